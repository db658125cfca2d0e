import {
  CreateServiceCommand,
  DescribeContainerInstancesCommand,
  DescribeServiceDeploymentsCommand,
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  ECSClient,
  ListServiceDeploymentsCommand,
  ListTasksCommand,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
  StopServiceDeploymentCommand,
  StopTaskCommand,
  UpdateServiceCommand,
} from "@aws-sdk/client-ecs";
import { systemClock } from "../clock.ts";
import type { Deployment } from "../deployment/observed.ts";
import { type JsonObject, objects, text } from "../json.ts";
import type { Ecs } from "../ports.ts";
import { Refusal } from "../refusal.ts";
import { describedServices, serviceDeploymentOf, serviceOf, taskDefinitionOf } from "./answers.ts";
import { clientSettings } from "./client-settings.ts";
import { withPatience } from "./patience.ts";
import { type RawCommand, rawCall } from "./raw-call.ts";
import { noRegion, refusal } from "./refusal.ts";
import { sentInTime } from "./sent-in-time.ts";
import { serviceTasks } from "./service-tasks.ts";
import { tasks } from "./tasks.ts";

// The commands carry the operation's name, endpoint and signing; what they would serialise is replaced.
const commands = {
  CreateService: () => new CreateServiceCommand({ serviceName: undefined }),
  DescribeContainerInstances: () => new DescribeContainerInstancesCommand({ containerInstances: undefined }),
  DescribeServiceDeployments: () =>
    new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: undefined }),
  DescribeServices: () => new DescribeServicesCommand({ services: undefined }),
  DescribeTaskDefinition: () => new DescribeTaskDefinitionCommand({ taskDefinition: undefined }),
  DescribeTasks: () => new DescribeTasksCommand({ tasks: undefined }),
  ListServiceDeployments: () => new ListServiceDeploymentsCommand({ service: undefined }),
  ListTasks: () => new ListTasksCommand({}),
  RegisterTaskDefinition: () =>
    new RegisterTaskDefinitionCommand({ family: undefined, containerDefinitions: undefined }),
  RunTask: () => new RunTaskCommand({ taskDefinition: undefined }),
  StopServiceDeployment: () => new StopServiceDeploymentCommand({ serviceDeploymentArn: undefined }),
  StopTask: () => new StopTaskCommand({ task: undefined }),
  UpdateService: () => new UpdateServiceCommand({ service: undefined }),
};

/**
 * ECS through the SDK's own credentials, region and endpoint settings (`AWS_ENDPOINT_URL` included). Calls that only
 * look, again and again, are the caller's to repeat; any other is made again while AWS throttles it.
 * @param say a line for who waits
 * @throws Failure where no region is set
 */
export async function connectEcs(say: (text: string) => void): Promise<Ecs> {
  const client = new ECSClient(clientSettings);
  const once = new ECSClient({ ...clientSettings, maxAttempts: 1, credentials: client.config.credentials });
  let region: string;
  try {
    region = await client.config.region();
  } catch (error) {
    throw noRegion(error);
  }
  const by =
    (sender: (operation: keyof typeof commands, request: JsonObject) => ECSClient): Call =>
    async (operation, request) => {
      // The SDK types each command by its own input; ours come in the request's body.
      const send = () =>
        rawCall(sender(operation, request), commands[operation]() as unknown as RawCommand, request);
      try {
        return await sentInTime(send);
      } catch (error) {
        throw refusal(error, `ecs:${operation}`);
      }
    };
  const call = by((operation, request) => (addsEachTime(operation, request) ? once : client));
  const patient: Call = (operation, request) =>
    withPatience(() => call(operation, request), {
      clock: systemClock,
      random: Math.random,
      say: ({ message }) => say(`waiting, and trying again: ${message}`),
    });
  const glance = by(() => once);
  return {
    region,
    ...services(patient, glance),
    ...taskDefinitions(patient),
    ...deployments(call),
    ...serviceTasks(call),
    ...tasks(patient),
  };
}

/** Calls that do more each time, and have no client token: src/steps/certainly.ts looks before it tries one again. */
function addsEachTime(operation: keyof typeof commands, { forceNewDeployment }: JsonObject): boolean {
  return (
    operation === "RegisterTaskDefinition" || (operation === "UpdateService" && forceNewDeployment === true)
  );
}

type Call = (operation: keyof typeof commands, request: JsonObject) => Promise<JsonObject>;

type Services = "describeService" | "describeServices" | "createService" | "updateService";

function services(call: Call, glance: Call): Pick<Ecs, Services> {
  const describe = async (by: Call, cluster: string, names: readonly string[]) =>
    describedServices(await by("DescribeServices", { cluster, services: [...names] }), names.length);
  return {
    describeService: async (cluster, service) => (await describe(call, cluster, [service]))[0],
    describeServices: (cluster, names) => describe(glance, cluster, names),
    createService: async (request) =>
      serviceOf((await call("CreateService", request))["service"], "ecs:CreateService"),
    updateService: async (request) =>
      serviceOf((await call("UpdateService", request))["service"], "ecs:UpdateService"),
  };
}

function taskDefinitions(call: Call): Pick<Ecs, "describeTaskDefinition" | "registerTaskDefinition"> {
  return {
    async describeTaskDefinition(reference) {
      try {
        const answer = await call("DescribeTaskDefinition", { taskDefinition: reference, include: ["TAGS"] });
        return taskDefinitionOf(answer, "ecs:DescribeTaskDefinition");
      } catch (error) {
        // ECS has no error type of its own for this.
        if (error instanceof Refusal && /Unable to describe task definition/.test(error.message))
          return undefined;
        throw error;
      }
    },
    registerTaskDefinition: async (document) =>
      taskDefinitionOf(await call("RegisterTaskDefinition", document), "ecs:RegisterTaskDefinition"),
  };
}

function deployments(call: Call): Pick<Ecs, "serviceDeployment" | "stopServiceDeployment"> {
  const find = async (
    cluster: string,
    service: string,
    { id, createdAt }: Pick<Deployment, "id" | "createdAt">,
  ) => {
    const answer = await call("ListServiceDeployments", {
      cluster,
      service,
      // A minute of slack: the record may be older than the deployment that it belongs to.
      ...(createdAt === undefined ? {} : { createdAt: { after: createdAt - 60 } }),
    });
    const number = id.split("/").at(-1) ?? id;
    return objects(answer["serviceDeployments"]).find((record) =>
      text(record["targetServiceRevisionArn"])?.endsWith(`/${number}`),
    );
  };
  return {
    async serviceDeployment(cluster, service, deployment, arn) {
      const known = arn ?? text((await find(cluster, service, deployment))?.["serviceDeploymentArn"]);
      if (known === undefined) return undefined;
      const answer = await call("DescribeServiceDeployments", { serviceDeploymentArns: [known] });
      return serviceDeploymentOf(objects(answer["serviceDeployments"])[0]);
    },
    async stopServiceDeployment(arn) {
      await call("StopServiceDeployment", { serviceDeploymentArn: arn, stopType: "ROLLBACK" });
    },
  };
}
