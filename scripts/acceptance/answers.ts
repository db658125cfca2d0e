import { strict as assert } from "node:assert";
import type { Emulator } from "../../emulator/api.ts";
import { ecrModel } from "../../emulator/ecr/requests.ts";
import { type Model, operationShape } from "../../emulator/model.ts";
import { conformsTo } from "../../emulator/model-check.ts";

/** The registry has none: its answers are no API's of AWS. */
const models: Readonly<Record<string, Model | undefined>> = { ecs: operationShape, ecr: ecrModel };

/** @throws Error with every answer that the service's model does not allow, and every call that was not understood */
export async function answersConform({ requests }: Emulator): Promise<void> {
  const wrong = requests.flatMap(({ service, operation, status, answer }) => {
    if (status >= 500 || JSON.stringify(answer).includes("UnknownOperation"))
      return [`${operation}: ${status}`];
    const model = models[service];
    return status === 200 && model ? conformsTo(operation, answer, model) : [];
  });
  assert.deepEqual(wrong, []);
}
