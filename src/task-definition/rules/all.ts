import { arnRules } from "./arns.ts";
import { containerRules } from "./containers.ts";
import { dependencyRules } from "./dependencies.ts";
import { environmentRules } from "./environment.ts";
import { familyRules } from "./family.ts";
import { imageRules } from "./images.ts";
import { linkRules } from "./links.ts";
import { memberRules } from "./members.ts";
import { memoryRules } from "./memory.ts";
import { portRules } from "./ports.ts";
import type { Rule } from "./rule.ts";
import { sizeRules } from "./size.ts";
import { typeRules } from "./types.ts";
import { volumeRules } from "./volumes.ts";

/** Every rule, in the order in which findings are shown. */
export const rules: readonly Rule[] = [
  ...typeRules,
  ...familyRules,
  ...containerRules,
  ...imageRules,
  ...memoryRules,
  ...portRules,
  ...linkRules,
  ...dependencyRules,
  ...volumeRules,
  ...environmentRules,
  ...sizeRules,
  ...arnRules,
  ...memberRules,
];
