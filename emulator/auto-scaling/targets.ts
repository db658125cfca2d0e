import { type JsonObject, number, strings, text } from "../../src/json.ts";
import type { EmulatorClock } from "../clock.ts";
import type { State } from "../ecs/state.ts";
import { WireError } from "../wire-error.ts";
import type { AutoScalingState, ScalableTarget } from "./state.ts";

export interface AutoScalingContext {
  readonly state: AutoScalingState;
  readonly ecs: State;
  readonly clock: Pick<EmulatorClock, "now">;
}

/** Of one DescribeScalableTargets; the model has no such limit, the service has. */
const mostResources = 50;

type Operation = (request: JsonObject, context: AutoScalingContext) => JsonObject;

/** https://docs.aws.amazon.com/autoscaling/application/APIReference/API_Operations.html; texts are those of real answers. */
export const targetOperations: Readonly<Record<string, Operation>> = {
  RegisterScalableTarget(request, { state, ecs, clock }) {
    const key = keyOf(request);
    const known = state.targets.get(key);
    const resource = text(request["ResourceId"]) ?? "";
    if (!known && !isService(ecs, resource))
      throw new WireError("ValidationException", `ECS service doesn't exist: ${resource}`);
    const minimum = number(request["MinCapacity"]) ?? known?.minimum;
    const maximum = number(request["MaxCapacity"]) ?? known?.maximum;
    if (minimum === undefined || maximum === undefined)
      throw new WireError(
        "ValidationException",
        "You must specify both MinCapacity and MaxCapacity for a new scalable target",
      );
    const { region, account } = state;
    const target: ScalableTarget = {
      namespace: text(request["ServiceNamespace"]) ?? "",
      resource,
      dimension: text(request["ScalableDimension"]) ?? "",
      arn:
        known?.arn ??
        `arn:aws:application-autoscaling:${region}:${account}:scalable-target/${String(state.targets.size + 1).padStart(28, "0")}`,
      createdAt: known?.createdAt ?? clock.now(),
      minimum,
      maximum,
      role:
        text(request["RoleARN"]) ??
        known?.role ??
        `arn:aws:iam::${account}:role/aws-service-role/ecs.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_ECSService`,
    };
    state.targets.set(key, target);
    return { ScalableTargetARN: target.arn };
  },

  DescribeScalableTargets(request, { state }) {
    const wanted = strings(request["ResourceIds"]);
    if (wanted.length > mostResources)
      throw new WireError(
        "ValidationException",
        `1 validation error detected: Value '[${wanted.join(", ")}]' at 'resourceIds' failed to satisfy constraint: Member must have length less than or equal to ${mostResources}`,
      );
    const dimension = text(request["ScalableDimension"]);
    const found = [...state.targets.values()].filter(
      (target) =>
        target.namespace === request["ServiceNamespace"] &&
        (wanted.length === 0 || wanted.includes(target.resource)) &&
        (dimension === undefined || target.dimension === dimension),
    );
    return { ScalableTargets: found.map(view) };
  },

  /** Its scaling policies and scheduled actions go with it. */
  DeregisterScalableTarget(request, { state }) {
    if (state.targets.delete(keyOf(request))) return {};
    throw new WireError(
      "ObjectNotFoundException",
      `No scalable target found for service namespace: ${request["ServiceNamespace"]}, resource ID: ${request["ResourceId"]}, scalable dimension: ${request["ScalableDimension"]}`,
    );
  },
};

const keyOf = ({ ServiceNamespace, ResourceId, ScalableDimension }: JsonObject) =>
  [ServiceNamespace, ResourceId, ScalableDimension].join(" ");

function isService({ services }: State, resource: string): boolean {
  return [...services.values()].some(
    ({ arn, status }) => status === "ACTIVE" && arn.endsWith(`:${resource}`),
  );
}

function view(target: ScalableTarget): JsonObject {
  return {
    ServiceNamespace: target.namespace,
    ResourceId: target.resource,
    ScalableDimension: target.dimension,
    MinCapacity: target.minimum,
    MaxCapacity: target.maximum,
    RoleARN: target.role,
    CreationTime: target.createdAt / 1000,
    ScalableTargetARN: target.arn,
    SuspendedState: {
      DynamicScalingInSuspended: false,
      DynamicScalingOutSuspended: false,
      ScheduledScalingSuspended: false,
    },
  };
}
