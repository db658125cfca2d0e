import { strict as assert } from "node:assert";
import type { Emulator } from "../../emulator/api.ts";
import { conformsTo } from "../../emulator/model-check.ts";

/** @throws Error with every answer that the service's model does not allow, and every call that was not understood */
export async function answersConform({ requests }: Emulator): Promise<void> {
  const wrong = requests.flatMap(({ operation, status, answer }) => {
    if (status >= 500 || JSON.stringify(answer).includes("UnknownOperation"))
      return [`${operation}: ${status}`];
    return status === 200 ? conformsTo(operation, answer) : [];
  });
  assert.deepEqual(wrong, []);
}
