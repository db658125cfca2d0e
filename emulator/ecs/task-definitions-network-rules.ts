import { type JsonObject, number, objects, strings, text } from "../../src/json.ts";

/** What ECS refuses about ports, links and names of the network, by network mode. */
export function* networkProblems(document: JsonObject, containers: readonly JsonObject[]): Generator<string> {
  const mode = text(document["networkMode"]) ?? "bridge";
  for (const container of containers) {
    if (mode === "awsvpc" || mode === "host") yield* ownNetwork(mode, container);
    if (mode === "awsvpc") yield* unsupportedByAwsvpc(container);
    // That it is refused is documented, the text is a guess.
    if (mode === "none" && objects(container["portMappings"]).length > 0) {
      yield "Port mappings are not supported when networkMode=none.";
    }
  }
  yield* clashes(
    mode,
    containers.flatMap((container) => objects(container["portMappings"])),
  );
}

function* ownNetwork(mode: string, container: JsonObject): Generator<string> {
  if (strings(container["links"]).length > 0) yield `Links are not supported when networkMode=${mode}.`;
  for (const { hostPort, containerPort } of objects(container["portMappings"])) {
    if (hostPort !== undefined && hostPort !== containerPort) {
      yield `When networkMode=${mode}, the host ports and container ports in port mappings must match.`;
    }
  }
}

function* unsupportedByAwsvpc(container: JsonObject): Generator<string> {
  const where = "not supported on container when networkMode=awsvpc.";
  if (text(container["hostname"])) yield `hostname is ${where}`;
  if (strings(container["dnsServers"]).length > 0) yield `DNS servers are ${where}`;
  if (strings(container["dnsSearchDomains"]).length > 0) yield `DNS search domains are ${where}`;
  if (objects(container["extraHosts"]).length > 0) yield `Extra hosts are ${where}`;
  if (container["disableNetworking"] === true) yield `Disable Networking is ${where}`;
}

/** ECS refuses a host port that two mappings want; its words are unknown. */
function* clashes(mode: string, mappings: readonly JsonObject[]): Generator<string> {
  const names = mappings.map(({ name }) => text(name)).filter((name) => name !== undefined);
  if (new Set(names).size < names.length) yield "port mapping name is already used";
  const wanted = mappings
    .map((mapping) => ({
      port: number(mapping["hostPort"]) || (mode === "bridge" ? 0 : number(mapping["containerPort"])) || 0,
      protocol: text(mapping["protocol"]) ?? "tcp",
    }))
    .filter(({ port }) => port > 0)
    .map(({ port, protocol }) => `${port}/${protocol}`);
  const twice = wanted.find((port, at) => wanted.indexOf(port) !== at);
  if (twice !== undefined) yield `Host port ${twice} is used by more than one port mapping.`;
}
