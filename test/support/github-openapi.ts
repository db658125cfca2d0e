import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { RecordedRequest } from "../../emulator/api.ts";
import { isObject, type Json } from "../../src/json.ts";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/*
 * GitHub's OpenAPI description is 10 MB of JSON; its own translation to types comes with @actions/github. So the compiler
 * is the validator: each request and each answer of the wire becomes a constant of the type that the description gives it.
 * It sees members that are missing, unknown, or of another type or enumeration; not formats, as of a time.
 */
const declarations = `
import type { components, operations } from ${JSON.stringify(`${root}/node_modules/@octokit/openapi-types/types.d.ts`)};
type Ids = keyof operations;
type Query<Id extends Ids> = operations[Id] extends { parameters: { query?: infer Q } }
  ? unknown extends Q ? Record<string, never> : NonNullable<Q> : Record<string, never>;
type Body<Id extends Ids> = operations[Id] extends { requestBody?: infer R }
  ? NonNullable<R> extends { content: { "application/json": infer B } } ? B : never : never;
type Refusal = components["schemas"]["basic-error"] | components["schemas"]["validation-error"];
type Content<R> = R extends { content: { "application/json": infer A } } ? A : R extends { content: never } ? "" : Refusal;
type Answer<Id extends Ids, Status> = operations[Id] extends { responses: infer R }
  ? Status extends keyof R ? Content<R[Status]> : Refusal : never;
`;

/** What GitHub's description says against requests and answers that were recorded: `issues/get-comment 200: …`. */
export async function againstOpenApi(recorded: readonly RecordedRequest[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "ecs-actions-openapi-"));
  const file = join(folder, "recorded.ts");
  const lines = recorded.flatMap(asConstants);
  const before = declarations.split("\n").length - 1;
  writeFileSync(file, declarations + lines.map(({ code }) => code).join("\n"));
  const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
  const options = [
    "--ignoreConfig",
    "--noEmit",
    "--strict",
    "--skipLibCheck",
    "--pretty",
    "false",
    "--types",
    "",
  ];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [compiler, ...options, file]).catch(
      (error: unknown) => error as { stdout: string },
    );
    return stdout
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith(" "))
      .map((line) => {
        const [, at = "", message = line] = /recorded\.ts\((\d+),\d+\): (.*)$/.exec(line) ?? [];
        return `${lines[Number(at) - before - 1]?.what ?? ""}: ${message}`;
      });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function asConstants({ operation, status, body, answer }: RecordedRequest, at: number) {
  const id = JSON.stringify(operation);
  const constant = (what: string, name: string, type: string, value: Json) => ({
    what: `${operation} ${what}`,
    code: `export const ${name}${at}: ${type} = ${JSON.stringify(value)};`,
  });
  const isGet = /\/(get|list)\b/.test(operation);
  const sent = isGet
    ? [constant("query", "query", `Query<${id}>`, withNumbers(body))]
    : body === null
      ? []
      : [constant("body", "body", `Body<${id}>`, body)];
  return [
    ...(status < 400 ? sent : []),
    constant(String(status), "answer", `Answer<${id}, ${status}>`, described(answer, status)),
  ];
}

/** A query is all text; its type has numbers. */
function withNumbers(query: Json): Json {
  if (!isObject(query)) return query;
  const value = (text: Json): Json => (/^\d+$/.test(String(text)) ? Number(text) : text);
  return Object.fromEntries(Object.entries(query).map(([name, text]) => [name, value(text)]));
}

/** GitHub's description has no bodies for conflicts, and nothing of its own `status` in refusals of a form. */
function described(answer: Json, status: number): Json {
  if (status === 409) return "";
  if (status < 400 || !isObject(answer)) return answer ?? "";
  const { status: _status, ...rest } = answer;
  return rest;
}
