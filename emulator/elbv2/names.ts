/** What is wrong with the name of a load balancer or target group; undefined where nothing is. */
export function nameProblem(what: "Load balancer" | "Target group", name: string): string | undefined {
  if (name === "") return `${what} name cannot be empty`;
  if (name.length > 32) return `${what} name '${name}' cannot be longer than '32' characters`;
  if (!/^[A-Za-z0-9-]+$/.test(name))
    return `${what} name '${name}' can only contain characters that are alphanumeric characters or hyphens(-)`;
  if (/^-|-$/.test(name)) return `${what} name '${name}' cannot begin or end with '-'`;
  if (what === "Load balancer" && name.startsWith("internal-"))
    return `${what} name '${name}' cannot begin with 'internal-'`;
  return undefined;
}
