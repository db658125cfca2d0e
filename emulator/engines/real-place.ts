import { createServer } from "node:net";

/** Where a host port of an instance really listens on this machine. */
export interface Place {
  readonly address: string;
  readonly port: number;
}

/** Added to ports below 1024, which need privileges on most systems; ECS goes on seeing the port as it was asked for. */
const privileged = 1024;
const shift = 18_000;

/** What this machine offers, and which part of it an endpoint takes. */
export interface Loopbacks {
  /** All of 127.0.0.0/8 answers, as on Linux; otherwise 127.0.0.1 alone. */
  readonly many: boolean;
  /** 0 to 255: endpoints that run at the same time on one machine have different ones, so their tasks do not meet. */
  readonly block: number;
}

/**
 * Instances have loopback addresses of their own (127.0.1.1, 127.0.1.2 …), as on Linux. Where there is only 127.0.0.1,
 * each instance gets a thousand ports of its own instead.
 */
export function realPlace(address: string, port: number, { many, block }: Loopbacks): Place {
  const usable = port < privileged ? port + shift : port;
  if (many) return { address: address.replace(/^127\.\d+\./, `127.${block}.`), port: usable };
  const instance = Number(address.split(".").at(-1)) || 0;
  return { address: "127.0.0.1", port: 1024 + ((usable - 1024 + instance * 1000 + block * 37) % 64_000) };
}

/** Whether this machine answers on 127.0.1.1 without further ado: Linux does, macOS does not. */
export function hasManyLoopbacks(): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(0, "127.0.1.1", () => server.close(() => resolve(true)));
  });
}
