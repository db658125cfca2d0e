import type { Listening } from "./container-settings.ts";
import type { Place } from "./real-place.ts";

/**
 * The container to which PROXY_PASS (`http://app:3000/`) passes requests on. Undefined: it names no link, so there is
 * nothing here to pass them on to. `refused`: the link's container does not listen on that port.
 *
 * An image's own ports are not known here. A container with port mappings listens on the ports that it maps, one
 * without has a single private port, and answers on that for every port.
 */
export function upstreamOf(
  proxyPass: string | undefined,
  hosts: Readonly<Record<string, readonly Listening[]>>,
): Place | "refused" | undefined {
  const target = URL.parse(proxyPass ?? "");
  const linked = target === null ? undefined : hosts[target.hostname];
  if (target === null || linked === undefined) return undefined;
  const port = Number(target.port) || (target.protocol === "https:" ? 443 : 80);
  return linked.find(({ containerPort }) => containerPort === port || containerPort === 0) ?? "refused";
}
