import type { Document } from "../document/parse.ts";
import type { Path } from "../document/path.ts";
import { withoutNulls } from "../document/without-nulls.ts";
import { Failure, type Problem } from "../failure.ts";
import { type Kind, list, text as plainText, WrongValue } from "../inputs/kinds.ts";
import { parseStructured } from "../inputs/structured-text.ts";
import { isObject, type Json, type JsonObject, text } from "../json.ts";
import { nearest } from "../suggest.ts";

/*
 * What the run-task inputs of aws-actions/amazon-ecs-deploy-task-definition take, as JSON there and as YAML (so JSON
 * too) here. Messages tell lines and members, and never a value: overrides hold environment variables.
 */

/** Ids of subnets or security groups. */
export function ids(prefix: "subnet" | "sg"): Kind<string[]> {
  return {
    form: `list of \`${prefix}-…\`, one per line or between commas`,
    parse(value) {
      const found = list.parse(value);
      const wrong = found.findIndex((id) => !new RegExp(`^${prefix}-[\\w-]+$`).test(id));
      if (wrong === -1) return found;
      throw new WrongValue(`must be a list of ids such as ${prefix}-0123abcd; item ${wrong + 1} is none`);
    },
  };
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html, `startedBy`; ECS judges the letters. */
export const startedBy: Kind<string> = {
  form: "text, 128 characters at the most",
  parse(value) {
    const found = plainText.parse(value);
    if (found.length <= 128) return found;
    throw new WrongValue(`has ${found.length} characters; ECS takes 128`);
  },
};

const overrideMembers = {
  name: "text",
  command: "words",
  environment: "pairs",
  environmentFiles: "list",
  cpu: "integer",
  memory: "integer",
  memoryReservation: "integer",
  resourceRequirements: "list",
} as const satisfies Members;

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerOverride.html */
export const containerOverrides: Kind<JsonObject[]> = {
  form: "YAML list",
  parse(value) {
    const what = "container overrides";
    const overrides = items(value, "run-task-container-overrides", {
      what,
      needs: "name",
      members: overrideMembers,
      example: "- name: web\n  command: [rails, db:migrate]",
    });
    // ECS counts the signs of JSON too.
    const size = JSON.stringify({ containerOverrides: overrides }).length;
    if (size > 8192) throw new WrongValue(`makes ${size} characters of JSON; ECS takes 8192`);
    return overrides;
  },
};

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html */
export const capacityProviderStrategy: Kind<JsonObject[]> = {
  form: "YAML list",
  parse: (value) =>
    items(value, "run-task-capacity-provider-strategy", {
      what: "capacity provider strategy",
      needs: "capacityProvider",
      members: { capacityProvider: "text", weight: "integer", base: "integer" },
      example: "- capacityProvider: FARGATE_SPOT\n  weight: 1",
    }),
};

export const taskTags: Kind<JsonObject[]> = {
  form: "YAML list",
  parse: (value) =>
    items(value, "run-task-tags", {
      what: "tags",
      needs: "key",
      members: { key: "text", value: "text" },
      example: "- key: team\n  value: web",
    }),
};

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskManagedEBSVolumeConfiguration.html */
export const taskEbsVolume: Kind<JsonObject> = {
  form: "YAML map",
  parse(value) {
    const document = parseStructured(value, "run-task-managed-ebs-volume", "the EBS volume");
    const found = withoutNulls(document.value, []);
    if (!isObject(found)) {
      throw new Failure({
        message: "The EBS volume is no map of settings.",
        hint: "As in:\nsizeInGiB: 20\nroleArn: arn:aws:iam::111122223333:role/ecsInfrastructureRole",
      });
    }
    if (text(found["roleArn"]) !== undefined) return found;
    throw new WrongValue(
      "needs `roleArn`: the role with which ECS makes the volume (AmazonECSInfrastructureRolePolicyForVolumes)",
    );
  },
};

/** What a member holds; `pairs` are maps of `name` and `value`. Members that are not listed are ECS's to judge. */
type Members = Readonly<Record<string, "text" | "words" | "pairs" | "list" | "integer">>;

interface ListForm {
  /** For messages: `tags`. */
  readonly what: string;
  /** The member that each item has to have, and that no two have alike. */
  readonly needs: string;
  readonly members: Members;
  readonly example: string;
}

/** The maps of a list, without nulls. @throws Failure with all that is wrong */
function items(source: string, input: string, form: ListForm): JsonObject[] {
  const document = parseStructured(source, input, `the ${form.what}`);
  const { value } = document;
  if (!Array.isArray(value)) {
    throw new Failure({ message: `The ${form.what}: a list is expected.`, hint: `As in:\n${form.example}` });
  }
  const problems: Problem[] = [];
  const found: JsonObject[] = [];
  const seen = new Set<string>();
  for (const [index, item] of value.entries()) {
    const at = (message: string, path: Path = []) =>
      problems.push(wrong(document, [index, ...path], form, message));
    if (!isObject(item)) {
      at("an item is no map.");
      continue;
    }
    const needed = text(item[form.needs]);
    if (needed === undefined || needed === "") at(`an item has no \`${form.needs}\`.`);
    else if (seen.has(needed)) at(`the same \`${form.needs}\` stands in an item before it.`, [form.needs]);
    if (needed !== undefined) seen.add(needed);
    for (const [name, member] of Object.entries(item)) {
      const message = memberProblem(name, member, form.members);
      if (message !== undefined && name !== form.needs) at(message, [name]);
    }
    const kept = withoutNulls(item, []);
    if (isObject(kept)) found.push(kept);
  }
  if (problems.length > 0) throw new Failure(problems);
  return found;
}

function wrong(document: Document, path: Path, { what, example }: ListForm, message: string): Problem {
  const line = document.whereIs(path).line ?? 1;
  return { message: `Line ${line} of the ${what}: ${message}`, hint: `As in:\n${example}` };
}

function memberProblem(name: string, value: Json, members: Members): string | undefined {
  const kind = members[name];
  if (kind === undefined) {
    const close = nearest(name, Object.keys(members));
    // A member that ECS learnt since is passed on; a slip of the pen would be ignored there without a word.
    return close === undefined ? undefined : `there is no \`${name}\`; did you mean \`${close}\`?`;
  }
  if (value === null || fits[kind](value)) return undefined;
  return `\`${name}\` ${forms[kind]}.`;
}

const isText = (value: Json) => typeof value === "string";

const fits: Readonly<Record<Members[string], (value: Json) => boolean>> = {
  text: isText,
  integer: (value) => Number.isInteger(value),
  list: (value) => Array.isArray(value),
  words: (value) => Array.isArray(value) && value.every(isText),
  pairs: (value) =>
    Array.isArray(value) &&
    value.every((pair) => isObject(pair) && isText(pair["name"] ?? null) && isText(pair["value"] ?? "")),
};

const forms: Readonly<Record<Members[string], string>> = {
  text: "has to be a text; in quotes, where it looks like a number, a boolean or a date",
  integer: "has to be a whole number",
  list: "has to be a list",
  words: "has to be a list of texts, a word each, such as [rails, db:migrate]; numbers among them in quotes",
  pairs: "has to be a list of `name` and `value`, both texts: numbers and booleans in quotes",
};
