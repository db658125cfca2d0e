/**
 * The jobs in an order in which each comes after those it needs; otherwise as written. GitHub's parser has refused
 * circles and unknown names.
 */
export function jobOrder<T extends { readonly id: string; readonly needs: readonly string[] }>(
  jobs: readonly T[],
): T[] {
  const ordered: T[] = [];
  const done = new Set<string>();
  const visit = (job: T) => {
    if (done.has(job.id)) return;
    done.add(job.id);
    for (const need of job.needs) {
      const needed = jobs.find(({ id }) => id.toLowerCase() === need.toLowerCase());
      if (needed) visit(needed);
    }
    ordered.push(job);
  };
  for (const job of jobs) visit(job);
  return ordered;
}

/** The jobs that a job waits for, directly or by way of others: a failure or skip counts down the whole chain. */
export function ancestors<T extends { readonly id: string; readonly needs: readonly string[] }>(
  job: T,
  jobs: readonly T[],
): string[] {
  const found = new Set<string>();
  const visit = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    for (const need of jobs.find((other) => other.id === id)?.needs ?? []) visit(need);
  };
  for (const need of job.needs) visit(need);
  return [...found];
}
