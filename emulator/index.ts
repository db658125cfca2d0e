import type { Emulator, EmulatorOptions } from "./api.ts";
import { autoScalingEndpoint } from "./auto-scaling/endpoint.ts";
import { emptyAutoScaling } from "./auto-scaling/state.ts";
import { type EmulatorClock, runningClock, steppedClock } from "./clock.ts";
import { cloudMapEndpoint } from "./cloud-map/endpoint.ts";
import { emptyCloudMap } from "./cloud-map/state.ts";
import { ecrEndpoint } from "./ecr/endpoint.ts";
import { addRepository, emptyEcr } from "./ecr/state.ts";
import { addCluster } from "./ecs/clusters.ts";
import { ecsEndpoint } from "./ecs/endpoint.ts";
import { addInstance, scenarioAttributes, scenarioResources } from "./ecs/instances.ts";
import type { OperationContext } from "./ecs/operation.ts";
import { createScheduler } from "./ecs/scheduler.ts";
import { emptyState } from "./ecs/state.ts";
import type { SettingsOf } from "./engines/balancer-settings.ts";
import type { EngineAndBalancer } from "./engines/engine.ts";
import { simEngine } from "./engines/sim.ts";
import { TargetBook } from "./engines/target-book.ts";
import { createFaults } from "./faults.ts";
import { gitHubEndpoint } from "./github/endpoint.ts";
import { gitHubState } from "./github/state.ts";
import { createIds } from "./ids.ts";
import { loadBalancing } from "./load-balancing.ts";
import { containerLogs } from "./logs/container-logs.ts";
import { logsEndpoint } from "./logs/endpoint.ts";
import { addGroup, emptyLogs } from "./logs/state.ts";
import { rateLimits } from "./rate-limits.ts";
import { createRecorder, type Recorder } from "./recorder.ts";
import { registry } from "./registry/registry.ts";
import { completeScenario } from "./scenario.ts";
import type { Scenario } from "./scenario-types.ts";
import { startServer } from "./server.ts";

/**
 * Starts the endpoint on 127.0.0.1, with the clusters and instances of its scenario; close() ends everything it began.
 * @throws Error with `code` EADDRINUSE where the port is taken
 */
export async function startEmulator(
  options: EmulatorOptions = {},
): Promise<Emulator & Pick<Recorder, "onRequest">> {
  const scenario = completeScenario(options.scenario);
  const stepped = options.clock === "stepped";
  const scale = typeof options.clock === "object" ? options.clock.scale : 1;
  const clock = stepped ? steppedClock() : runningClock(scale);
  const state = emptyState(scenario.region, scenario.account);
  const ids = createIds(scenario.seed);
  const balancing = loadBalancing(scenario, clock);
  const { settingsOf } = balancing;
  const engines = await startEngines(options.engine ?? "sim", clock, scenario, { scale, settingsOf });
  const targets = new TargetBook(engines.balancer);
  const logs = emptyLogs(scenario.region, scenario.account);
  for (const name of scenario.logGroups ?? []) addGroup(logs, name, clock.now());
  const scheduler = createScheduler({
    state,
    clock,
    ids,
    engines: { ...engines, balancer: targets },
    scenario,
    logs: containerLogs(logs, clock, scenario.logGroups !== undefined),
  });
  const { targetGroupProblem } = balancing;
  const context: OperationContext = { state, clock, ids, scheduler, targetGroupProblem };
  populate(context, scenario);
  const faults = createFaults(scenario.faults);
  const recorder = createRecorder();
  const keepsPast = () => faults.awaits("stale");
  const ecs = ecsEndpoint({
    context,
    unknownMembers: scenario.unknownMembers ?? "accept-in-task-definitions",
    keepsPast,
  });
  const { account } = scenario;
  const release = async () => {
    scheduler.close();
    await Promise.all([engines.engine.close(), engines.balancer.close()]);
    clock.close();
  };
  const onFailure = async (error: unknown) => {
    await release();
    throw error;
  };
  const { listeners } = engines;
  const parts = { ecs: state, ids, targets, keepsPast, ...(listeners ? { listeners } : {}) };
  const { service: elb, elbv2 } = await balancing.connect(parts).catch(onFailure);
  const ecr = emptyEcr(scenario.region, scenario.account);
  for (const name of scenario.repositories ?? []) addRepository(ecr, name, clock.now());
  const autoScaling = emptyAutoScaling(scenario.region, scenario.account);
  const cloudMap = emptyCloudMap(scenario.region, scenario.account);
  const gitHub = gitHubState(scenario.gitHub ?? {}, clock.now());
  const listening = {
    services: [
      ecs.service,
      logsEndpoint({ state: logs, clock }, keepsPast),
      elb,
      ecrEndpoint({ state: ecr, clock }, keepsPast),
      autoScalingEndpoint({ state: autoScaling, ecs: state, clock }, keepsPast),
      cloudMapEndpoint({ state: cloudMap, clock }, keepsPast),
    ],
    registry: registry({ state: ecr, clock }, recorder),
    gitHub: gitHubEndpoint({ context: { state: gitHub, clock }, faults, recorder }),
    faults,
    recorder,
    account,
    ...(scenario.rateLimits ? { allows: rateLimits(Date.now) } : {}),
    port: options.port ?? 0,
  };
  const server = await startServer(listening).catch(onFailure);
  ecr.host = scenario.registryHost ?? new URL(server.url).host;
  gitHub.url = `${server.url}/api/v3`;
  return {
    url: server.url,
    environment: environmentOf(server.url, scenario.region),
    clock,
    state,
    ecr,
    autoScaling,
    cloudMap,
    logs,
    gitHub,
    requests: recorder.requests,
    onRequest: recorder.onRequest,
    balancers: engines.addresses,
    call: (operation, request) => ecs.call(operation, request),
    elbv2: (operation, request) => elbv2.call(operation, request, false),
    inject: faults.inject,
    advance: (seconds) => clock.advance(seconds * 1000),
    async close() {
      await server.close();
      await release();
    },
  };
}

/** The engine, and where its load balancers answer. `process` is loaded only where it is asked for. */
async function startEngines(
  name: "sim" | "process",
  clock: EmulatorClock,
  scenario: Scenario,
  { scale, settingsOf }: { readonly scale: number; readonly settingsOf: SettingsOf },
): Promise<EngineAndBalancer & { readonly addresses: Readonly<Record<string, string>> }> {
  if (name === "sim") return { ...simEngine(clock, scenario, settingsOf), addresses: {} };
  const { processEngine } = await import("./engines/process.ts");
  return processEngine(clock, scenario, { scale, settingsOf, block: 1 + (process.pid % 250) });
}

function populate(context: OperationContext, scenario: Scenario): void {
  // An instance's cluster need not be named twice.
  const named = scenario.instances.map(({ cluster = "default" }) => cluster);
  for (const name of new Set([...scenario.clusters, ...named])) addCluster(context.state, name);
  for (const { cluster: name = "default", ...given } of scenario.instances) {
    const cluster = context.state.clusters.get(name);
    if (!cluster) continue;
    addInstance(context, {
      cluster,
      resources: scenarioResources(given),
      attributes: scenarioAttributes(given),
      ...(given.status === undefined ? {} : { status: given.status }),
      ...(given.agentConnected === undefined ? {} : { agentConnected: given.agentConnected }),
    });
  }
}

/** What makes an unchanged client of AWS or GitHub come here. The keys are obviously none of AWS's. */
function environmentOf(url: string, region: string): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: url,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    AWS_EC2_METADATA_DISABLED: "true",
    GITHUB_API_URL: `${url}/api/v3`,
  };
}
