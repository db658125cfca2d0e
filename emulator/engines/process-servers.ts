import { createServer as createHttpServer, type ServerResponse } from "node:http";
import { createServer as createTcpServer, type Server, type Socket } from "node:net";
import type { ContainerSettings } from "./container-settings.ts";
import { forward } from "./process-forward.ts";
import { upstreamOf } from "./process-upstream.ts";

/** What listens on a port of a container. */
export interface PortServer {
  readonly server: Server;
  /** Takes nothing new, lets what is under way finish, and calls `done`. */
  end(done: () => void): void;
}

/** Milliseconds since the container's start. */
type Age = () => number;

/** A web server that behaves as the scenario says, or passes requests on where PROXY_PASS tells it to. */
export function web(settings: ContainerSettings, age: Age): PortServer {
  const upstream = upstreamOf(settings.proxyPass, settings.hosts);
  const underWay = new Set<ServerResponse>();
  const neverAnswered = new Set<ServerResponse>();
  let ending = false;
  const server = createHttpServer((request, response) => {
    underWay.add(response);
    if (ending) response.setHeader("connection", "close");
    response.once("close", () => {
      underWay.delete(response);
      neverAnswered.delete(response);
      if (ending) server.closeIdleConnections();
    });
    const answer = answerNow(settings, age);
    if (answer === "none") {
      neverAnswered.add(response);
      return;
    }
    setTimeout(() => {
      if (answer !== 200 || upstream === undefined) say(settings, answer, response);
      else if (upstream === "refused") response.writeHead(503).end();
      else forward(request, response, upstream, { unreachable: 503 });
    }, settings.requestTime);
  });
  return {
    server,
    end(done) {
      ending = true;
      server.close(done);
      for (const response of underWay) {
        if (neverAnswered.has(response)) response.destroy();
        // So that a client does not send its next request on a connection that is about to close.
        else if (!response.headersSent) response.setHeader("connection", "close");
      }
      server.closeIdleConnections();
    },
  };
}

/** Answers PING, whatever it is asked. */
export function redis(): PortServer {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on("data", () => socket.write("+PONG\r\n"));
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
  });
  return {
    server,
    end(done) {
      server.close(done);
      for (const socket of sockets) socket.destroy();
    },
  };
}

function answerNow({ unhealthy }: ContainerSettings, age: Age): "none" | number {
  return unhealthy && age() >= unhealthy.after ? (unhealthy.status ?? "none") : 200;
}

function say(settings: ContainerSettings, status: number, response: ServerResponse): void {
  response.writeHead(status, { "content-type": "application/json" });
  const { container, image, says, taskId } = settings;
  response.end(`${JSON.stringify({ container, image, says, task: taskId })}\n`);
}
