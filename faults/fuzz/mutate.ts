import { isObject, type Json } from "../../src/json.ts";

/** One mutation: of the place that `at` comes to, counted round. */
export interface Mutation {
  readonly at: number;
  readonly how: (typeof ways)[number];
  /** What stands there then, where it is replaced. */
  readonly by: Json;
}

export const ways = ["drop", "null", "replace", "enum", "huge-text", "huge-list", "wrap", "twice"] as const;

/** A copy of a value with its mutations made, one after the other; each may meet what an earlier one made. */
export function mutate(value: Json, mutations: readonly Mutation[]): Json {
  let mutated = structuredClone(value);
  for (const mutation of mutations) {
    const holder: Json[] = [mutated];
    const places: Place[] = [{ holder, step: 0 }, ...placesIn(mutated)];
    const place = places[mutation.at % places.length];
    if (place) change(place, mutation);
    mutated = holder[0] ?? null;
  }
  return mutated;
}

type Place =
  | { readonly holder: Json[]; readonly step: number }
  | { readonly holder: { [member: string]: Json }; readonly step: string };

function placesIn(value: Json): Place[] {
  if (Array.isArray(value))
    return value.slice(0, 50).flatMap((item, step): Place[] => [{ holder: value, step }, ...placesIn(item)]);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([step, item]): Place[] => [
    { holder: value, step },
    ...placesIn(item),
  ]);
}

function change(place: Place, { how, by: given }: Mutation): void {
  // A value of its own, which a later mutation may change.
  const by = structuredClone(given);
  // `__proto__` among hostile names is a member like others.
  const put = (value: Json) =>
    Object.defineProperty(place.holder, place.step, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  const now = (place.holder as Record<string | number, Json>)[place.step] ?? null;
  if (how === "drop" && !Array.isArray(place.holder)) delete place.holder[place.step as string];
  else if (how === "drop" || how === "null") put(null);
  else if (how === "replace") put(by);
  else if (how === "enum") put("NOT_KNOWN_YET");
  else if (how === "huge-text") put("x".repeat(20_000));
  // A list of lists would grow without end.
  else if (how === "huge-list") put(Array.from({ length: 300 }, () => (typeof now === "object" ? by : now)));
  else if (how === "wrap") put([now]);
  else if (Array.isArray(place.holder)) place.holder.push(structuredClone(now));
  else put({ again: now });
}
