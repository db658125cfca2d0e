/**
 * The process that stands for a container in the `process` engine: an HTTP server that behaves as the scenario says,
 * passes requests on where PROXY_PASS tells it to, and answers PING on redis's port. It ends when its parent does.
 */
import {
  createServer as createHttpServer,
  type Server as HttpServer,
  request as httpRequest,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from "node:net";
import type { ContainerMessage, ContainerSettings } from "./container-settings.ts";
import type { Place } from "./real-place.ts";

const redisPort = 6379;
const started = Date.now();
const servers: Server[] = [];
let ending = false;

process.once("disconnect", () => process.exit(0));
process.once("message", (settings: ContainerSettings) => void start(settings));

async function start(settings: ContainerSettings): Promise<void> {
  for (const line of settings.logs) console.log(line);
  process.on("SIGTERM", () => {
    if (!settings.ignoresSigterm) end(settings);
  });
  if (settings.exit) setTimeout(() => process.exit(settings.exit?.code), settings.exit.after);
  const places: (Place & { containerPort: number })[] = [];
  for (const { containerPort, place } of settings.listen) {
    const server = containerPort === redisPort ? redis() : web(settings);
    servers.push(server);
    try {
      places.push({ containerPort, ...(await listen(server, place)) });
    } catch (error) {
      const { code = "" } = error as NodeJS.ErrnoException;
      tell({ type: "cannot-listen", address: place?.address ?? "", port: place?.port ?? 0, code });
      return;
    }
  }
  tell({ type: "listening", places });
}

function tell(message: ContainerMessage): void {
  process.send?.(message);
}

function listen(server: Server, place: Place | undefined): Promise<Place> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(place?.port ?? 0, place?.address ?? "127.0.0.1", () => {
      const { address, port } = server.address() as AddressInfo;
      resolve({ address, port });
    });
  });
}

function web(settings: ContainerSettings): HttpServer {
  const upstream = upstreamOf(settings);
  const server = createHttpServer((request, response) => {
    if (ending) response.setHeader("connection", "close");
    const status = statusNow(settings);
    setTimeout(() => {
      if (status !== 200 || !upstream) answer(settings, status, response);
      else pass(request, response, upstream);
    }, settings.requestTime);
  });
  // Until it is ready, what listens on a container's port is Docker's proxy: it takes a connection and drops it.
  server.on("connection", (socket: Socket) => {
    if (Date.now() - started < settings.healthyAfter) socket.destroy();
  });
  return server;
}

function answer(settings: ContainerSettings, status: number, response: ServerResponse): void {
  response.writeHead(status, { "content-type": "application/json" });
  const { container, image, says, taskId } = settings;
  response.end(`${JSON.stringify({ container, image, says, task: taskId })}\n`);
}

function statusNow({ unhealthy }: ContainerSettings): number {
  return unhealthy && Date.now() - started >= unhealthy.after ? (unhealthy.status ?? 503) : 200;
}

function redis(): Server {
  return createTcpServer((socket) => {
    socket.on("data", () => socket.write("+PONG\r\n"));
    socket.on("error", () => socket.destroy());
  });
}

/** The container that PROXY_PASS names, as apache's mod_proxy reads it in the article. */
function upstreamOf({ hosts }: ContainerSettings): Place | undefined {
  const target = URL.parse(process.env["PROXY_PASS"] ?? "");
  return target ? (hosts[target.host] ?? hosts[target.hostname]) : undefined;
}

function pass(request: IncomingMessage, response: ServerResponse, { address, port }: Place): void {
  const { method, url: path, headers } = request;
  const forwarded = httpRequest({ host: address, port, method, path, headers, agent: false }, (answered) => {
    const { connection: _hop, ...rest } = answered.headers;
    response.writeHead(answered.statusCode ?? 502, rest);
    answered.pipe(response);
  });
  forwarded.on("error", () => {
    if (response.headersSent) response.destroy();
    else response.writeHead(503).end();
  });
  request.pipe(forwarded);
}

/** Takes no more connections, lets requests under way finish, and ends. */
function end(settings: ContainerSettings): void {
  if (ending) return;
  ending = true;
  let open = servers.length;
  const closed = () => {
    open -= 1;
    if (open <= 0) setTimeout(() => process.exit(0), settings.stop);
  };
  if (open === 0) closed();
  for (const server of servers) {
    server.close(closed);
    if ("closeIdleConnections" in server) (server as HttpServer).closeIdleConnections();
  }
}
