import { WireError } from "../wire-error.ts";

/** Refusals of classic Elastic Load Balancing; the texts of the last two are guesses. */
export const noLoadBalancer = (name: string) =>
  new WireError("LoadBalancerNotFound", `There is no ACTIVE Load Balancer named '${name}'`);
export const noInstance = (id: string) =>
  new WireError("InvalidInstance", `Could not find EC2 instance ${id}.`);
export const duplicateLoadBalancer = (name: string) =>
  new WireError(
    "DuplicateLoadBalancerName",
    `The specified load balancer name ${name} already exists for this account`,
  );
export const validation = (message: string) => new WireError("ValidationError", message);
