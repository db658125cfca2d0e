import * as sdk from "@aws-sdk/client-ecs";

/*
 * The SDK exports its enums, but its schemas do not say which member has which: members are found by their name
 * (`launchType` is a LaunchType, Service's `status` would be a ServiceStatus), the rest is named here. A unit test holds
 * all of it against the SDK's type declarations.
 */
const named: Readonly<Record<string, string | undefined>> = {
  "ContainerDependency.condition": "ContainerCondition",
  "ContainerInstance.status": undefined,
  "CreateDaemonRequest.propagateTags": "DaemonPropagateTags",
  "CreateGatewayRequest.propagateTags": "PropagateGatewayTags",
  "CreateManagedInstancesProviderConfiguration.propagateTags": "PropagateMITags",
  "DaemonRevision.propagateTags": "DaemonPropagateTags",
  "DaemonTaskDefinition.ipcMode": "DaemonIpcMode",
  "DaemonTaskDefinition.pidMode": "DaemonPidMode",
  "DeploymentConfiguration.strategy": "DeploymentStrategy",
  "DeploymentEarlySuccessCriteria.sourceServiceRevisionCleanup": "ServiceRevisionCleanup",
  "DeploymentLifecycleHookDetail.targetType": "DeploymentLifecycleHookTargetType",
  "DescribeClustersRequest.include": "ClusterField",
  "DescribeContainerInstancesRequest.include": "ContainerInstanceField",
  "DescribeServicesRequest.include": "ServiceField",
  "DescribeTaskDefinitionRequest.include": "TaskDefinitionField",
  "DescribeTasksRequest.include": "TaskField",
  "Device.permissions": "DeviceCgroupPermission",
  "EBSTagSpecification.resourceType": "EBSResourceType",
  "EFSAuthorizationConfig.iam": "EFSAuthorizationConfigIAM",
  "EFSVolumeConfiguration.transitEncryption": "EFSTransitEncryption",
  "ExecuteCommandConfiguration.logging": "ExecuteCommandLogging",
  "Gateway.propagateTags": "PropagateGatewayTags",
  "ListContainerInstancesRequest.status": "ContainerInstanceStatus",
  "ListServiceDeploymentsRequest.status": "ServiceDeploymentStatus",
  "ListTaskDefinitionFamiliesRequest.status": "TaskDefinitionFamilyStatus",
  "ListTaskDefinitionsRequest.sort": "SortOrder",
  "ListTaskDefinitionsRequest.status": "TaskDefinitionStatus",
  "ManagedInstancesProvider.propagateTags": "PropagateMITags",
  "NetworkBinding.protocol": "TransportProtocol",
  "PlatformDevice.type": "PlatformDeviceType",
  "PortMapping.appProtocol": "ApplicationProtocol",
  "PortMapping.protocol": "TransportProtocol",
  "RegisterDaemonTaskDefinitionRequest.ipcMode": "DaemonIpcMode",
  "RegisterDaemonTaskDefinitionRequest.pidMode": "DaemonPidMode",
  "RegisterTaskDefinitionRequest.requiresCompatibilities": "Compatibility",
  "Resource.type": undefined,
  "ResourceRequirement.type": "ResourceType",
  "RuntimePlatform.cpuArchitecture": "CPUArchitecture",
  "RuntimePlatform.operatingSystemFamily": "OSFamily",
  "ServiceDeploymentAlarms.status": "ServiceDeploymentRollbackMonitorsStatus",
  "ServiceDeploymentBrief.status": "ServiceDeploymentStatus",
  "ServiceDeploymentCircuitBreaker.status": "ServiceDeploymentRollbackMonitorsStatus",
  "ServiceManagedEBSVolumeConfiguration.filesystemType": "TaskFilesystemType",
  "StopServiceDeploymentRequest.stopType": "StopServiceDeploymentStopType",
  "Task.desiredStatus": undefined,
  "TaskDefinition.compatibilities": "Compatibility",
  "TaskDefinition.requiresCompatibilities": "Compatibility",
  "TaskManagedEBSVolumeConfiguration.filesystemType": "TaskFilesystemType",
  "ThresholdConfiguration.type": "ThresholdType",
  "UpdateContainerInstancesStateRequest.status": "ContainerInstanceStatus",
  "UpdateDaemonRequest.propagateTags": "DaemonPropagateTags",
  "UpdateGatewayRequest.propagateTags": "PropagateGatewayTags",
  "UpdateManagedInstancesProviderConfiguration.propagateTags": "PropagateMITags",
};

/** How the members of a service's structures find their enums. */
export interface Enums {
  /** The values that a structure's string member may have; undefined where it is free text, or where nothing tells. */
  enumOf(structure: string, member: string): readonly string[] | undefined;
  /** The SDK's name for the enum of a member. */
  enumName(structure: string, member: string): string | undefined;
}

/**
 * @param exported what an SDK client exports
 * @param given `Structure.member` to its enum's name, or undefined for free text, where the member's name does not tell
 * @param suffix what stands behind the names of enums
 */
export function enumsIn(
  exported: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, string | undefined>>,
  suffix = "",
): Enums {
  const valuesOf = (name: string): readonly string[] | undefined => {
    const found = exported[name];
    if (typeof found !== "object" || found === null || Array.isArray(found)) return undefined;
    const values: unknown[] = Object.values(found);
    return values.length > 0 && values.every((value) => typeof value === "string") ? values : undefined;
  };
  const enumName = (structure: string, member: string): string | undefined => {
    const key = `${structure}.${member}`;
    if (Object.hasOwn(given, key)) return given[key];
    const pascal = `${member.slice(0, 1).toUpperCase()}${member.slice(1)}`;
    return [`${structure}${pascal}${suffix}`, `${pascal}${suffix}`].find(
      (name) => valuesOf(name) !== undefined,
    );
  };
  return {
    enumName,
    enumOf(structure, member) {
      const name = enumName(structure, member);
      return name === undefined ? undefined : valuesOf(name);
    },
  };
}

export const { enumOf, enumName } = enumsIn(sdk, named);
