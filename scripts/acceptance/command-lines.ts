import { readdirSync, readFileSync } from "node:fs";
import { setInterval } from "node:timers";

/** Milliseconds between two looks: the shortest-lived of docker's processes live for tens of them. */
const interval = 10;

/** Looks at the command lines of all processes, as any user of the machine may, for as long as some work takes. */
export async function commandLinesDuring<T>(work: () => Promise<T>): Promise<{ result: T; seen: string[] }> {
  const seen = new Set<string>();
  const look = () => {
    for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
      try {
        seen.add(readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim());
      } catch {
        // It has ended since.
      }
    }
  };
  const timer = setInterval(look, interval);
  try {
    const result = await work();
    return { result, seen: [...seen] };
  } finally {
    clearInterval(timer);
  }
}
