import { get } from "node:http";
import type { Place } from "./real-place.ts";

/** Asks over HTTP whether something answers: its status, or `none` for no answer in time. */
export function ask({ address, port }: Place, path: string, timeoutMs: number): Promise<"none" | number> {
  return new Promise((resolve) => {
    const request = get({ host: address, port, path, agent: false, timeout: timeoutMs }, (response) => {
      response.resume();
      resolve(response.statusCode ?? "none");
    });
    request.on("timeout", () => request.destroy());
    request.on("error", () => resolve("none"));
  });
}
