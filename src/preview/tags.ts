import type { PreviewIdentity } from "./names.ts";
import type { Tags } from "./ports.ts";

/** Keys of the tags on everything that is made for a preview. What does not carry them is never deleted. */
export const tagKeys = {
  managed: "ecs-actions:managed",
  preview: "ecs-actions:preview",
  service: "ecs-actions:service",
  cluster: "ecs-actions:cluster",
  sha: "ecs-actions:sha",
  deployedAt: "ecs-actions:deployed-at",
  expiresAt: "ecs-actions:expires-at",
} as const;

/** A time as the tags have it, `2026-11-30T08:00:00.000Z`: always in UTC and of one length, so texts compare as times do. */
export type IsoTime = string;

/** What a preview's tags say. */
export interface TaggedPreview extends PreviewIdentity {
  readonly sha?: string;
  readonly deployedAt?: IsoTime;
  /** Absent: it lives as long as its pull request. */
  readonly expiresAt?: IsoTime;
}

/** Which preview it is: the same at each deployment. */
export function identityTags({ repository, number, service, cluster }: PreviewIdentity): Tags {
  return {
    [tagKeys.managed]: "true",
    // ECS and ELB allow no `#`: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html
    [tagKeys.preview]: `${repository}/pull/${number}`,
    [tagKeys.service]: service,
    [tagKeys.cluster]: cluster,
  };
}

/** What each deployment says anew. */
export function deploymentTags({
  sha,
  deployedAt,
  expiresAt,
}: Omit<TaggedPreview, keyof PreviewIdentity>): Tags {
  return {
    ...(sha === undefined ? {} : { [tagKeys.sha]: sha }),
    ...(deployedAt === undefined ? {} : { [tagKeys.deployedAt]: deployedAt }),
    // A preview that expired once, and does not any more, must not keep the old time.
    [tagKeys.expiresAt]: expiresAt ?? "never",
  };
}

/** What the tags of a resource say; undefined where it is no preview of ours. */
export function taggedPreview(tags: Tags | undefined): TaggedPreview | undefined {
  if (tags?.[tagKeys.managed] !== "true") return undefined;
  const [, repository, number] = /^([^/]+\/[^/]+)\/pull\/([1-9]\d*)$/.exec(tags[tagKeys.preview] ?? "") ?? [];
  const service = tags[tagKeys.service];
  const cluster = tags[tagKeys.cluster];
  if (repository === undefined || service === undefined || cluster === undefined) return undefined;
  const sha = tags[tagKeys.sha];
  const deployedAt = timeIn(tags[tagKeys.deployedAt]);
  const expiresAt = timeIn(tags[tagKeys.expiresAt]);
  return {
    repository,
    number: Number(number),
    service,
    cluster,
    ...(sha === undefined ? {} : { sha }),
    ...(deployedAt === undefined ? {} : { deployedAt }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
}

/** GitHub's names of owners and repositories are the same in any case. */
export function isSamePreview(one: PreviewIdentity, other: PreviewIdentity): boolean {
  return (
    one.repository.toLowerCase() === other.repository.toLowerCase() &&
    one.number === other.number &&
    one.service === other.service &&
    one.cluster === other.cluster
  );
}

/** A time that somebody wrote by hand in another form is none: it must neither expire a preview nor keep it. */
function timeIn(tag: string | undefined): IsoTime | undefined {
  return tag !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(tag) ? tag : undefined;
}
