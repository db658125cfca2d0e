import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { proxyEnvironment } from "../proxy-environment.ts";

/** The SDK's own settings of its agents, and the proxy that leads out of the runner's network. */
const settings = { keepAlive: true, maxSockets: 50, proxyEnv: proxyEnvironment(process.env) };

/** For `requestHandler` of every client of the SDK. */
export const agents = { httpAgent: new HttpAgent(settings), httpsAgent: new HttpsAgent(settings) };
