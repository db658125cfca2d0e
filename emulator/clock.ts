/**
 * The endpoint's own time, in milliseconds since 1970. Everything that happens later is scheduled here, so that a
 * test can step it, scale it, or let it run as real time (`process` and `docker` engines).
 */
export interface EmulatorClock {
  now(): number;
  /** Runs `action` when `delayMs` of this clock have passed; returns a function that cancels it. */
  after(delayMs: number, action: () => void): () => void;
  /** Moves a stepped clock on, running what falls due in order of its time. Throws on a running clock. */
  advance(ms: number): void;
  close(): void;
}

interface Due {
  readonly at: number;
  readonly order: number;
  readonly action: () => void;
}

/** A clock that moves only when told to: whole rolls in milliseconds, the same every time. */
export function steppedClock(start = Date.UTC(2026, 0, 1)): EmulatorClock {
  let now = start;
  let order = 0;
  const queue = new Set<Due>();
  const next = (until: number): Due | undefined => {
    let first: Due | undefined;
    for (const due of queue) {
      if (due.at > until) continue;
      if (!first || due.at < first.at || (due.at === first.at && due.order < first.order)) first = due;
    }
    return first;
  };
  return {
    now: () => now,
    after(delayMs, action) {
      const due = { at: now + Math.max(0, delayMs), order: order++, action };
      queue.add(due);
      return () => queue.delete(due);
    },
    advance(ms) {
      const until = now + ms;
      for (let due = next(until); due; due = next(until)) {
        queue.delete(due);
        now = due.at;
        due.action();
      }
      now = until;
    },
    close: () => queue.clear(),
  };
}

/**
 * A clock that runs by itself, `scale` times as fast as real time (60: a minute each second; 1: real time).
 * Times start at the real time and run ahead of it, as AWS's clock and a runner's never agree.
 */
export function runningClock(scale = 1): EmulatorClock {
  const realStart = Date.now();
  const timers = new Set<() => void>();
  const now = () => realStart + (Date.now() - realStart) * scale;
  return {
    now,
    after(delayMs, action) {
      const due = now() + delayMs;
      let timer: NodeJS.Timeout;
      const cancel = () => {
        clearTimeout(timer);
        timers.delete(cancel);
      };
      // Node's timers may fire a millisecond before Date.now() shows their time, and an action that looks at the clock
      // would find that it is not its turn yet: https://github.com/nodejs/node/issues/10154
      const fire = () => {
        if (now() < due) {
          timer = setTimeout(fire, Math.max(1, (due - now()) / scale));
          return;
        }
        timers.delete(cancel);
        action();
      };
      timer = setTimeout(fire, delayMs / scale);
      timers.add(cancel);
      return cancel;
    },
    advance() {
      throw new Error("this clock runs by itself; only a stepped clock can be advanced");
    },
    close() {
      for (const cancel of [...timers]) cancel();
    },
  };
}
