import type { PreviewIdentity } from "./names.ts";
import type { Tags } from "./ports.ts";
import { isSamePreview, type TaggedPreview, taggedPreview } from "./tags.ts";

export type PartKind = "service" | "target group" | "listener rule" | "task definition family";

/** One thing that carries a preview's tags. */
export interface TaggedPart {
  readonly kind: PartKind;
  /** Its ARN, or the name of a service or family. */
  readonly id: string;
  readonly tags: Tags | undefined;
}

/** A preview as what there is of it says: half-made ones too. */
export interface FoundPreview extends TaggedPreview {
  readonly parts: readonly Pick<TaggedPart, "kind" | "id">[];
}

/** Parts put together by their tags; what carries none of ours is left out, whatever its name. */
export function foundPreviews(parts: readonly TaggedPart[]): FoundPreview[] {
  const found: FoundPreview[] = [];
  for (const { kind, id, tags } of parts) {
    const tagged = taggedPreview(tags);
    if (!tagged) continue;
    const at = found.findIndex((one) => isSamePreview(one, tagged));
    const known = found[at];
    const part = { kind, id };
    // A family comes once for each revision.
    const isKnown = known?.parts.some((one) => one.kind === kind && one.id === id);
    if (known)
      found[at] = { ...latest(known, tagged), parts: isKnown ? known.parts : [...known.parts, part] };
    else found.push({ ...tagged, parts: [part] });
  }
  return found;
}

/** The newest deployment's word: an older part of the same preview must not make it expire. */
export function latest(known: TaggedPreview, tagged: TaggedPreview): TaggedPreview {
  if ((tagged.deployedAt ?? "") <= (known.deployedAt ?? "")) return known;
  const { repository, number, service, cluster } = known;
  return { ...tagged, repository, number, service, cluster };
}

/** `owner/name#12 (web)` */
export const title = ({ repository, number, service }: PreviewIdentity): string =>
  `${repository}#${number} (${service})`;

/** How a person removes a part by hand, with AWS's command line. */
export function commandFor(kind: PartKind, id: string, { cluster }: PreviewIdentity): string {
  switch (kind) {
    case "service":
      return `aws ecs delete-service --force --cluster ${cluster} --service ${id}`;
    case "target group":
      return `aws elbv2 delete-target-group --target-group-arn ${id}`;
    case "listener rule":
      return `aws elbv2 delete-rule --rule-arn ${id}`;
    case "task definition family":
      return `aws ecs list-task-definitions --family-prefix ${id}, then aws ecs deregister-task-definition --task-definition <each>`;
  }
}
