import { get } from "node:http";
import type { Answer } from "./behaviour.ts";
import type { Place } from "./real-place.ts";

/** Asks over HTTP whether something answers. */
export function ask({ address, port }: Place, path: string, timeoutMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    let late = false;
    const request = get({ host: address, port, path, agent: false, timeout: timeoutMs }, (response) => {
      response.resume();
      resolve(response.statusCode ?? "refused");
    });
    request.on("timeout", () => {
      late = true;
      request.destroy();
    });
    request.on("error", () => resolve(late ? "none" : "refused"));
  });
}
