const digest = /^(?:[^@\s]*@)?(sha256:[0-9a-f]{64})$/;

/**
 * The image that a container gets. A bare digest (`sha256:…`, as build-and-push's output `digests` has it) goes to the
 * repository of the image that is there: an account id, which GitHub may mask between jobs, need not be handed over.
 * @returns undefined where a digest comes alone and there is no image whose repository it could be of
 */
export function imageFor(wanted: string, present: string | undefined): string | undefined {
  if (!/^@?sha256:/.test(wanted)) return wanted;
  const found = digest.exec(wanted)?.[1];
  const repository = repositoryOf(present ?? "");
  return found === undefined || repository === "" ? undefined : `${repository}@${found}`;
}

/** An image's reference without tag and digest; the colon of a registry's port is none of a tag's. */
function repositoryOf(image: string): string {
  const name = image.split("@")[0] ?? image;
  const colon = name.lastIndexOf(":");
  return colon > name.lastIndexOf("/") ? name.slice(0, colon) : name;
}
