import type { Ids } from "./ecs/operation.ts";

/** Ids that look random and come out the same for the same seed, so that a run can be repeated. */
export function createIds(seed: number): Ids {
  // Mulberry32: small, and good enough for names. https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  const hex = (length: number) => Array.from({ length }, () => below(16).toString(16)).join("");
  return {
    hex,
    // ECS's numbers do not begin with 0.
    digits: (length) => Array.from({ length }, (_, at) => (at === 0 ? 1 + below(9) : below(10))).join(""),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${"89ab"[below(4)]}${hex(3)}-${hex(12)}`,
  };
}
