import { type JsonObject, objects, strings, text } from "../../../src/json.ts";

/**
 * The containers of a task in an order in which they may start: behind those that they link to, mount volumes from or
 * depend on. RegisterTaskDefinition refuses cycles; here they are cut where they are met.
 */
export function startOrder(containers: readonly JsonObject[]): JsonObject[] {
  const byName = new Map(containers.map((container) => [text(container["name"]) ?? "", container]));
  const ordered = new Set<JsonObject>();
  const met = new Set<JsonObject>();
  const visit = (container: JsonObject): void => {
    if (met.has(container)) return;
    met.add(container);
    for (const name of needed(container)) {
      const other = byName.get(name);
      if (other !== undefined) visit(other);
    }
    ordered.add(container);
  };
  containers.forEach(visit);
  return [...ordered];
}

function needed(container: JsonObject): string[] {
  const named = (member: string, key: string) =>
    objects(container[member]).map((one) => text(one[key]) ?? "");
  return [
    ...Object.values(linksOf(container)),
    ...named("dependsOn", "containerName"),
    ...named("volumesFrom", "sourceContainer"),
  ];
}

/** `links: ["web-app:app"]` as `{ app: "web-app" }`: alias to container name. */
export function linksOf(container: JsonObject): Record<string, string> {
  return Object.fromEntries(
    strings(container["links"]).map((link) => {
      const [name = link, alias = name] = link.split(":");
      return [alias, name];
    }),
  );
}
