import { Refusal } from "../refusal.ts";
import { serviceName } from "./service-name.ts";

/** An answer that is not what the service gives: a proxy, a stand-in, or a fault. It is never taken for "not there". */
export function unexpectedAnswer(operation: string, what: string, cause?: unknown): Refusal {
  const service = serviceName(operation);
  return new Refusal(
    "transient",
    "UnexpectedAnswer",
    {
      message: `${operation} was answered with ${what}: that is not ${service}'s answer.`,
      hint: `Is a proxy, or an AWS_ENDPOINT_URL, between this job and ${service}? Otherwise run the job again.`,
    },
    cause,
  );
}
