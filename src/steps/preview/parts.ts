import type { Ports } from "../../ports.ts";
import { type PreviewIdentity, targetGroupPrefix } from "../../preview/names.ts";
import { type FoundPreview, foundPreviews, type TaggedPart } from "../../preview/parts.ts";
import { isSamePreview } from "../../preview/tags.ts";

/** Which previews are looked for. */
export interface PreviewScope {
  /** Name or ARN. */
  readonly cluster: string;
  /** Undefined: of every pull request. */
  readonly number?: number;
}

/** Name of a cluster, as the tags have it. */
export const clusterName = (cluster: string): string => cluster.split("/").at(-1) ?? cluster;

/**
 * The previews of a cluster, by the tags on what there is of them: services, target groups, the rules that lead to those,
 * and families of task definitions. Half-made and half-removed ones are found as well.
 */
export async function findPreviews(scope: PreviewScope, ports: Ports): Promise<FoundPreview[]> {
  const services = await ports.preview.services();
  const ending = new RegExp(`-pr-${scope.number ?? "[1-9]\\d*"}$`);
  const parts: TaggedPart[] = [
    ...(await services.services(scope.cluster)).map(({ name, tags }) => part("service", name, tags)),
    ...(await routeParts(ports)),
    ...(await services.revisions(ending)).map(({ family, tags }) =>
      part("task definition family", family, tags),
    ),
  ];
  const cluster = clusterName(scope.cluster);
  return foundPreviews(parts).filter(
    (found) => found.cluster === cluster && (scope.number === undefined || found.number === scope.number),
  );
}

/** One preview; a service of it that drains already is part of it. Undefined where there is nothing. */
export async function findPreview(
  identity: PreviewIdentity,
  cluster: string,
  ports: Ports,
): Promise<FoundPreview> {
  const all = await findPreviews({ cluster, number: identity.number }, ports);
  return all.find((one) => isSamePreview(one, identity)) ?? { ...identity, parts: [] };
}

async function routeParts(ports: Ports): Promise<TaggedPart[]> {
  const routes = await ports.preview.routes();
  const groups = (await routes.targetGroups()).filter(({ name }) => name.startsWith(targetGroupPrefix));
  if (groups.length === 0) return [];
  const known = new Set(groups.map(({ arn }) => arn));
  const rules: string[] = [];
  for (const loadBalancer of new Set(groups.flatMap(({ loadBalancers }) => loadBalancers))) {
    for (const listener of await routes.listeners(loadBalancer)) {
      const leading = (await routes.rules(listener)).filter(({ targetGroups }) =>
        targetGroups.some((arn) => known.has(arn)),
      );
      rules.push(...leading.map(({ arn }) => arn));
    }
  }
  const tags = await routes.tags([...known, ...rules]);
  return [
    ...rules.map((arn) => part("listener rule", arn, tags.get(arn))),
    ...[...known].map((arn) => part("target group", arn, tags.get(arn))),
  ];
}

const part = (kind: TaggedPart["kind"], id: string, tags: TaggedPart["tags"]): TaggedPart => ({
  kind,
  id,
  tags,
});
