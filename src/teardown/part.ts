/** What can be taken away. */
export type PartKind =
  | "scalable target"
  | "service"
  | "listener rule"
  | "target group"
  | "Cloud Map instance"
  | "Cloud Map service"
  | "task definition"
  | "image"
  | "log group";

/** One thing that is to go. */
export interface Part {
  readonly kind: PartKind;
  /** What its deletion names: an ARN, an id or a name. */
  readonly id: string;
  /** As it is shown. */
  readonly name: string;
  /** How a person deletes it with AWS's command line. */
  readonly command: string;
}

/** Something that stays on purpose. */
export interface Kept {
  readonly what: string;
  /** A sentence. */
  readonly why: string;
  /** It was asked for that it stays. */
  readonly asked?: true;
}

/** Something that was to go, and is still there. */
export interface Remaining extends Kept {
  readonly command: string;
}

/** `target group web-blue` */
export const shown = ({ kind, name }: Pick<Part, "kind" | "name">): string => `${kind} ${name}`;

export function scalableTarget(resource: string, dimension: string): Part {
  return {
    kind: "scalable target",
    id: resource,
    name: resource,
    command: `aws application-autoscaling deregister-scalable-target --service-namespace ecs --resource-id ${resource} --scalable-dimension ${dimension}`,
  };
}

export function service({ cluster, name }: { readonly cluster: string; readonly name: string }): Part {
  return {
    kind: "service",
    id: name,
    name: `${cluster}/${name}`,
    command: `aws ecs delete-service --force --cluster ${cluster} --service ${name}`,
  };
}
