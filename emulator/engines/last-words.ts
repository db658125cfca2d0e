import type { ImageBehaviour } from "../scenario-types.ts";

/** What a container that ends by itself writes last: one line, where the scenario gives it nothing to say. */
export function lastWords({ exit, logs = [] }: ImageBehaviour): string[] {
  if (exit === undefined || logs.length > 0) return [];
  const why = exit.reason === undefined ? "" : `: ${exit.reason}`;
  return [`the main process ends with exit code ${exit.code}${why}`];
}
