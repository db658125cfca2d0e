import { Failure } from "../../failure.ts";
import type { JsonObject } from "../../json.ts";
import { text } from "../../json.ts";
import type { Ports } from "../../ports.ts";
import { behind, definitionOf } from "../../preview/behind.ts";
import { previewService, previewTaskDefinition } from "../../preview/definition.ts";
import { previewHost } from "../../preview/host.ts";
import { nameOf, type PreviewIdentity } from "../../preview/names.ts";
import { targetGroupRequest } from "../../preview/route.ts";
import { deploymentTags, type IsoTime, identityTags } from "../../preview/tags.ts";
import { previewUrl } from "../../preview/url.ts";
import type { DeployInput } from "../deploy/input.ts";
import { liveService } from "../live-service.ts";
import type { Loaded, LoadedTaskDefinition } from "../render/documents.ts";
import { whereToDeploy } from "../where-to-deploy.ts";
import type { Admitted } from "./admit.ts";
import type { PreviewInput } from "./input.ts";
import { clusterName } from "./parts.ts";
import type { RouteRequest } from "./route.ts";

export interface PreviewDocuments {
  readonly taskDefinition: LoadedTaskDefinition | undefined;
  readonly serviceDefinition: Loaded | undefined;
}

/** A preview as it is to be; nothing is made yet. */
export interface PreviewPlan {
  readonly identity: PreviewIdentity;
  /** Name or ARN. */
  readonly cluster: string;
  /** Name of its service. */
  readonly service: string;
  readonly sha: string;
  readonly expiresAt?: IsoTime;
  readonly tags: Readonly<Record<string, string>>;
  readonly taskDefinition: LoadedTaskDefinition;
  /** Absent where it has no URL. */
  readonly route?: RouteRequest & { readonly url: string };
  /** The service's definition, once its target group is known. */
  serviceDefinition(targetGroupArn: string | undefined): Loaded;
}

/**
 * What a preview of the service is to be, from the service's own documents.
 * @throws Failure where they leave open what the preview runs, or where its URL leads
 */
export async function planPreview(
  { repository, pullRequest }: Admitted,
  documents: PreviewDocuments,
  input: PreviewInput & Pick<DeployInput, "service" | "cluster">,
  ports: Ports,
): Promise<PreviewPlan> {
  const { cluster, service: base } = whereToDeploy({ ...input, ...documents });
  const identity = { repository, number: pullRequest.number, cluster: clusterName(cluster), service: base };
  if (!documents.taskDefinition) {
    throw new Failure({
      message: "A preview needs a task definition.",
      where: { input: "task-definition" },
      hint: "The one that the service is deployed with, or in the root action `from-service: true`.",
    });
  }
  const definition = documents.serviceDefinition ?? (await ofLiveService(cluster, base, ports));
  const now = ports.clock.now();
  const expires = input["preview-expires"];
  const expiresAt = expires === undefined ? undefined : new Date(now + expires).toISOString();
  const own = identityTags(identity);
  const tags = {
    ...own,
    ...deploymentTags({
      sha: pullRequest.headSha,
      deployedAt: new Date(now).toISOString(),
      ...(expiresAt === undefined ? {} : { expiresAt }),
    }),
  };
  const { document, freed } = previewTaskDefinition(documents.taskDefinition.document, identity, own);
  if (freed.length > 0) {
    ports.log.line(
      `a preview takes any free host port, as the service may hold its own: ${freed.join(", ")}`,
    );
  }
  const answers = input["preview-listener"] === undefined ? undefined : behind(document, definition.document);
  const route =
    answers &&
    (await planRoute(identity, tags, input, { document, answers, branch: pullRequest.branch }, ports));
  return {
    identity,
    cluster,
    service: nameOf(identity),
    sha: pullRequest.headSha,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    tags,
    taskDefinition: { ...documents.taskDefinition, document },
    ...(route ? { route } : {}),
    serviceDefinition: (targetGroupArn) => ({
      ...definition,
      document: previewService(definition.document, identity, {
        tags,
        ...(answers && targetGroupArn !== undefined ? { route: { ...answers, targetGroupArn } } : {}),
      }),
    }),
  };
}

async function planRoute(
  identity: PreviewIdentity,
  tags: PreviewPlan["tags"],
  input: PreviewInput,
  to: {
    readonly document: JsonObject;
    readonly answers: { readonly containerPort: number };
    readonly branch: string;
  },
  ports: Ports,
): Promise<PreviewPlan["route"]> {
  const host = previewHost(input["preview-host"] ?? "", { ...identity, branch: to.branch });
  const routes = await ports.preview.routes();
  const listener = await routes.listener(input["preview-listener"] ?? "");
  const targetGroup = targetGroupRequest(identity, listener, {
    networkMode: text(to.document["networkMode"]) ?? "bridge",
    containerPort: to.answers.containerPort,
    healthCheckPath: input["preview-health-check-path"],
  });
  return { identity, host, listener, targetGroup, tags, url: previewUrl(host, listener) };
}

/** The service itself tells what a preview of it is like, where no file does. */
async function ofLiveService(cluster: string, base: string, ports: Ports): Promise<Loaded> {
  const live = await liveService(await ports.ecs(), cluster, base, false);
  const document = definitionOf({ ...live });
  ports.log.line(`the preview is made like service ${base}, as no 'service-definition' is given`);
  return { document, file: "", whereIs: () => ({ input: "service" }) };
}
