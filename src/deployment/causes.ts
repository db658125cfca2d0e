import type { CauseRule } from "./cause-rule.ts";
import { eventCauses } from "./causes-of-events.ts";
import { taskCauses } from "./causes-of-tasks.ts";

/** Every cause that is known, those that tell the most first: the first that fits a text is taken. */
export const causes: readonly CauseRule[] = [...taskCauses, ...eventCauses];

export function causeOf(text: string): CauseRule | undefined {
  return causes.find(({ pattern }) => pattern.test(text));
}

/** The page that explains a cause. */
export function causeLink({ id }: Pick<CauseRule, "id">): string {
  return `https://github.com/org/ecs-actions/blob/main/docs/troubleshooting.md#${id}`;
}
