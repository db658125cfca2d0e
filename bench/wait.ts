import { type FleetOptions, rollFleet } from "./fleet.ts";

const row = (...cells: (string | number)[]) => console.log(`| ${cells.join(" | ")} |`);
const seconds = (value: number) => value.toFixed(2);

/** @param share 0.5: the median */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** ECS's own times without the 40 seconds that a task without health check counts as unhealthy. */
const quick = { schedulerInterval: 5, deregisterAfter: 0, registerAfter: 0, steadyAfter: 2, stopTimeout: 30 };

/** A roll whose new task takes `pull` seconds of ECS's clock to start, and `completeAfter` from its last change to ECS's word. */
const roll = (pull: number, completeAfter: number) => ({
  images: { "web:1": { pull: 0 }, "web:2": { pull } },
  timing: { ...quick, completeAfter },
});

/** How long after the end was there to be seen the step ended, and what it asked of ECS. */
export async function waits(): Promise<void> {
  console.log(
    "\nwait-stable: from the moment a look at ECS could tell the end, to the exit of the process\n",
  );
  row("roll", "services", "median s", "95th s", "calls a second and service", "throttled", "wrong");
  row("---", "---:", "---:", "---:", "---:", "---:", "---:");
  const long = Promise.all([
    measured("5 minutes", { services: 3, scenario: roll(285, 10) }),
    measured("5 minutes, ten in one step", { services: 10, inOneStep: true, scenario: roll(285, 10) }),
  ]);
  await measured("7 s", { services: 10, scenario: roll(1, 2) });
  await measured("40 s", { services: 10, scenario: roll(25, 10) });
  await measured("10 minutes, ECS at ten times", { services: 10, scale: 10, scenario: roll(585, 10) });
  const broken = {
    "web:1": { pull: 0 },
    "web:2": { pull: 20, pullError: "CannotPullContainerError: not found" },
  };
  await measured(
    "an image that is not there",
    { services: 10, scenario: { ...roll(0, 10), images: broken } },
    1,
  );
  await measured("60 s, 100 jobs at once, the account's rates", {
    services: 100,
    scenario: { ...roll(45, 10), rateLimits: true },
  });
  await long;
}

async function measured(title: string, options: FleetOptions, expected = 0): Promise<void> {
  const { ended, calls, seconds: took, throttled } = await rollFleet(options);
  const times = ended.map(({ toExit }) => toExit);
  row(
    title,
    options.services,
    seconds(quantile(times, 0.5)),
    seconds(quantile(times, 0.95)),
    (calls / took / options.services).toFixed(2),
    throttled,
    ended.filter(({ exitCode }) => exitCode !== expected).length,
  );
}
