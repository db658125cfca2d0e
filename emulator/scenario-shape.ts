import type { GitHubScenario, PullRequestScenario, TokenScenario } from "./github/scenario-types.ts";
import type {
  AlarmScenario,
  BalancerScenario,
  Fault,
  ImageBehaviour,
  InstanceScenario,
  LoadBalancerScenario,
  Quotas,
  Scenario,
  Timing,
} from "./scenario-types.ts";

/** What a member of a scenario may hold; a number is never negative. */
export type Kind =
  | "text"
  | "number"
  | "integer"
  | "boolean"
  | { readonly oneOf: readonly string[] }
  | { readonly list: Kind }
  /** Names are the user's own. */
  | { readonly map: Kind }
  | { readonly members: Readonly<Record<string, Kind>>; readonly required?: readonly string[] };

const image = {
  pull: "number",
  pullError: "text",
  start: "number",
  startError: "text",
  healthyAfter: "number",
  unhealthy: { members: { after: "number", status: "integer" } },
  exit: {
    members: { after: "number", code: "integer", reason: "text" },
    required: ["after", "code"],
  },
  logs: { list: "text" },
  ignoresSigterm: "boolean",
  stop: "number",
  requestTime: "number",
  says: "text",
  digest: "text",
} satisfies Record<keyof ImageBehaviour, Kind>;

const instance = {
  cluster: "text",
  cpu: "integer",
  memory: "integer",
  attributes: { map: "text" },
  availabilityZone: "text",
  status: { oneOf: ["ACTIVE", "DRAINING"] },
  agentConnected: "boolean",
  reservedPorts: { list: "integer" },
} satisfies Record<keyof InstanceScenario, Kind>;

const balancer = {
  name: "text",
  deregistrationDelay: "number",
  interval: "number",
  healthyThreshold: "integer",
  unhealthyThreshold: "integer",
  path: "text",
  matcher: "text",
  port: "integer",
} satisfies Record<keyof BalancerScenario, Kind>;

const loadBalancer = {
  name: "text",
  dnsName: "text",
  listeners: {
    list: {
      members: { port: "integer", protocol: { oneOf: ["HTTP", "HTTPS"] }, localPort: "integer" },
      required: ["port"],
    },
  },
} satisfies Record<keyof LoadBalancerScenario, Kind>;

const quotas = {
  rulesPerLoadBalancer: "integer",
  targetGroupsPerLoadBalancer: "integer",
  targetGroups: "integer",
} satisfies Record<keyof Quotas, Kind>;

const alarm = {
  name: "text",
  after: "number",
  image: "text",
  lasts: "number",
} satisfies Record<keyof AlarmScenario, Kind>;

const timing = {
  schedulerInterval: "number",
  deregisterAfter: "number",
  registerAfter: "number",
  steadyAfter: "number",
  completeAfter: "number",
  stopTimeout: "number",
  stageTime: "number",
  alarmBakeTime: "number",
} satisfies Record<keyof Timing, Kind>;

const faultKinds = [
  "throttle",
  "server-error",
  "access-denied",
  "expired-token",
  "reset",
  "reset-after",
  "hang",
  "hang-after",
  "delay",
  "stale",
  "error",
] satisfies Fault["kind"][];

const fault = {
  operation: "text",
  service: "text",
  nth: "integer",
  times: "integer",
  kind: { oneOf: faultKinds },
  seconds: "number",
  type: "text",
  message: "text",
  status: "integer",
} satisfies Record<keyof Fault, Kind>;

const pullRequest = {
  number: "integer",
  title: "text",
  branch: "text",
  sha: "text",
  author: "text",
  labels: { list: "text" },
  state: { oneOf: ["open", "closed", "merged"] },
  checks: { map: "text" },
  locked: "boolean",
  headRepository: "text",
} satisfies Record<keyof PullRequestScenario, Kind>;

const token = {
  login: "text",
  permissions: { map: { oneOf: ["read", "write"] } },
  remaining: "integer",
} satisfies Record<keyof TokenScenario, Kind>;

const gitHub = {
  repository: "text",
  pullRequests: { list: { members: pullRequest, required: ["number"] } },
  tokens: { map: { members: token } },
} satisfies Record<keyof GitHubScenario, Kind>;

/** The members of a scenario file, as emulator/scenario-types.ts has them. */
export const scenarioShape: Kind = {
  members: {
    region: "text",
    account: "text",
    seed: "integer",
    clusters: { list: "text" },
    instances: { list: { members: instance } },
    balancers: { list: { members: balancer, required: ["name"] } },
    loadBalancers: { list: { members: loadBalancer, required: ["name"] } },
    quotas: { members: quotas },
    alarms: { list: { members: alarm, required: ["name"] } },
    images: { map: { members: image } },
    timing: { members: timing },
    logGroups: { list: "text" },
    repositories: { list: "text" },
    registryHost: "text",
    gitHub: { members: gitHub },
    faults: { list: { members: fault, required: ["kind"] } },
    rateLimits: "boolean",
    unknownMembers: { oneOf: ["accept", "reject"] },
  } satisfies Record<keyof Scenario, Kind>,
};
