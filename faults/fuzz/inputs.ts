import fc from "fast-check";
import buildAndPush from "../../src/actions/build-and-push.ts";
import deploy from "../../src/actions/deploy.ts";
import registerAndDeploy from "../../src/actions/register-and-deploy.ts";
import renderTaskDef from "../../src/actions/render-task-def.ts";
import teardownService from "../../src/actions/teardown-service.ts";
import waitStable from "../../src/actions/wait-stable.ts";
import { type InputTable, readInputs } from "../../src/inputs/table.ts";
import { planted } from "../planted.ts";
import { hostileText } from "./hostile.ts";
import { fitToPrint, must, property } from "./property.ts";

/** What inputs of several kinds are nearly. */
const nearly = fc.oneof(
  hostileText,
  fc.constantFrom(
    "true",
    "yes",
    "90s",
    "1h99999999999999999999m",
    "5",
    "-5",
    "if-changed",
    "a=b",
    "A=b\nB=c",
    "web: web:1",
    "{a: {b: c}}",
    "[a, 'b",
    "a,,b",
    "a\n- b: c",
    "rails 'db:migrate",
    "- name: web\n  command: x",
    "sizeInGiB: 5",
  ),
);

const tables: readonly { readonly name: string; readonly inputs: InputTable }[] = [
  buildAndPush,
  deploy,
  registerAndDeploy,
  renderTaskDef,
  teardownService,
  waitStable,
];

/** Inputs that take variables or secrets, whose values must not be told. */
const secret = /^(environment-variables|secrets|build-secrets|build-args)$/;

export const inputs = tables.map(({ name, inputs: table }) => {
  const known = fc.constantFrom(...Object.keys(table));
  const given = fc.dictionary(
    fc.oneof({ weight: 9, arbitrary: known }, { weight: 1, arbitrary: hostileText }),
    nearly,
  );
  return property(`inputs of ${name}`, given, (written) => {
    const planting = Object.entries(written).map(([input, text]): [string, string] => [
      input,
      secret.test(input) ? `${text}${planted.environment}` : text,
    ]);
    const all = Object.fromEntries(planting);
    const read = readInputs(table, all);
    if (!("problems" in read)) return;
    fitToPrint(read.problems);
    // All are told: those that are alone in being wrong are among them.
    const told = new Set(read.problems.map(({ where }) => where?.input));
    for (const [input, text] of planting) {
      if (table[input]?.foreign) continue;
      const alone = readInputs(table, { [input]: text });
      const wrong = "problems" in alone && alone.problems.some(({ where }) => where?.input === input);
      must(!wrong || told.has(input), `Nothing is said of '${input}'.`);
    }
  });
});
