import type { Problem } from "../failure.ts";
import { short } from "./admission.ts";
import type { TaggedService } from "./ports.ts";
import type { TaggedPreview } from "./tags.ts";

/** Refusals that say a load balancer, or the account, is full. */
const full: Readonly<Record<string, string>> = {
  TooManyRules:
    "its load balancer has as many rules as it may have (100 by default; the quota can be raised)",
  TooManyUniqueTargetGroupsPerLoadBalancer:
    "its load balancer leads to as many target groups as it ever may, which are 100",
  TooManyTargetGroups: "the region has as many target groups as the account may have",
};

/** Whether a refusal says that there is no room for another preview. */
export const saysFull = (code: string): boolean => whyFull(code) !== undefined;

const whyFull = (code: string): string | undefined => full[code.replace(/Exception$/, "")];

/**
 * Why there is no room for a preview.
 * @param code for which `saysFull`
 * @param there previews that take up the room; undefined where that cannot be told
 */
export function noRoom(code: string, there: readonly TaggedPreview[] | undefined): Problem {
  return {
    message: `There is no room for the preview: ${whyFull(code) ?? code}.${there ? ` ${oldest(there)}` : ""}`,
    where: { input: "preview-listener" },
    hint: `${freeOne} A second load balancer, or \`preview-max\`, keeps it from coming to this.`,
    link: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html",
  };
}

/** @param most `preview-max` */
export function tooMany(most: number, service: string, there: readonly TaggedPreview[]): Problem {
  return {
    message: `There are ${there.length} previews of '${service}' already, and 'preview-max' allows ${most}. ${oldest(there)}`,
    where: { input: "preview-max" },
    hint: freeOne,
  };
}

/** What tells which of two services came first. */
export type Born = Pick<TaggedService, "name" | "createdAt">;

/** Those of the others that came before one: two runs that look at each other's previews find the same one younger. */
export function olderThan<T extends Born>(own: Born, others: readonly T[]): T[] {
  return others.filter(
    ({ name, createdAt }) => createdAt < own.createdAt || (createdAt === own.createdAt && name < own.name),
  );
}

const freeOne = "Close a pull request, or remove one preview with teardown-service and `preview: <number>`.";

function oldest(there: readonly TaggedPreview[]): string {
  if (there.length === 0) return "None of it is a preview of ours.";
  const aged = there.toSorted((one, other) => (one.deployedAt ?? "").localeCompare(other.deployedAt ?? ""));
  return `The oldest: ${aged.slice(0, 5).map(named).join("; ")}.`;
}

function named({ repository, number, service, sha, deployedAt }: TaggedPreview): string {
  const commit = sha === undefined ? "" : ` ${short(sha)}`;
  const when = deployedAt === undefined ? "" : `, deployed ${deployedAt.slice(0, 10)}`;
  return `${repository}#${number} (${service}${commit}${when})`;
}
