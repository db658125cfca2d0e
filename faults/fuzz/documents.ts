import { inspect } from "node:util";
import fc from "fast-check";
import { parseDocument } from "../../src/document/parse.ts";
import { isObject, type JsonObject } from "../../src/json.ts";
import { findingsTable } from "../../src/report/findings-table.ts";
import { redacted } from "../../src/report/redacted.ts";
import { clean } from "../../src/task-definition/clean.ts";
import { describeChange, diff } from "../../src/task-definition/diff.ts";
import { imagesOf } from "../../src/task-definition/images-of.ts";
import { normalise } from "../../src/task-definition/normalise.ts";
import { containerNames, render } from "../../src/task-definition/render.ts";
import { asProblem, validate } from "../../src/task-definition/validate.ts";
import { hostileJson, hostileText, mutated, mutatedObject, taskDefinitions, taskTexts } from "./hostile.ts";
import { fitToPrint, must, property, withoutSecret } from "./property.ts";

const anObject = fc.oneof(
  { weight: 4, arbitrary: mutatedObject(taskDefinitions) },
  { weight: 1, arbitrary: fc.dictionary(hostileText, hostileJson).map((value) => ({ ...value })) },
);

/** Pieces of text taken out of a file, put in elsewhere, or replaced. */
const spoiltText = fc
  .tuple(
    fc.constantFrom(...taskTexts),
    fc.array(fc.tuple(fc.nat(5000), fc.nat(40), hostileText), { minLength: 1, maxLength: 3 }),
  )
  .map(([text, cuts]) =>
    cuts.reduce((now, [at, length, by]) => {
      const from = at % (now.length + 1);
      return now.slice(0, from) + by + now.slice(from + length);
    }, text),
  );

const anyText = fc.oneof(spoiltText, hostileText, fc.json(), yamlLike());

function yamlLike() {
  const sign = fc.constantFrom(
    "- ",
    ": ",
    "? ",
    "&a ",
    "*a",
    "!!int ",
    "|\n",
    ">-\n",
    "\n",
    "  ",
    "{",
    "}",
    "[",
    "]",
    ",",
    "#",
    "'",
    '"',
    "a",
    "1",
    "null",
    "---\n",
    "%",
    "<<: ",
  );
  return fc.array(sign, { maxLength: 60 }).map((signs) => signs.join(""));
}

export const documents = [
  property(
    "documents that are no JSON, JSONC or YAML",
    fc.tuple(anyText, fc.constantFrom("t.json", "t.yml")),
    ([text, file]) => {
      const { value, whereIs } = parseDocument(text, file);
      whereIs(isObject(value) ? Object.keys(value).slice(0, 1) : [0]);
    },
  ),
  property("a JSON text is what JSON makes of it", mutated(taskDefinitions), (value) => {
    const text = JSON.stringify(value);
    must(JSON.stringify(parseDocument(text, "t.json").value) === text, "Another value.");
  }),
  property("cleaned once is cleaned", anObject, (document) => {
    const once = clean(document).document;
    must(isSame(clean(once).document, once) || "taskDefinition" in once, "A second cleaning changes it.");
  }),
  property("a rendering of nothing changes nothing", anObject, (document) => {
    must(isSame(render(document, {}), document), "It is changed.");
  }),
  property("no difference to itself, before and after cleaning", anObject, (document) => {
    must(diff(document, document).length === 0, "A difference to itself.");
    must(diff(document, clean(document).document).length === 0, "A difference to itself cleaned.");
    must(isSame(normalise(normalise(document)), normalise(document)), "Normalised twice is another.");
  }),
  property("differences tell no value", fc.tuple(anObject, anObject), ([before, after]) => {
    for (const change of diff(before, after)) withoutSecret(describeChange(change));
  }),
  property("rules take any document", anObject, (document) => {
    const cleaned = clean(document);
    const findings = validate(cleaned.document, { described: cleaned.described });
    const whereIs = () => ({ file: "task.json", line: 1 });
    if (findings.length > 0) fitToPrint(findings.map((finding) => asProblem(finding, whereIs)));
    withoutSecret(findingsTable("task.json", findings, whereIs));
  }),
  property(
    "images and overrides in any document",
    fc.tuple(anObject, anObject, hostileText),
    ([document, overrides, text]) => {
      const containers = Object.fromEntries(
        containerNames(document).map((name) => [
          name,
          {
            image: text,
            environment: { set: { [text]: text }, replace: false },
            logDriver: text,
            command: [text],
          },
        ]),
      );
      const rendered = render(document, { containers, family: text, cpuArchitecture: text });
      imagesOf(rendered);
      render(rendered, { overrides: overrides as JsonObject });
    },
  ),
  property("what is shown of a definition holds no value", mutatedObject(taskDefinitions), (document) => {
    if (!onlyInEnvironment(document)) return;
    withoutSecret(inspect(redacted(document), { depth: null, maxArrayLength: null, maxStringLength: null }));
  }),
];

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether containers are where they have to be: in a place of another name nobody can know what is secret. */
function onlyInEnvironment({ containerDefinitions }: JsonObject): boolean {
  return Array.isArray(containerDefinitions) && containerDefinitions.every(isObject);
}
