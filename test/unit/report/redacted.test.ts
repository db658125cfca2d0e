import { expect, test } from "vitest";
import type { JsonObject } from "../../../src/json.ts";
import { redacted, redactedService } from "../../../src/report/redacted.ts";

const secret = "hunter2";

test("a task definition is shown without what may be secret, and with what is not", () => {
  const document: JsonObject = {
    family: "web",
    DB_PASSWORD: secret,
    volumes: [
      {
        name: "share",
        dockerVolumeConfiguration: {
          driver: "cifs",
          driverOpts: { o: `password=${secret}` },
          labels: { a: secret },
        },
      },
      { name: "data", host: { sourcePath: "/data" } },
    ],
    containerDefinitions: [
      {
        name: "web",
        image: "web:1",
        memory: 128,
        command: ["run", secret],
        environment: [{ name: "A", value: secret }],
        enviroment: [{ name: "A", value: secret }],
        DB_PASSWORD: secret,
        dockerLabels: { a: secret },
        secrets: [{ name: "B", valueFrom: "arn:b" }],
        logConfiguration: { logDriver: "splunk", options: { "splunk-token": secret } },
        firelensConfiguration: { type: "fluentbit", options: { token: secret } },
      },
    ],
  };
  const shown = redacted(document);
  expect(JSON.stringify(shown)).not.toContain(secret);
  expect(shown).toMatchObject({
    family: "web",
    volumes: [
      { name: "share", dockerVolumeConfiguration: { driver: "cifs", driverOpts: { o: "(hidden)" } } },
      { name: "data", host: { sourcePath: "/data" } },
    ],
    containerDefinitions: [
      {
        name: "web",
        image: "web:1",
        memory: 128,
        environment: [{ name: "A", value: "(hidden)" }],
        secrets: [{ name: "B", valueFrom: "arn:b" }],
        logConfiguration: { logDriver: "splunk", options: { "splunk-token": "(hidden)" } },
      },
    ],
  });
});

test("a service is shown without the options of Service Connect's log", () => {
  const connect = {
    enabled: true,
    logConfiguration: { logDriver: "splunk", options: { "splunk-token": secret } },
  };
  const shown = redactedService({ service: "web", serviceConnectConfiguration: connect });
  expect(shown).toEqual({
    service: "web",
    serviceConnectConfiguration: {
      enabled: true,
      logConfiguration: { logDriver: "splunk", options: { "splunk-token": "(hidden)" } },
    },
  });
  expect(redactedService({ service: "web" })).toEqual({ service: "web" });
});
