import action from "../../src/actions/build-and-push.ts";
import { Failure } from "../../src/failure.ts";
import { readInputs } from "../../src/inputs/table.ts";
import { isObject, type JsonObject } from "../../src/json.ts";
import { build } from "../../src/steps/build/build.ts";
import { type BuildEdges, buildEdges, repository } from "./build-edges.ts";

/** Two images of a service, of which `apache` is built from `web`. */
export const two = `web: { repository: shop/web }
apache: { repository: shop/apache, context: docker/apache, contexts: { web: "target:web" } }`;

/** Runs the step with inputs as a workflow gives them. */
export async function run(
  edges: BuildEdges,
  given: Record<string, string>,
  signal = new AbortController().signal,
) {
  const read = readInputs(action.inputs, given);
  if (!("values" in read)) throw new Failure(read.problems);
  const outputs: Record<string, string> = {};
  const ending = await build(read.values, { ports: edges.ports, signal, outputs });
  return { ending, outputs };
}

/** What a run ends with, where it fails. */
export async function failure(edges: BuildEdges, given: Record<string, string>): Promise<Failure> {
  try {
    await run(edges, given);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error("it did not fail");
}

/** A target of the bake file of the first build, or of the one `at` this place. */
export function target(edges: BuildEdges, name: string, at = 0): JsonObject {
  const targets = edges.bakes[at]?.bakeFile["target"];
  const found = isObject(targets) ? targets[name] : undefined;
  return isObject(found) ? found : {};
}

/** Both repositories are there, and empty. */
export function shop(): BuildEdges {
  const edges = buildEdges();
  for (const name of ["shop/web", "shop/apache"]) edges.repositories.set(name, repository(name));
  return edges;
}
