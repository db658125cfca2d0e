/** True for a context that BuildKit fetches: a URL, or git's own short form. */
export function isRemote(context: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(context) || /^git@|^github\.com\//.test(context);
}

/** `a/b` for `./a//b/`, `a/c/../b`; `.` for the workspace itself. Steps that lead out of it stay at the front. */
export function normalised(path: string): string {
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "" || step === ".") continue;
    if (step === ".." && steps.length > 0 && steps.at(-1) !== "..") steps.pop();
    else steps.push(step);
  }
  return (path.startsWith("/") ? "/" : "") + steps.join("/") || ".";
}

/** True where `path` is `folder` or below it; both relative to the workspace. */
export function isWithin(path: string, folder: string): boolean {
  const [inner, outer] = [normalised(path), normalised(folder)];
  return outer === "."
    ? !inner.startsWith("..") && !inner.startsWith("/")
    : inner === outer || inner.startsWith(`${outer}/`);
}

/**
 * The Dockerfile relative to its context, as Bake wants it; ours are relative to the workspace, as docker's own `--file`.
 * @param workspace absolute: a context that lies elsewhere, or is given by an absolute path, has no way to it but from there
 */
export function bakeDockerfile(context: string, file: string, workspace: string): string {
  if (isRemote(context) || file.startsWith("/")) return file;
  if (context.startsWith("/") || normalised(context).startsWith(".."))
    return normalised(`${workspace}/${file}`);
  const from = normalised(context)
    .split("/")
    .filter((step) => step !== ".");
  const to = normalised(file).split("/");
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

/** The Dockerfile of an image relative to the workspace; undefined where BuildKit fetches it. */
export function dockerfileOf({
  context,
  file,
}: {
  readonly context: string;
  readonly file?: string;
}): string | undefined {
  if (isRemote(context)) return undefined;
  return file === undefined ? normalised(`${context}/Dockerfile`) : normalised(file);
}
