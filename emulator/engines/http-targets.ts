import type { EmulatorClock } from "../clock.ts";
import { ask } from "./ask.ts";
import type { BalancerSettings } from "./balancer-settings.ts";
import type { Target, TargetHealth } from "./engine.ts";
import type { Place } from "./real-place.ts";
import { atLeastASecond } from "./real-time.ts";
import { TargetWatch } from "./target-watch.ts";

interface Backend {
  readonly target: Target;
  readonly place: Place;
  readonly watch: TargetWatch;
  /** It has been taken out: it is asked no more. */
  gone: boolean;
  cancelCheck?: () => void;
}

/** The targets of one target group or classic load balancer, asked by real HTTP. */
export class HttpTargets {
  readonly #clock: EmulatorClock;
  readonly #settings: () => BalancerSettings;
  readonly #scale: number;
  readonly #backends: Backend[] = [];
  #turn = 0;

  /** @param scale how many times faster than real time the clock runs */
  constructor(clock: EmulatorClock, settings: () => BalancerSettings, scale = 1) {
    this.#clock = clock;
    this.#settings = settings;
    this.#scale = scale;
  }

  register(target: Target, place: Place, changed: (health: TargetHealth) => void): void {
    const watch = new TargetWatch(this.#settings, changed);
    const backend: Backend = { target, place, watch, gone: false };
    this.#backends.push(backend);
    this.#check(backend);
  }

  #check(backend: Backend): void {
    const once = async () => {
      const { path, timeout, unused } = this.#settings();
      const timeoutMs = atLeastASecond(timeout, this.#scale);
      const answer = unused ? "none" : await ask(backend.place, path, timeoutMs);
      if (backend.gone) return;
      backend.watch.checked(answer);
      // Whoever heard of a change may have taken the target out.
      if (!backend.gone) again();
    };
    const again = () => {
      backend.cancelCheck = this.#clock.after(this.#settings().interval * 1000, () => void once());
    };
    again();
  }

  /** New requests stay away from now on; those under way finish. `drained` is called when the delay is over. */
  deregister({ taskArn, port }: Target, drained: () => void): void {
    const backend = this.#backends.find(({ target }) => target.taskArn === taskArn && target.port === port);
    if (backend) {
      this.#end(backend);
      this.#backends.splice(this.#backends.indexOf(backend), 1);
    }
    this.#clock.after(this.#settings().deregistrationDelay * 1000, drained);
  }

  /** Where the next request goes: to the healthy targets in turn; undefined where there is none. */
  next(): Place | undefined {
    const healthy = this.#backends.filter(({ watch }) => watch.state === "healthy");
    return healthy[this.#turn++ % Math.max(1, healthy.length)]?.place;
  }

  #end(backend: Backend): void {
    backend.gone = true;
    backend.cancelCheck?.();
  }

  close(): void {
    // A check that is under way would go on with the next one.
    for (const backend of this.#backends) this.#end(backend);
  }
}
