import type { Problem } from "../failure.ts";
import type { Repository, StoredImage } from "./ports.ts";
import { isImmutable } from "./repository.ts";

export type ReuseMode = "commit" | "content" | "never";

/** Beginning of a tag that stands for the content of an image; its hash follows. */
export const contentTagPrefix = "tree-";

/**
 * The first of the tags that names the commit, whole or by seven digits and more: an image under it is this commit's.
 * A tag such as `latest` says nothing of what it is made of.
 */
export function commitTag(tags: readonly string[], commit: string | undefined): string | undefined {
  if (commit === undefined) return undefined;
  return tags.find((tag) =>
    [...tag.matchAll(/[0-9a-f]{7,64}/g)].some(([digits]) => commit.startsWith(digits)),
  );
}

export interface ReuseQuestion {
  readonly container: string;
  readonly repository: Pick<Repository, "tagMutability" | "mutabilityExclusions"> & { readonly name: string };
  /** Tags that the image is to have, the first of them in the reference. */
  readonly tags: readonly string[];
  /** Tag that an image of this commit or content would have; undefined where none is reused. */
  readonly key: string | undefined;
  readonly mode: ReuseMode;
  /** What ECR has under the tags, as far as it was asked. */
  readonly found: ReadonlyMap<string, StoredImage>;
}

/** What happens with one image. */
export type ImageFate =
  | {
      readonly reuse: StoredImage;
      readonly missingTags: readonly string[];
      readonly problems: readonly Problem[];
    }
  | { readonly tags: readonly string[]; readonly problems: readonly Problem[] };

/**
 * Tags that have to be looked up on top of the key: of an image that is reused all, so that those that are at it already
 * are left alone; of one that is built those that cannot be moved.
 */
export function tagsToAsk(
  { repository, tags }: Pick<ReuseQuestion, "repository" | "tags">,
  isReused: boolean,
): string[] {
  return isReused ? [...tags] : tags.filter((tag) => isImmutable(repository, tag));
}

/** Whether an image is taken from ECR as it is there, or built; and which tags then stand in the way. */
export function imageFate(question: ReuseQuestion): ImageFate {
  const { key, tags, found } = question;
  const there = key === undefined ? undefined : found.get(key);
  const wrong = (tag: string) => {
    const other = found.get(tag);
    return other !== undefined && other.digest !== there?.digest && isImmutable(question.repository, tag);
  };
  const problems = tags.filter(wrong).map((tag) => stuck(tag, question));
  // Tags are pushed in this order: after a run that was killed between two of them, the key leads the next to the image.
  if (!there) return { tags: [...new Set([...(key === undefined ? [] : [key]), ...tags])], problems };
  const missingTags = tags.filter((tag) => found.get(tag)?.digest !== there.digest);
  return { reuse: there, missingTags, problems };
}

function stuck(tag: string, { container, repository, mode }: ReuseQuestion): Problem {
  return {
    message: `The tag '${tag}' of '${container}' is at another image in '${repository.name}' and cannot be moved: the repository's tags are ${repository.tagMutability}. ECR would refuse the push after the whole build.`,
    where: { input: "tags" },
    hint:
      mode === "never"
        ? "Take the image that is there with `reuse: commit`, or give a tag that no image has yet."
        : `Leave '${tag}' out of 'tags', or make the repository IMMUTABLE_WITH_EXCLUSION with a filter for it (ecr:PutImageTagMutability).`,
    link: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html",
  };
}
