import { expect, test } from "vitest";
import { parse } from "yaml";
import { isObject } from "../../src/json.ts";
import { allBlocks, type DocBlock } from "../support/doc-pages.ts";
import { actionOutputs } from "./workflow-files.ts";
import { findings } from "./workflow-findings.ts";
import { securityFindings, unknownOutputs } from "./workflow-rules.ts";

const head = "on: workflow_dispatch\npermissions: {}\njobs:\n";
const indented = (code: string, by: number) => code.replace(/^(?=.)/gm, " ".repeat(by));

/**
 * What a page shows of a workflow, as a whole one: with the steps and jobs around it that the page leaves out.
 * Undefined for YAML that is of no workflow.
 */
function workflowOf({ code }: DocBlock): string | undefined {
  const document: unknown = parse(code, { logLevel: "silent" });
  if (isObject(document) && "on" in document) return code;
  if (isObject(document) && "jobs" in document) return `on: workflow_dispatch\npermissions: {}\n${code}`;
  const steps = /^ *- (id|uses|name|run): /.exec(code);
  if (!steps) return undefined;
  const flush = code.replace(new RegExp(`^${" ".repeat(code.search(/\S/))}`, "gm"), "");
  return `${head}  shown:\n    runs-on: ubuntu-latest\n    steps:\n${indented(flush, 6)}`;
}

const shown = allBlocks("yaml").flatMap((block) => {
  const text = workflowOf(block);
  return text === undefined ? [] : [{ path: `${block.page}:${block.line}`, text }];
});

/** A page may show one step and speak of those before it. */
const elsewhere = /Context access might be invalid: (render|deploy|build|digests|images?|stage|number)/;
/** A page names versions by their tags, for the reader; files that are copied whole are pinned. */
const tags = /is not pinned by a full commit SHA/;

test("the pages show workflows", () => {
  expect(shown.length).toBeGreaterThan(15);
});

test.each(shown)(
  "$path is a workflow that GitHub takes, inputs of our actions included",
  async ({ path, text }) => {
    const steps = text.replaceAll("# … checkout and credentials", "");
    const found = await findings({ path, text: steps });
    expect(found.filter((finding) => !elsewhere.test(finding))).toEqual([]);
    expect(unknownOutputs(path, text, actionOutputs)).toEqual([]);
    const security = text.startsWith("on: workflow_dispatch\npermissions: {}")
      ? []
      : securityFindings(path, text, true);
    expect(security.filter((finding) => !tags.test(finding))).toEqual([]);
  },
);
