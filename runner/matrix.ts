import { isObject, type Json, type JsonObject } from "../src/json.ts";

function matches(combination: JsonObject, filter: JsonObject): boolean {
  return Object.entries(filter).every(
    ([key, value]) => JSON.stringify(combination[key]) === JSON.stringify(value),
  );
}

/**
 * The combinations of a matrix, in GitHub's order: the product of its vectors, less `exclude`, then `include`: each
 * of its objects extends every combination whose original values it leaves alone, or becomes one of its own.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstrategymatrixinclude
 */
export function matrixLegs(matrix: JsonObject): JsonObject[] {
  const { include, exclude, ...vectors } = matrix;
  const rows = (value: Json | undefined) => (Array.isArray(value) ? value.filter(isObject) : []);
  let product: JsonObject[] = Object.keys(vectors).length > 0 ? [{}] : [];
  for (const [key, values] of Object.entries(vectors)) {
    product = product.flatMap((combination) =>
      (Array.isArray(values) ? values : []).map((value) => ({ ...combination, [key]: value })),
    );
  }
  const originals = product.filter(
    (combination) => !rows(exclude).some((filter) => matches(combination, filter)),
  );
  const legs = originals.map((original) => ({ ...original }));
  const added: JsonObject[] = [];
  for (const row of rows(include)) {
    let used = false;
    for (const [at, original] of originals.entries()) {
      const shared = Object.fromEntries(Object.entries(row).filter(([key]) => key in original));
      const leg = legs[at];
      if (!leg || !matches(original, shared)) continue;
      Object.assign(leg, row);
      used = true;
    }
    if (!used) added.push({ ...row });
  }
  return [...legs, ...added];
}

/** The display name of one run of a job: GitHub puts the values of its matrix in brackets. */
export function legName(name: string, leg: JsonObject): string {
  const values = Object.values(leg).map((value) =>
    typeof value === "object" ? JSON.stringify(value) : String(value),
  );
  return values.length > 0 ? `${name} (${values.join(", ")})` : name;
}
