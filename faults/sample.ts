/**
 * So many items of a list, the same for the same seed, in the order of the list.
 * @param seed a whole number
 */
export function sampleOf<T>(items: readonly T[], size: number, seed: number): T[] {
  const random = generator(seed);
  const keyed = items.map((item, at) => ({ item, at, key: random() }));
  return keyed
    .toSorted((one, other) => one.key - other.key)
    .slice(0, size)
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

/** Numbers from 0 to 1, by the mulberry32 generator. */
export function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
