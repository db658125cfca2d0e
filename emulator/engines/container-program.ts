/**
 * The process that stands for a container in the `process` engine. It learns what it is to do over its channel to the
 * endpoint, and ends when that closes: no container outlives the endpoint, however that ended.
 */
import { createSocket } from "node:dgram";
import type { AddressInfo, Server, Socket } from "node:net";
import {
  type ContainerMessage,
  type ContainerSettings,
  type Listening,
  redisPort,
} from "./container-settings.ts";
import { type PortServer, redis, web } from "./process-servers.ts";
import type { Place } from "./real-place.ts";

const started = Date.now();
const age = () => Date.now() - started;
const servers: PortServer[] = [];
let ending = false;

process.once("disconnect", () => process.exit(0));
// Ctrl-C in a terminal reaches every process there; a container hears of it only from the endpoint.
process.on("SIGINT", () => undefined);
process.once("message", (settings: ContainerSettings) => void start(settings));

async function start(settings: ContainerSettings): Promise<void> {
  const { exit, lastWords } = settings;
  for (const line of settings.logs) console.log(line);
  // One that ends at once is never seen running, as in the `sim` engine.
  const leave = (code: number) => {
    for (const line of lastWords) console.error(line);
    process.exit(code);
  };
  if (exit?.after === 0) leave(exit.code);
  process.on("SIGTERM", () => {
    if (!settings.ignoresSigterm) end(settings);
  });
  if (exit) setTimeout(() => leave(exit.code), exit.after);
  const places: Listening[] = [];
  for (const [index, { containerPort, protocol, place = anyFree }] of settings.listen.entries()) {
    try {
      if (protocol === "udp") await bind(place);
      else places.push({ containerPort, ...(await listen(serverOn(containerPort, settings), place)) });
    } catch (error) {
      const { code = String(error) } = error as NodeJS.ErrnoException;
      tell({ type: "cannot-listen", index, code });
      return;
    }
  }
  tell({ type: "listening", places });
}

const anyFree: Place = { address: "127.0.0.1", port: 0 };

function tell(message: ContainerMessage): void {
  process.send?.(message);
}

function serverOn(containerPort: number, settings: ContainerSettings): Server {
  const made = containerPort === redisPort ? redis() : web(settings, age);
  servers.push(made);
  // Until it is ready, what listens on a container's port is Docker's proxy: it takes a connection and drops it.
  made.server.on("connection", (socket: Socket) => {
    if (age() < settings.healthyAfter) socket.destroy();
  });
  return made.server;
}

function listen(server: Server, place: Place): Promise<Place> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(place.port, place.address, () => {
      const { address, port } = server.address() as AddressInfo;
      resolve({ address, port });
    });
  });
}

/** Holds a UDP port as a container would, and answers nothing. */
function bind({ address, port }: Place): Promise<void> {
  const socket = createSocket("udp4");
  return new Promise((resolve, reject) => {
    socket.once("error", reject);
    socket.bind({ address, port }, resolve);
  });
}

function end({ stop }: ContainerSettings): void {
  if (ending) return;
  ending = true;
  const closed = servers.map((server) => new Promise<void>((resolve) => server.end(resolve)));
  void Promise.all(closed).then(() => setTimeout(() => process.exit(0), stop));
}
