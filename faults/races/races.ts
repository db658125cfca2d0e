import type { FinalState } from "../final-state.ts";
import { isDone, serviceDefinition, taskDefinition, web } from "../scenarios/web.ts";
import type { EndedRace, Race, Racer } from "./race.ts";

const deploy = (image: string, inputs: Racer["inputs"] = {}): Racer => ({
  action: "register-and-deploy",
  inputs: {
    "task-definition": `${image.replace(":", "-")}.json`,
    "service-definition": "service.json",
    "wait-for-service-stability": "true",
    ...inputs,
  },
  // Of no tasks it would be so in words only.
  // By ECS's record of it: what was so for a moment only, no look may have seen.
  reached: ({ services }) => services.some(({ completed }) => completed.includes(image)),
});

const isGone = ({ services }: FinalState) => services.every(({ status }) => status === "INACTIVE");
const teardown: Racer = { action: "teardown-service", inputs: { service: "web" }, reached: isGone };

/** A roll takes about as long as the runs can be apart. */
const slowly = { images: { "*": { pull: 200 } } };
const files = {
  "web-2.json": taskDefinition("web:2"),
  "web-3.json": taskDefinition("web:3"),
  "service.json": serviceDefinition,
};

/** The last word is one run's, which says so; the other had its own before, or says that it was overtaken. */
function oneAfterTheOther({ runs, settled }: EndedRace): string[] {
  const stands = ["web:2", "web:3"].findIndex((image) => isWhole(image, settled));
  if (stands === -1) return [`it ends as neither: ${JSON.stringify(settled.services)}`];
  const allowed = [["succeeded"], ["succeeded", "superseded"]] as const;
  return runs.flatMap(({ ran: { outcome, errors } }, at) =>
    allowed[at === stands ? 0 : 1].some((one) => one === outcome)
      ? []
      : [`the run of web:${at + 2}, where web:${stands + 2} stands, is ${outcome}: ${errors.join(" ")}`],
  );
}

/** The service is gone, or stands as the deployment wants it. */
function goneOrStands({ runs: [deployed, removed], settled }: EndedRace): string[] {
  const gone = isGone(settled);
  if (!gone && !isWhole("web:2", settled))
    return [`it neither stands nor is gone: ${JSON.stringify(settled.services)}`];
  const [last, name] = gone ? [removed, "teardown"] : [deployed, "deployment"];
  return last.ran.exitCode === 0 ? [] : [`the ${name} has come true and is ${last.ran.outcome}`];
}

function isWhole(image: string, state: FinalState): boolean {
  const there = state.services.filter(({ status }) => status !== "INACTIVE");
  const [service] = there;
  return there.length === 1 && service?.desired === 2 && service.deployments === 1 && isDone(image)(state);
}

/** Two runs of one service at once, in what they are most likely to be. */
export const races: readonly Race[] = [
  {
    name: "two-deployments",
    endpoint: slowly,
    files,
    scene: web("web:1"),
    racers: [deploy("web:2"), deploy("web:3")],
    broken: oneAfterTheOther,
  },
  {
    name: "two-creations",
    endpoint: slowly,
    files,
    racers: [deploy("web:2"), deploy("web:3")],
    broken: oneAfterTheOther,
  },
  {
    name: "deployment-and-teardown",
    endpoint: slowly,
    files,
    scene: web("web:1"),
    // Both have a word to say on the count.
    racers: [deploy("web:2", { "desired-count": "2" }), teardown],
    broken: goneOrStands,
  },
];
