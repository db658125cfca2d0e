import type { RepositoryPlace } from "../image/ports.ts";
import { ecrRegistry, parseRepository, wrongTag } from "../image/repository.ts";
import { WrongValue } from "../inputs/kinds.ts";
import type { Kept } from "./part.ts";
import type { ImageUse } from "./ports.ts";

/** An image of ECR as a user names it: by one tag, or by its digest. */
export interface NamedImage {
  readonly place: RepositoryPlace;
  readonly tag?: string;
  /** `sha256:…` */
  readonly digest?: string;
}

/** The image as ECR has it. */
export interface FoundImage extends NamedImage {
  readonly digest: string;
  readonly tags: readonly string[];
  /** Digests of the images of an index. */
  readonly parts: readonly string[];
}

/**
 * `shop/web:pr-12` or `shop/web@sha256:…`, with the host of its registry or without.
 * @throws WrongValue in words that fit after "the image "
 */
export function parseNamedImage(text: string): NamedImage {
  const [named = "", digest, ...more] = text.split("@");
  const at = named.lastIndexOf(":");
  const isTagged = at > named.lastIndexOf("/");
  const tag = isTagged ? named.slice(at + 1) : undefined;
  if (more.length > 0 || (tag === undefined) === (digest === undefined)) {
    throw new WrongValue(
      `must each have a tag or a digest, and not both: \`shop/web:pr-12\` takes the tag away, \`shop/web@sha256:…\` deletes the image`,
    );
  }
  const wrong = tag === undefined ? undefined : wrongTag(tag);
  if (wrong !== undefined) throw new WrongValue(`must have tags that ECR takes: one ${wrong}`);
  if (digest !== undefined && !/^sha256:[0-9a-f]{64}$/.test(digest))
    throw new WrongValue(`must have digests of sha256: and 64 hexadecimal digits`);
  const place = parseRepository(isTagged ? named.slice(0, at) : named);
  return { place, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}

export const imageName = ({ place: { name }, tag, digest }: NamedImage): string =>
  tag === undefined ? `${name}@${digest}` : `${name}:${tag}`;

/**
 * Why an image, or its tag, stays: somebody would pull it again. A tag that is taken away leaves the image, unless it
 * was the last one, or those beside it are to go in the same run.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchDeleteImage.html
 * @param going all images that are named, this one among them
 */
export function imageStays(
  image: FoundImage,
  uses: readonly ImageUse[],
  going: readonly FoundImage[] = [image],
): Kept | undefined {
  const { tag, digest, tags, parts } = image;
  const named = going
    .filter((one) => one.place.name === image.place.name && one.digest === digest)
    .map((one) => one.tag);
  const goes = tag === undefined || tags.every((one) => named.includes(one));
  const digests = goes ? [digest, ...parts] : [];
  const gone = tag === undefined ? tags : [tag];
  const users = uses.filter((use) => {
    if (!isOf(use.image, image.place)) return false;
    const pulled = pulledAs(use.image);
    if (use.digests.some((one) => digests.includes(one))) return true;
    if (pulled.digest !== undefined) return digests.includes(pulled.digest);
    return gone.includes(pulled.tag);
  });
  const by = [...new Set(users.map((use) => use.by))];
  if (by.length === 0) return undefined;
  return { what: `image ${imageName(image)}`, why: `In use by ${by.slice(0, 3).join(", ")}.` };
}

/** What a reference pulls: its digest, whatever the tag; else the tag, `latest` where there is none. */
function pulledAs(reference: string): { readonly tag: string; readonly digest: string | undefined } {
  const [named = "", digest] = reference.split("@");
  const at = named.lastIndexOf(":");
  return { tag: at > named.lastIndexOf("/") ? named.slice(at + 1) : "latest", digest };
}

/** Whether a reference is of a repository; where the host does not tell, the name alone counts. */
function isOf(reference: string, { account, region, name }: RepositoryPlace): boolean {
  const [path = ""] = reference.split("@");
  const [first = "", ...rest] = path.split("/");
  const hasHost = rest.length > 0 && /[.:]|^localhost$/.test(first);
  const registry = hasHost ? ecrRegistry(first) : undefined;
  if (registry && account !== undefined && registry.account !== account) return false;
  if (registry && region !== undefined && registry.region !== region) return false;
  const full = hasHost ? rest.join("/") : path;
  return full === name || full.startsWith(`${name}:`);
}
