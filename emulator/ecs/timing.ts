import type { Timing } from "../scenario-types.ts";

/**
 * What real rolls show, in seconds; `steadyAfter` and `stopTimeout` are documented, `stageTime` and `alarmBakeTime` are
 * guesses.
 */
export const defaultTiming: Required<Timing> = {
  schedulerInterval: 5,
  deregisterAfter: 10,
  registerAfter: 9,
  steadyAfter: 40,
  completeAfter: 10,
  stopTimeout: 30,
  stageTime: 10,
  alarmBakeTime: 60,
};
