import { allowedValueRules } from "./allowed-values.ts";
import { arnRules } from "./arns.ts";
import { containerRules } from "./containers.ts";
import { dependencyRules } from "./dependencies.ts";
import { efsRules } from "./efs.ts";
import { environmentRules } from "./environment.ts";
import { familyRules } from "./family.ts";
import { fargateSizeRules } from "./fargate-sizes.ts";
import { fargateUnsupportedRules } from "./fargate-unsupported.ts";
import { fetchedRules } from "./fetched.ts";
import { healthCheckRules } from "./health-checks.ts";
import { hostPortRules } from "./host-ports.ts";
import { imageRules } from "./images.ts";
import { limitRules } from "./limits.ts";
import { linkRules } from "./links.ts";
import { logRules } from "./logs.ts";
import { memberRules } from "./members.ts";
import { memoryRules } from "./memory.ts";
import { mountRules } from "./mounts.ts";
import { networkRules } from "./network.ts";
import { noTaskDefinitionRules } from "./no-task-definition.ts";
import { placeholderRules } from "./placeholders.ts";
import { placementRules } from "./placement.ts";
import { platformRules } from "./platform.ts";
import { portNameRules } from "./port-names.ts";
import { portRangeRules } from "./port-ranges.ts";
import { portRules } from "./ports.ts";
import { proxyRules } from "./proxy.ts";
import { rangeRules } from "./ranges.ts";
import type { Rule } from "./rule.ts";
import { sizeRules } from "./size.ts";
import { startOrderRules } from "./start-order.ts";
import { storedDataRules } from "./stored-data.ts";
import { swapRules } from "./swap.ts";
import { tagRules } from "./tags.ts";
import { typeRules } from "./types.ts";
import { variableRules } from "./variables.ts";
import { volumeKindRules } from "./volume-kinds.ts";
import { volumeRules } from "./volumes.ts";
import { wholeNumberRules } from "./whole-numbers.ts";

/** A subject of the list of rules. */
export interface RuleGroup {
  readonly subject: string;
  readonly rules: readonly Rule[];
}

/** Every rule by its subject, in the order in which findings are shown. */
export const ruleGroups: readonly RuleGroup[] = [
  {
    subject: "Form",
    rules: [...noTaskDefinitionRules, ...typeRules, ...allowedValueRules, ...wholeNumberRules, ...rangeRules],
  },
  { subject: "Family and containers", rules: [...familyRules, ...containerRules, ...limitRules] },
  { subject: "Images", rules: imageRules },
  { subject: "CPU, memory and swap", rules: [...memoryRules, ...platformRules, ...swapRules] },
  { subject: "Fargate", rules: [...fargateSizeRules, ...fargateUnsupportedRules] },
  { subject: "Ports", rules: [...portRules, ...hostPortRules, ...portNameRules, ...portRangeRules] },
  { subject: "Network", rules: [...networkRules, ...linkRules, ...proxyRules] },
  {
    subject: "Start and health",
    rules: [...dependencyRules, ...startOrderRules, ...healthCheckRules],
  },
  {
    subject: "Volumes and data",
    rules: [...volumeRules, ...volumeKindRules, ...efsRules, ...mountRules, ...storedDataRules],
  },
  {
    subject: "Environment, secrets and roles",
    rules: [...environmentRules, ...variableRules, ...fetchedRules],
  },
  { subject: "Logs", rules: logRules },
  {
    subject: "Placement, tags and the rest",
    rules: [
      ...[...placementRules, ...tagRules, ...sizeRules, ...arnRules],
      ...[...memberRules, ...placeholderRules],
    ],
  },
];

/** Every rule, in the order in which findings are shown. */
export const rules: readonly Rule[] = ruleGroups.flatMap((group) => group.rules);
