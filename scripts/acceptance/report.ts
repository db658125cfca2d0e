/** Prints each check as it ends, and counts. */
export interface Report {
  /** Runs one check: what it throws is why it failed. */
  check(name: string, body: () => Promise<void>): Promise<void>;
  skip(name: string, why: string): void;
  /** The closing line; a failure makes the process end with 1. */
  close(): void;
}

export function createReport(print: (line: string) => void): Report {
  const count = { passed: 0, failed: 0, skipped: 0 };
  return {
    async check(name, body) {
      const started = Date.now();
      const problem = await body().then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
      const seconds = `${((Date.now() - started) / 1000).toFixed(1)} s`;
      count[problem === undefined ? "passed" : "failed"] += 1;
      print(`${problem === undefined ? "ok     " : "FAILED "} ${name} (${seconds})`);
      if (problem !== undefined) print(problem.trim().replaceAll(/^/gm, "        "));
    },
    skip(name, why) {
      count.skipped += 1;
      print(`skipped ${name}: ${why}`);
    },
    close() {
      print(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
      if (count.failed > 0) process.exitCode = 1;
    },
  };
}
