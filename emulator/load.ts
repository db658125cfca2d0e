import { Agent, get } from "node:http";

/** What became of the requests of a load. */
export interface LoadReport {
  readonly sent: number;
  readonly answered: number;
  /** No answer, or another status than 2xx. */
  readonly failed: number;
  /** Failures by status or error code. */
  readonly failures: Readonly<Record<string, number>>;
  /** Milliseconds from the start to the first failed answer; absent where none failed. */
  readonly firstFailure?: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  /** Answers by what they said, in the order of their first appearance. */
  readonly said: Readonly<Record<string, number>>;
  /** By what was said: milliseconds from the start to its first answer, e.g. when version 2 began. */
  readonly since: Readonly<Record<string, number>>;
}

export interface Load {
  /** Ends when the requests under way are answered. */
  stop(): Promise<LoadReport>;
}

/**
 * Sends requests steadily from a few keep-alive clients until it is stopped. Loopback only.
 * @param pauseMs between a client's answer and its next request
 */
export function startLoad(url: string, { clients, pauseMs }: { clients: number; pauseMs: number }): Load {
  const { hostname } = new URL(url);
  if (!/^(127\.|localhost$|\[::1\]$)/.test(hostname)) throw new Error(`${hostname} is not this machine`);
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  const failures: Record<string, number> = {};
  const said: Record<string, number> = {};
  const since: Record<string, number> = {};
  const begun = performance.now();
  let firstFailure: number | undefined;
  let sent = 0;
  let over = false;
  const count = (counts: Record<string, number>, name: string) => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  const client = async () => {
    while (!over) {
      sent += 1;
      const start = performance.now();
      const answer = await once(url, agent);
      const end = performance.now();
      if ("failure" in answer) {
        count(failures, answer.failure);
        firstFailure ??= Math.round(end - begun);
      } else {
        times.push(end - start);
        count(said, answer.says);
        since[answer.says] ??= Math.round(end - begun);
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  };
  const running = Promise.all(Array.from({ length: clients }, client));
  return {
    async stop() {
      over = true;
      await running;
      agent.destroy();
      times.sort((a, b) => a - b);
      const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? Number.NaN);
      const failed = Object.values(failures).reduce((sum, number) => sum + number, 0);
      return {
        sent,
        answered: times.length,
        failed,
        failures,
        ...(firstFailure === undefined ? {} : { firstFailure }),
        p50: at(0.5),
        p95: at(0.95),
        said,
        since,
      };
    },
  };
}

function once(url: string, agent: Agent): Promise<{ says: string } | { failure: string }> {
  return new Promise((resolve) => {
    const request = get(url, { agent, timeout: 5000 }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        body += chunk;
      });
      response.on("error", (error: NodeJS.ErrnoException) =>
        resolve({ failure: error.code ?? error.message }),
      );
      response.on("end", () => {
        const { statusCode = 0 } = response;
        const good = statusCode >= 200 && statusCode < 300;
        resolve(good ? { says: sayingOf(body) } : { failure: String(statusCode) });
      });
    });
    request.on("timeout", () => request.destroy(new Error("timeout")));
    request.on("error", (error: NodeJS.ErrnoException) => resolve({ failure: error.code ?? error.message }));
  });
}

function sayingOf(body: string): string {
  try {
    const { says } = JSON.parse(body) as { says?: string };
    return says ?? body;
  } catch {
    return body;
  }
}
