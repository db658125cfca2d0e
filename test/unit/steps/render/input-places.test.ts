import { expect, test } from "vitest";
import type { Path } from "../../../../src/document/path.ts";
import type { ChangeInput } from "../../../../src/steps/render/changes.ts";
import { settingInput } from "../../../../src/steps/render/input-places.ts";

const entries = [{ name: "A" }, { name: "B" }];
const document = {
  containerDefinitions: [
    { name: "web", environment: entries, secrets: entries },
    { name: "side", environment: entries },
  ],
};
const input: ChangeInput = {
  images: { side: "side:1" },
  "container-name": ["web"],
  image: "web:1",
  "environment-variables": { A: "1" },
  secrets: { B: "/b" },
  "docker-labels": { a: "1" },
  "log-configuration-options": { o: "1" },
  command: [],
  family: "web",
  "cpu-architecture": "ARM64",
};
const [web, side] = [
  ["containerDefinitions", 0],
  ["containerDefinitions", 1],
];

test.each<[Path, string | undefined]>([
  [["family"], "family"],
  [["cpu"], undefined],
  [["runtimePlatform", "cpuArchitecture"], "cpu-architecture"],
  [["runtimePlatform", "operatingSystemFamily"], undefined],
  [["runtimePlatform"], undefined],
  [web, undefined],
  [[...web, "image"], "image"],
  [[...side, "image"], "images"],
  [[...web, "command", 0], "command"],
  [[...web, "entryPoint"], undefined],
  [[...side, "command"], undefined],
  [[...web, "environment", 0, "value"], "environment-variables"],
  [[...web, "environment", 1, "value"], undefined],
  [[...side, "environment", 0], undefined],
  [[...web, "secrets", 1], "secrets"],
  [[...web, "secrets", 0], undefined],
  [[...web, "dockerLabels", "a"], "docker-labels"],
  [[...web, "dockerLabels", "constructor"], undefined],
  [[...web, "logConfiguration", "options", "o"], "log-configuration-options"],
  [[...web, "logConfiguration", "logDriver"], undefined],
  [["containerDefinitions", 9, "image"], undefined],
  [["containerDefinitions"], undefined],
  [[], undefined],
])("%j is set by %s", (path, expected) => {
  expect(settingInput(input, document, path)).toBe(expected);
});
