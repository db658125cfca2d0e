import { containerExamples } from "./containers.ts";
import { environmentExamples } from "./environment.ts";
import type { Examples } from "./example.ts";
import { fargateExamples } from "./fargate.ts";
import { formExamples } from "./form.ts";
import { logExamples } from "./logs.ts";
import { networkExamples } from "./network.ts";
import { placementExamples } from "./placement.ts";
import { portExamples } from "./ports.ts";
import { startExamples } from "./start.ts";
import { volumeExamples } from "./volumes.ts";

/** An example of each rule, by its id. */
export const examples: Examples = {
  ...formExamples,
  ...containerExamples,
  ...fargateExamples,
  ...portExamples,
  ...networkExamples,
  ...startExamples,
  ...volumeExamples,
  ...environmentExamples,
  ...logExamples,
  ...placementExamples,
};
