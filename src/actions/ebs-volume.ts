import { Failure } from "../failure.ts";
import type { Kind } from "../inputs/kinds.ts";
import { parseStructured } from "../inputs/structured-text.ts";
import { isObject, type JsonObject, text } from "../json.ts";

/** The members of `managedEBSVolume`, which are handed to ECS as they are. */
export const ebsVolume: Kind<JsonObject> = {
  form: "YAML map",
  parse(written) {
    const { value } = parseStructured(written, "service-managed-ebs-volume", "the EBS volume");
    if (isObject(value) && text(value["roleArn"])) return value;
    if (isObject(value)) {
      throw new Failure({
        message: "The EBS volume has no roleArn, the role with which ECS makes it.",
        hint: "Add roleArn: arn:aws:iam::…:role/ecsInfrastructureRole.",
      });
    }
    throw new Failure({
      message: "The EBS volume is no map of settings.",
      hint: "Write the members of `managedEBSVolume`: sizeInGiB: 20, and below it roleArn: arn:aws:iam::…:role/ecsInfrastructureRole.",
    });
  },
};
