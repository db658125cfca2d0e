import { shortHash } from "./hash.ts";

/** Which preview: everything that is made for it is named and tagged by this. */
export interface PreviewIdentity {
  /** `owner/name` of the repository that the pull request is in. */
  readonly repository: string;
  readonly number: number;
  /** Name of the cluster. */
  readonly cluster: string;
  /** Name of the base service, which the preview is one of. */
  readonly service: string;
}

/** ECS takes 255 characters in the names of services and families. */
const longest = 255;

/** Name of the preview's service; the base's own letters, as far as they fit. */
export const nameOf = ({ service, number }: Pick<PreviewIdentity, "service" | "number">): string =>
  suffixed(service, number);

/** Name of the preview's family: revisions of a pull request never stand among those of the base. */
export const familyName = (base: string, number: number): string => suffixed(base, number);

/** Names in a Service Connect namespace, 64 characters at the most. */
export const discoveryName = (base: string, number: number): string => suffixed(base, number, 64);

function suffixed(base: string, number: number, most = longest): string {
  const suffix = `-pr-${number}`;
  return `${shortened(base, most - suffix.length)}${suffix}`;
}

/** Cut to a length, with a hash of the whole in place of what was cut: two long names stay two. */
export function shortened(name: string, most: number): string {
  if (name.length <= most) return name;
  return `${name.slice(0, most - 6).replace(/-+$/, "")}-${shortHash(name, 5)}`;
}

/** Begins the name of every target group of ours; whether one is ours its tags decide. */
export const targetGroupPrefix = "p-";

/**
 * Name of a preview's target group: at most 32 letters, digits and hyphens, unique in account and region. What a target
 * group can never change is part of the hash, so another port or type is another group, beside the one in use.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html
 */
export function targetGroupName(
  { repository, number, cluster, service }: PreviewIdentity,
  fixed: readonly (string | number)[],
): string {
  const key = shortHash([repository, number, cluster, service, ...fixed].join("\n"), 6);
  return `${targetGroupPrefix}${key}-${number}-${slug(service)}`.slice(0, 32).replace(/-+$/, "");
}

/**
 * Text of any kind as part of a host name: `[a-z0-9]`, single hyphens within. Never a name that begins with `xn--`,
 * which browsers would show as other letters.
 */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
