import { strict as assert } from "node:assert";
import { isObject, type JsonObject } from "../../src/json.ts";
import type { Ended } from "./run.ts";

/** @throws Error with what the tool wrote, where its exit code is another */
export function endedWith(code: number, ended: Ended): Ended {
  assert.equal(ended.code, code, `exit code ${ended.code}, not ${code}\n${ended.stdout}${ended.stderr}`);
  return ended;
}

/** The JSON that a tool wrote before it ended well; an empty object where it wrote nothing. */
export function answer(ended: Ended): JsonObject {
  const { stdout } = endedWith(0, ended);
  const value: unknown = JSON.parse(stdout.trim() === "" ? "{}" : stdout);
  assert.ok(isObject(value), `no JSON object: ${stdout}`);
  return value;
}
