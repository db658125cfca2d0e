import { alias, needless, unsupported } from "../inputs/foreign.ts";
import { integer, type Kind } from "../inputs/kinds.ts";

const minutes: Kind<number> = {
  form: "integer, 1 to 360",
  parse: (value) => integer({ min: 1, max: 360 }).parse(value) * 60_000,
};

const blueGreen =
  "ECS does blue/green by itself now: give the service `deploymentController: ECS` and `deploymentConfiguration.strategy: BLUE_GREEN`. A service that CodeDeploy manages is deployed with aws-actions/amazon-ecs-deploy-task-definition as before.";

/** Inputs of aws-actions/amazon-ecs-deploy-task-definition@v2 that have another name here, or no use. */
export const awsDeployInputs = {
  "wait-for-minutes": alias("timeout", minutes),
  "wait-max-delay-seconds": needless(
    "ECS is asked every few seconds, and more often where something is about to happen.",
  ),
  "max-retries": needless("throttled and broken calls are tried again by themselves."),
  "keep-null-value-keys": needless("empty texts, lists and maps all reach ECS; only nulls are taken out."),
  "codedeploy-appspec": unsupported(blueGreen),
  "codedeploy-application": unsupported(blueGreen),
  "codedeploy-deployment-group": unsupported(blueGreen),
  "codedeploy-deployment-description": unsupported(blueGreen),
  "codedeploy-deployment-config": unsupported(blueGreen),
};
