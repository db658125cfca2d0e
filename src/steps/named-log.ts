import type { Log } from "../ports.ts";

/** What several services are called: by their names, and by their clusters too where two have one name. */
export function namesOf(
  targets: readonly { readonly cluster: string; readonly service: string }[],
): string[] {
  return targets.map(({ cluster, service }) =>
    targets.some((other) => other.service === service && other.cluster !== cluster)
      ? `${cluster.split("/").at(-1)}/${service}`
      : service,
  );
}

/** The log of one service among several: each line says which. */
export function named(log: Log, service: string): Log {
  return {
    ...log,
    line: (text) => log.line(`${service}: ${text.trimStart()}`),
    group: (title, lines) => log.group(`${service}: ${title}`, lines),
  };
}

/** A log in which the same permission that is missing is told of once, however many services miss it. */
export function noticingOnce(log: Log): Log {
  const told = new Set<string>();
  return {
    ...log,
    notice(problem) {
      const key = problem.hint ?? problem.message;
      if (told.has(key)) return;
      told.add(key);
      log.notice(problem);
    },
  };
}
