/** One row of a Markdown table. */
export function row(...cells: (string | number)[]): void {
  console.log(`| ${cells.join(" | ")} |`);
}

/** @param share 0.5: the median, 0.95: what nineteen of twenty stay below (nearest rank) */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
