import { list, text } from "../inputs/kinds.ts";
import { optional, required } from "../inputs/table.ts";
import { finishAll } from "../steps/deploy/ending.ts";
import { ongoing } from "../steps/deploy/ongoing.ts";
import { action } from "./action.ts";
import { waitInputs } from "./inputs.ts";

export default action({
  name: "wait-stable",
  description: "Wait until our deployment of an ECS service is complete, and say why where it is not.",
  inputs: {
    service: required(
      list,
      "Name or ARN of the service; several, one per line, are waited for together, and the step ends as the first of them that is red, and green where none is.",
    ),
    cluster: optional(
      text,
      "Name or ARN of the cluster. Default: the one in the service's ARN, else `default`.",
    ),
    "deployment-id": optional(
      list,
      "The deployment to wait for: the output `deployment-id` of `register-and-deploy`; for several services one each, in their order. Left out or empty: the one that is the service's newest when this step begins.",
    ),
    ...waitInputs,
  },
  outputs: {
    outcome:
      "How it ended: `succeeded`, `failed`, `rolled-back`, `superseded`, `stopped`, `timed-out` or `cancelled`. Set even when the step fails.",
    outcomes:
      "How each service's deployment ended, as a JSON map `service: outcome`; services of one name in several clusters as `cluster/service`.",
    "task-definition-arn":
      "ARN of the revision that the service runs at the end; empty for several services.",
    seconds: "How long this step waited, in seconds.",
  },
  async run(input, { ports, signal, outputs }) {
    return finishAll(await ongoing(input, ports), input, { ports, signal, outputs });
  },
});
