import { type FleetOptions, rollFleet } from "./fleet.ts";
import { quantile, row } from "./table.ts";

const seconds = (value: number) => value.toFixed(2);

/** ECS's own times without the 40 seconds that a task without health check counts as unhealthy. */
const quick = { schedulerInterval: 5, deregisterAfter: 0, registerAfter: 0, steadyAfter: 2, stopTimeout: 30 };

/** A roll whose new task takes `pull` seconds of ECS's clock to start, and `completeAfter` from its last change to ECS's word. */
const roll = (pull: number, completeAfter: number) => ({
  images: { "web:1": { pull: 0 }, "web:2": { pull } },
  timing: { ...quick, completeAfter },
});

/** What is promised; undefined: no promise about that. */
interface Target {
  /** Seconds from the end to the exit. */
  readonly median?: number;
  readonly most?: number;
  /** Calls a second and service. */
  readonly calls?: number;
  readonly exitCode?: number;
}

const prompt: Target = { median: 1.5, most: 3 };

/** How long after the end was there to be seen the step ended, and what it asked of ECS. */
export async function waits(): Promise<void> {
  console.log(
    `\nwait-stable: from the moment a look at ECS could tell the end, to the exit of the process.
Promised: median ${prompt.median} s and ${prompt.most} s for 95 of 100; 0.5 calls a second and service over a long roll; nothing fails by throttling\n`,
  );
  row("roll", "services", "median s", "95th s", "calls a second and service", "throttled", "wrong", "");
  row("---", "---:", "---:", "---:", "---:", "---:", "---:", "---");
  // These take five minutes and next to nothing of the machine, so the others run beside them.
  const long = Promise.all([
    measured("5 minutes", { services: 3, scenario: roll(285, 10) }, { ...prompt, calls: 0.5 }),
    measured(
      "5 minutes, ten in one step",
      { services: 10, inOneStep: true, scenario: roll(285, 10) },
      { ...prompt, calls: 0.2 },
    ),
  ]);
  await measured("7 s", { services: 10, scenario: roll(1, 2) }, prompt);
  await measured("40 s", { services: 10, scenario: roll(25, 10) }, prompt);
  await measured(
    "10 minutes, ECS at ten times",
    { services: 10, scale: 10, scenario: roll(585, 10) },
    prompt,
  );
  const broken = {
    "web:1": { pull: 0 },
    "web:2": { pull: 20, pullError: "CannotPullContainerError: not found" },
  };
  await measured(
    "an image that is not there",
    { services: 10, scenario: { ...roll(0, 10), images: broken } },
    { most: 3, exitCode: 1 },
  );
  // A hundred processes on the cores of one machine say nothing of times, where jobs have a machine each.
  await measured(
    "60 s, 100 jobs at once, the account's rates",
    { services: 100, scenario: { ...roll(45, 10), rateLimits: true } },
    {},
  );
  await long;
}

async function measured(title: string, options: FleetOptions, target: Target): Promise<void> {
  const { ended, calls, seconds: took, throttled } = await rollFleet(options);
  const times = ended.map(({ toExit }) => toExit);
  const [middle, most] = [quantile(times, 0.5), quantile(times, 0.95)];
  const rate = calls / took / options.services;
  const wrong = ended.filter(({ exitCode }) => exitCode !== (target.exitCode ?? 0)).length;
  const { median: promised = Infinity, most: atMost = Infinity, calls: rates = Infinity } = target;
  const met = middle <= promised && most <= atMost && rate <= rates && wrong === 0;
  row(
    title,
    options.services,
    seconds(middle),
    seconds(most),
    rate.toFixed(2),
    throttled,
    wrong,
    met ? "met" : "NOT MET",
  );
}
