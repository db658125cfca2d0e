import { readFileSync } from "node:fs";
import fc from "fast-check";
import { parseDocument } from "../../../src/document/parse.ts";
import { pathText } from "../../../src/document/path.ts";
import type { JsonObject } from "../../../src/json.ts";
import { isObject } from "../../../src/json.ts";
import { validate } from "../../../src/task-definition/validate.ts";

/** A file of the article, as it was published in 2016. */
export function article(name: "web-task" | "redis-task") {
  const file = `examples/article/ecs/${name}.json`;
  const text = readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8");
  const { value, whereIs } = parseDocument(text, `${name}.json`);
  if (!isObject(value)) throw new Error(`${file} holds no object`);
  return { original: value, whereIs };
}

/** A sound definition with one container `web`, changed as told. */
export function definition(task: JsonObject = {}, web: JsonObject = {}): JsonObject {
  const container = { name: "web", image: "registry.example/web:1.2", memory: 256, ...web };
  return { family: "web", containerDefinitions: [container], ...task };
}

const name = fc.stringMatching(/^[a-z]{1,3}$/);
const named = (more: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ name, ...more }, { requiredKeys: ["name"] });

/** Definitions as people write them: small alphabets, so that names meet; defaults told and untold. */
export const definitions: fc.Arbitrary<JsonObject> = fc
  .record(
    {
      family: name,
      networkMode: fc.constantFrom("bridge", "awsvpc", "host"),
      cpu: fc.constantFrom("256", ".25 vCPU", "1 vCPU", "1024"),
      memory: fc.constantFrom("512", "0.5 GB", "1GB", "odd"),
      revision: fc.nat(9),
      tags: fc.array(fc.record({ key: name, value: name })),
      volumes: fc.array(named({ host: fc.constantFrom({}, { sourcePath: "/data" }) })),
      containerDefinitions: fc.uniqueArray(
        named({
          image: name,
          cpu: fc.nat(2),
          essential: fc.boolean(),
          environment: fc.array(fc.record({ name, value: name })),
          secrets: fc.array(fc.record({ name, valueFrom: name })),
          portMappings: fc.array(
            fc.record(
              {
                containerPort: fc.integer({ min: 80, max: 82 }),
                hostPort: fc.constantFrom(0, 80, 81),
                protocol: fc.constantFrom("tcp", "udp"),
              },
              { requiredKeys: ["containerPort"] },
            ),
          ),
          links: fc.array(name),
          command: fc.array(name),
          healthCheck: fc.record(
            { command: fc.array(name), interval: fc.constantFrom(10, 30) },
            { requiredKeys: ["command"] },
          ),
          fromTheFuture: fc.jsonValue(),
        }),
        { selector: (container) => container.name },
      ),
    },
    { requiredKeys: ["family"] },
  )
  // Through text: plain data only, and null prototypes gone.
  .map((value) => JSON.parse(JSON.stringify(value)));

/** What can be said against most definitions, and is not what these tests are about. */
const advice = ["health-check-missing", "host-port-static", "links-start-only", "volume-unused"];
/** `rule path` of each finding. */
export const found = (document: JsonObject) =>
  validate(document)
    .filter(({ rule }) => !advice.includes(rule))
    .map(({ rule, path }) => `${rule} ${pathText(path)}`.trim());
