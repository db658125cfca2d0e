import type { RecordedRequest } from "../emulator/api.ts";
import type { FaultKind } from "./fault-kinds.ts";
import type { FinalState } from "./final-state.ts";
import type { CaseRecord } from "./invariants.ts";
import type { Ran } from "./ran.ts";
import type { FaultScenario } from "./scenario.ts";
import { createWorld, type World } from "./world.ts";

/** One call of a run: the n-th of its operation. */
export interface Call {
  readonly service: string;
  readonly operation: string;
  readonly nth: number;
}

export interface GoodRun {
  readonly ran: Ran;
  readonly settled: FinalState;
  readonly calls: readonly Call[];
}

/** Runs a scenario without faults, and tells the calls of it. */
export async function goodRun(scenario: FaultScenario): Promise<GoodRun> {
  const world = await createWorld(scenario);
  try {
    const before = world.emulator.requests.length;
    const ran = await world.run(1);
    const calls = callsOf(world.emulator.requests.slice(before));
    await world.settle();
    return { ran, settled: world.state(), calls };
  } finally {
    await world.close();
  }
}

/** Runs a scenario with a fault at a call, then once more without; undefined where the call never came. */
export async function runCase(
  scenario: FaultScenario,
  good: GoodRun,
  call: Call,
  kind: FaultKind,
): Promise<CaseRecord | undefined> {
  const world = await createWorld(scenario);
  try {
    const fault = arm(world, call, kind);
    const first = await world.run(1, fault.started);
    fault.disarm();
    if (!fault.met()) return undefined;
    const second = await world.run(2);
    await world.settle();
    return {
      lasts: kind.lasts,
      ...(kind.lasts === "signal" ? { signal: kind.signal } : {}),
      good,
      first,
      second,
      settled: world.state(),
      again: scenario.again ?? [scenario.outcome, "not-needed"],
      secrets: passwords(world.emulator.requests),
      ...(scenario.unseen === undefined ? {} : { unseen: scenario.unseen }),
      goesBack: scenario.goesBack ?? false,
      reached: scenario.reached,
    };
  } finally {
    await world.close();
  }
}

function arm(world: World, { service, operation, nth }: Call, kind: FaultKind) {
  const { emulator } = world;
  let [seen, met] = [0, false];
  let signal: (name: NodeJS.Signals) => void = () => undefined;
  const take: (() => void)[] = [];
  if (kind.lasts !== "signal") take.push(emulator.inject({ ...kind.fault, service, operation, nth }));
  world.onRequest((request) => {
    if (request.operation !== operation || request.service !== service) return;
    seen += 1;
    if (seen !== nth) return;
    met = true;
    if (kind.lasts === "signal") signal(kind.signal);
    if (kind.lasts === "for-good") take.push(emulator.inject(kind.fault));
  });
  return {
    started: (action: { signal(name: NodeJS.Signals): void }) => {
      signal = action.signal;
    },
    met: () => met,
    disarm() {
      for (const back of take) back();
    },
  };
}

/** Of what a run asks again and again, the first three times and the last one: the others are like those. */
function callsOf(requests: readonly RecordedRequest[]): Call[] {
  const count = new Map<string, number>();
  const calls = requests.map(({ service, operation }): Call => {
    const nth = (count.get(`${service} ${operation}`) ?? 0) + 1;
    count.set(`${service} ${operation}`, nth);
    return { service, operation, nth };
  });
  return calls.filter(
    ({ service, operation, nth }) => nth <= 3 || nth === count.get(`${service} ${operation}`),
  );
}

/** Passwords for the registry that ECR gave out, as they are and as Docker keeps them. */
function passwords(requests: readonly RecordedRequest[]): string[] {
  return requests
    .filter(({ operation }) => operation === "GetAuthorizationToken")
    .flatMap(({ answer }) => [...JSON.stringify(answer).matchAll(/"authorizationToken":"([^"]+)"/g)])
    .flatMap(([, token = ""]) => [token, Buffer.from(token, "base64").toString().slice("AWS:".length)]);
}
