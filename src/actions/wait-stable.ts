import { text } from "../inputs/kinds.ts";
import { optional, required } from "../inputs/table.ts";
import { finish } from "../steps/ending.ts";
import { ongoing } from "../steps/ongoing.ts";
import { action } from "./action.ts";
import { waitInputs } from "./inputs.ts";

export default action({
  name: "wait-stable",
  description: "Wait until our deployment of an ECS service is complete, and say why where it is not.",
  inputs: {
    service: required(text, "Name or ARN of the service."),
    cluster: optional(
      text,
      "Name or ARN of the cluster. Default: the one in the service's ARN, else `default`.",
    ),
    "deployment-id": optional(
      text,
      "The deployment to wait for: the output `deployment-id` of `register-and-deploy`. Left out or empty: the one that is the service's newest when this step begins.",
    ),
    ...waitInputs,
  },
  outputs: {
    outcome:
      "How it ended: `succeeded`, `failed`, `rolled-back`, `superseded`, `stopped`, `timed-out` or `cancelled`. Set even when the step fails.",
    "task-definition-arn": "ARN of the revision that the service runs at the end.",
    seconds: "How long this step waited, in seconds.",
  },
  async run(input, { ports, signal, outputs }) {
    const deployment = await ongoing(input, ports);
    return finish(deployment, input, { ports, signal, outputs });
  },
});
