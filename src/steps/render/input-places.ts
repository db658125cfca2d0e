import type { Path } from "../../document/path.ts";
import { isObject, type Json, type JsonObject, objects, text } from "../../json.ts";
import type { ChangeInput } from "./changes.ts";

const taskInputs = {
  family: "family",
  cpu: "cpu",
  memory: "memory",
  taskRoleArn: "task-role-arn",
  executionRoleArn: "execution-role-arn",
} as const;

const platformInputs = {
  cpuArchitecture: "cpu-architecture",
  operatingSystemFamily: "operating-system-family",
} as const;

const containerInputs = {
  image: "image",
  command: "command",
  entryPoint: "entry-point",
  environmentFiles: "env-files",
} as const;

/**
 * The input that a part of a rendered definition was set by: what is wrong with it is not to be put right in the file.
 * @param path in the document
 * @returns undefined for what no input sets, `overrides` left aside
 */
export function settingInput(input: ChangeInput, document: JsonObject, path: Path): string | undefined {
  const [first, second, ...rest] = path;
  if (first === "containerDefinitions") {
    const container = objects([part(document["containerDefinitions"], second)])[0];
    return container && containerInput(input, container, rest);
  }
  return first === "runtimePlatform"
    ? given(input, platformInputs, second)
    : given(input, taskInputs, path.length === 1 ? first : undefined);
}

function containerInput(input: ChangeInput, container: JsonObject, path: Path): string | undefined {
  const { images = {}, "container-name": names } = input;
  const [member, second, third] = path;
  const name = text(container["name"]) ?? "";
  if (member === "image" && Object.hasOwn(images, name)) return "images";
  if (names !== undefined && !names.includes(name)) return undefined;
  const sets = (
    of: "environment-variables" | "secrets" | "docker-labels" | "log-configuration-options",
    key: unknown,
  ) => (typeof key === "string" && Object.hasOwn(input[of] ?? {}, key) ? of : undefined);
  if (member === "environment" || member === "secrets") {
    const [entry] = objects([part(container[member], second)]);
    return sets(member === "secrets" ? "secrets" : "environment-variables", entry?.["name"]);
  }
  if (member === "dockerLabels") return sets("docker-labels", second);
  if (member === "logConfiguration") {
    if (second === "options") return sets("log-configuration-options", third);
    return given(input, { logDriver: "log-configuration-log-driver" }, second);
  }
  return given(input, containerInputs, member);
}

/** The input for a member, where the input is given. */
function given<Name extends keyof ChangeInput>(
  input: ChangeInput,
  inputs: Readonly<Record<string, Name>>,
  member: unknown,
): Name | undefined {
  const name = typeof member === "string" && Object.hasOwn(inputs, member) ? inputs[member] : undefined;
  return name !== undefined && input[name] !== undefined ? name : undefined;
}

function part(value: Json | undefined, step: string | number | undefined): Json | undefined {
  if (typeof step === "number") return Array.isArray(value) ? value[step] : undefined;
  return isObject(value) && step !== undefined ? value[step] : undefined;
}
