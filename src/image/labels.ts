/** What is known of the commit that is built. */
export interface Commit {
  /** 40 or 64 hex digits. */
  readonly id?: string | undefined;
  /** ISO 8601, UTC. */
  readonly created?: string | undefined;
  /** As git has it. */
  readonly remoteUrl?: string | undefined;
}

/**
 * OCI's labels from the commit. All of them stay the same when the commit is built again: a time of the build would
 * give each run another digest, and ECS would roll its tasks for nothing.
 * https://github.com/opencontainers/image-spec/blob/main/annotations.md#pre-defined-annotation-keys
 */
export function commitLabels({ id, created, remoteUrl }: Commit): Record<string, string> {
  const source = remoteUrl === undefined ? undefined : sourceUrl(remoteUrl);
  const labels: Record<string, string | undefined> = {
    revision: id,
    source,
    created,
  };
  return Object.fromEntries(
    Object.entries(labels).flatMap(([name, value]) =>
      value === undefined ? [] : [[`org.opencontainers.image.${name}`, value]],
    ),
  );
}

/** The page of a repository; undefined for a remote that is no server's. Credentials in it are left out. */
export function sourceUrl(remoteUrl: string): string | undefined {
  const [, host, path] =
    /^(?:[a-z+]+:\/\/)(?:[^@/]*@)?([^/:]+(?::\d+)?)\/(.+)$/i.exec(remoteUrl) ??
    /^(?:[^@/]+@)([^/:]+):(.+)$/.exec(remoteUrl) ??
    [];
  if (host === undefined || path === undefined || /^file:/i.test(remoteUrl)) return undefined;
  const isSsh = /^ssh:/i.test(remoteUrl);
  const name = isSsh ? host.replace(/:\d+$/, "") : host;
  return `https://${name}/${path.replace(/\.git\/?$/, "").replace(/\/$/, "")}`;
}
