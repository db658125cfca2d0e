import { Failure, type Problem } from "../../failure.ts";
import type { JsonObject } from "../../json.ts";
import type { Loaded, LoadedTaskDefinition } from "../render/documents.ts";
import type { RegisterMode } from "./revision.ts";

/** Members of a service that have an input of their own. */
interface ServiceMembers {
  readonly "propagate-tags"?: string | undefined;
  readonly "enable-ecs-managed-tags"?: boolean | undefined;
  readonly "service-managed-ebs-volume-name"?: string | undefined;
  readonly "service-managed-ebs-volume"?: JsonObject | undefined;
}

/** What a deployment is asked to do: the checked documents, and the inputs that go with them. */
export interface DeployInput extends ServiceMembers {
  readonly taskDefinition?: LoadedTaskDefinition | undefined;
  readonly serviceDefinition?: Loaded | undefined;
  readonly service: string | undefined;
  readonly cluster: string | undefined;
  readonly "desired-count": number | undefined;
  readonly "force-new-deployment": boolean | undefined;
  readonly register: RegisterMode;
  /** Milliseconds to wait for a service of the same name that is being deleted. */
  readonly timeout: number;
  readonly preflight: "error" | "warn" | "off";
  readonly "dry-run": boolean;
}

/**
 * What the inputs say of the service, as CreateService and UpdateService take it; nothing where they say nothing: an
 * empty `volumeConfigurations` would take a service's volumes away.
 * @throws Failure where a volume has no name, or a name no volume
 */
export function serviceMembers(input: ServiceMembers): JsonObject {
  const { "service-managed-ebs-volume": managedEBSVolume, "service-managed-ebs-volume-name": name } = input;
  const { "propagate-tags": propagateTags, "enable-ecs-managed-tags": enableECSManagedTags } = input;
  if ((managedEBSVolume === undefined) !== (name === undefined)) throw new Failure(half(name === undefined));
  return {
    ...(propagateTags === undefined ? {} : { propagateTags }),
    ...(enableECSManagedTags === undefined ? {} : { enableECSManagedTags }),
    ...(managedEBSVolume === undefined || name === undefined
      ? {}
      : { volumeConfigurations: [{ name, managedEBSVolume }] }),
  };
}

function half(nameMissing: boolean): Problem {
  const [given, missing] = nameMissing
    ? ["service-managed-ebs-volume", "service-managed-ebs-volume-name"]
    : ["service-managed-ebs-volume-name", "service-managed-ebs-volume"];
  return {
    message: `Input '${given}' needs '${missing}'.`,
    where: { input: given },
    hint: "The name is that of a volume of the task definition with `configuredAtLaunch: true`; the other input says which volume ECS makes for it.",
  };
}
