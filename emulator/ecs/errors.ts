import { WireError } from "../wire-error.ts";

/** A refusal in ECS's own words: HTTP 400 (500 for ServerException) with `__type` and `message`. */
export class EcsError extends WireError {}

export const clientException = (message: string) => new EcsError("ClientException", message);
export const invalidParameter = (message: string) => new EcsError("InvalidParameterException", message);
export const clusterNotFound = () => new EcsError("ClusterNotFoundException", "Cluster not found.");
export const serviceNotFound = () => new EcsError("ServiceNotFoundException", "Service not found.");
export const serviceNotActive = () => new EcsError("ServiceNotActiveException", "Service was not ACTIVE.");
