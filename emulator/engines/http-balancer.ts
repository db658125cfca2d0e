import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { EmulatorClock } from "../clock.ts";
import type { BalancerScenario } from "../scenario-types.ts";
import { ask } from "./ask.ts";
import { balancerSettings, failedCheckReason } from "./behaviour.ts";
import type { Target, TargetHealth } from "./engine.ts";
import { forward } from "./process-forward.ts";
import type { Place } from "./real-place.ts";

interface Backend {
  readonly target: Target;
  readonly place: Place;
  /** `draining`: it is asked no more. */
  state: TargetHealth["state"];
  cancelCheck?: () => void;
}

/** AWS's defaults, in seconds: of an idle connection, and of one health check. */
const idleTimeout = 60;
const checkTimeout = 5;
/** In milliseconds of real time: below it a busy machine would miss its time on a clock that runs fast. */
const shortestTimeout = 1000;

/** A load balancer that really listens: requests go in turn to the targets that pass their health checks. */
export class HttpBalancer {
  readonly #clock: EmulatorClock;
  readonly #scenario: BalancerScenario;
  readonly #settings: ReturnType<typeof balancerSettings>;
  readonly #scale: number;
  readonly #backends: Backend[] = [];
  readonly #server = createServer((request, response) => this.#serve(request, response));
  #turn = 0;

  /** @param scale how many times faster than real time the clock runs */
  constructor(clock: EmulatorClock, scenario: BalancerScenario, scale = 1) {
    this.#clock = clock;
    this.#scenario = scenario;
    this.#scale = scale;
    this.#settings = balancerSettings(scenario.name, { balancers: [scenario] });
    // Node's own 5 s would close connections under clients that pause a little longer.
    this.#server.keepAliveTimeout = this.#real(idleTimeout);
  }

  #real(seconds: number): number {
    return Math.max(shortestTimeout, (seconds * 1000) / this.#scale);
  }

  /** Resolves with the address where it answers: `http://127.0.0.1:<port>`. */
  listen(): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(this.#scenario.port ?? 0, "127.0.0.1", () => {
        resolve(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`);
      });
    });
  }

  register(target: Target, place: Place, changed: (health: TargetHealth) => void): void {
    const backend: Backend = { target, place, state: "initial" };
    this.#backends.push(backend);
    changed({ state: "initial" });
    this.#check(backend, changed);
  }

  #check(backend: Backend, changed: (health: TargetHealth) => void): void {
    const { interval, healthyThreshold, unhealthyThreshold } = this.#settings;
    let passed = 0;
    let failed = 0;
    const once = async () => {
      const answer = await ask(backend.place, this.#scenario.path ?? "/", this.#real(checkTimeout));
      if (backend.state === "draining") return;
      // An ALB's default matcher, and all that a classic load balancer knows: 200.
      const good = answer === 200;
      passed = good ? passed + 1 : 0;
      failed = good ? 0 : failed + 1;
      if (passed >= healthyThreshold && backend.state !== "healthy") {
        backend.state = "healthy";
        changed({ state: "healthy" });
      } else if (failed >= unhealthyThreshold && backend.state !== "unhealthy") {
        backend.state = "unhealthy";
        changed({ state: "unhealthy", reason: failedCheckReason(answer) });
      }
      again();
    };
    const again = () => {
      // Whoever hears of a change may have taken the target out.
      if (backend.state === "draining") return;
      backend.cancelCheck = this.#clock.after(interval * 1000, () => void once());
    };
    again();
  }

  /** New requests stay away from now on; those under way finish. `drained` is called when the delay is over. */
  deregister({ taskArn, port }: Target, drained: () => void): void {
    const backend = this.#backends.find(({ target }) => target.taskArn === taskArn && target.port === port);
    if (backend) {
      backend.state = "draining";
      backend.cancelCheck?.();
      this.#backends.splice(this.#backends.indexOf(backend), 1);
    }
    this.#clock.after(this.#settings.deregistrationDelay * 1000, drained);
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    const healthy = this.#backends.filter(({ state }) => state === "healthy");
    const backend = healthy[this.#turn++ % Math.max(1, healthy.length)];
    if (!backend) {
      request.resume();
      response.writeHead(503).end();
      return;
    }
    forward(request, response, backend.place, { unreachable: 502, timeoutMs: this.#real(idleTimeout) });
  }

  async close(): Promise<void> {
    for (const backend of this.#backends) {
      // A check that is under way would go on with the next one.
      backend.state = "draining";
      backend.cancelCheck?.();
    }
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
