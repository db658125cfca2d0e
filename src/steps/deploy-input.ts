import type { Loaded, LoadedTaskDefinition } from "./documents.ts";

/** What a deployment is asked to do: the checked documents, and the inputs that go with them. */
export interface DeployInput {
  readonly taskDefinition?: LoadedTaskDefinition | undefined;
  readonly serviceDefinition?: Loaded | undefined;
  readonly service: string | undefined;
  readonly cluster: string | undefined;
  readonly "desired-count": number | undefined;
  readonly "force-new-deployment": boolean | undefined;
  readonly preflight: "error" | "warn" | "off";
  readonly "dry-run": boolean;
}
