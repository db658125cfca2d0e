import * as sdk from "@aws-sdk/client-elastic-load-balancing-v2";
import { enumsIn } from "../model-enums.ts";
import { modelOf } from "../model-shapes.ts";

const enums = enumsIn(
  sdk,
  {
    "CreateLoadBalancerInput.Scheme": "LoadBalancerSchemeEnum",
    "CreateLoadBalancerInput.Type": "LoadBalancerTypeEnum",
    "CreateTargetGroupInput.HealthCheckProtocol": "ProtocolEnum",
    "DescribeTargetHealthInput.Include": "DescribeTargetHealthInputIncludeEnum",
    "LoadBalancerState.Code": "LoadBalancerStateEnum",
    "ModifyTargetGroupInput.HealthCheckProtocol": "ProtocolEnum",
    // `#{protocol}` is one of its values.
    "RedirectActionConfig.Protocol": undefined,
    "RedirectActionConfig.StatusCode": "RedirectActionStatusCodeEnum",
    "TargetGroup.HealthCheckProtocol": "ProtocolEnum",
  },
  "Enum",
);

export const elbv2Model = modelOf(sdk, enums.enumOf);
export const elbv2EnumName = enums.enumName;
