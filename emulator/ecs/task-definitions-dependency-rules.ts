import { type JsonObject, objects, strings, text } from "../../src/json.ts";

/** What ECS refuses about `dependsOn` and `links`. */
export function* dependencyProblems(containers: readonly JsonObject[]): Generator<string> {
  const byName = new Map(containers.map((container) => [text(container["name"]), container]));
  for (const container of containers) {
    for (const { containerName, condition } of objects(container["dependsOn"])) {
      const target = byName.get(text(containerName));
      if (!target) {
        yield `Cannot depend on container ${containerName} because it does not exist`;
        continue;
      }
      if (condition === "HEALTHY" && target["healthCheck"] === undefined) {
        yield "A dependency container with HEALTHY condition must have health check configured";
      }
      if ((condition === "COMPLETE" || condition === "SUCCESS") && target["essential"] !== false) {
        yield "A dependency container with SUCCESS or COMPLETE condition cannot be an essential container";
      }
    }
    for (const link of linked(container)) {
      // ECS refuses this; its words are unknown.
      if (!byName.has(link)) yield `Could not find container for link ${link}.`;
    }
  }
  const names = [...byName.keys()].filter((name) => name !== undefined);
  if (cyclic(names, (name) => linked(byName.get(name) ?? {})))
    yield "Container links should not have a cycle";
  // ECS refuses a circular dependency as well; its words are unknown.
  const depends = (name: string) =>
    objects(byName.get(name)?.["dependsOn"]).map(({ containerName }) => text(containerName) ?? "");
  if (cyclic(names, depends)) yield "Container dependencies should not have a cycle";
}

/** `web-app:app` links to the container web-app. */
const linked = (container: JsonObject) =>
  strings(container["links"]).map((link) => link.split(":")[0] ?? link);

function cyclic(names: readonly string[], next: (name: string) => readonly string[]): boolean {
  const done = new Set<string>();
  const leads = (name: string, path: readonly string[]): boolean => {
    if (path.includes(name)) return true;
    if (done.has(name)) return false;
    const found = next(name).some((one) => leads(one, [...path, name]));
    done.add(name);
    return found;
  };
  return names.some((name) => leads(name, []));
}
