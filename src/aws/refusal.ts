import { Failure, type Problem } from "../failure.ts";
import { Refusal, type RefusalKind } from "../refusal.ts";
import { serviceName } from "./service-name.ts";
import { unexpectedAnswer } from "./unexpected-answer.ts";

interface ServiceError {
  readonly name: string;
  readonly message: string;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
  /** A network error's code, such as ECONNREFUSED. */
  readonly code?: string;
}

const throttled = /^(ThrottlingException|Throttling|TooManyRequestsException|RequestLimitExceeded)$/;
const expired = /^(ExpiredToken|ExpiredTokenException|RequestExpired)$/;
const rejected =
  /^(UnrecognizedClientException|InvalidClientTokenId|InvalidSignatureException|SignatureDoesNotMatch)$/;
const denied = /^(AccessDeniedException|AccessDenied|UnauthorizedOperation)$/;

const configureStep =
  "Add the step `aws-actions/configure-aws-credentials` before this one, with `role-to-assume` and `aws-region`, " +
  "and give the job `permissions: id-token: write`.";

/** What to do about refusals whose own words do not say it. */
const hints: Readonly<Record<string, string>> = {
  ClusterNotFoundException: "Check the cluster, the region, and the account that the credentials are for.",
  ServiceNotFoundException: "Check the service, the cluster and the region.",
  ServiceNotActiveException:
    "The service is being deleted or is deleted; run again when it is gone, to create it anew.",
  LimitExceededException: "A quota of the account is reached; it may be raised under Service Quotas.",
  RepositoryNotFoundException:
    "Check the repository's name, the region and the account; the repository has to be there before an image is put into it.",
  ImageTagAlreadyExistsException:
    "The tags of this repository are immutable, and this one is at another image: take another tag.",
  ImageDigestDoesNotMatchException: "The image was changed on its way; run the job again.",
  ReferencedImagesNotFoundException:
    "The index names an image that is no longer in the repository; did a lifecycle policy remove it? Build it anew.",
};

/** No region is set anywhere in the SDK's chain. */
export function noRegion(cause: unknown): Failure {
  // An empty AWS_REGION is as good as none.
  const wrong = cause instanceof Error && /not accepted: region="[^"]/.test(cause.message);
  const message = wrong ? "What is set as the AWS region is no region." : "No AWS region is set.";
  return new Failure({ message, hint: configureStep }, { cause });
}

/**
 * What an error of the SDK means for the user.
 * @param operation as IAM knows it, e.g. `ecs:UpdateService`
 */
export function refusal(error: unknown, operation: string): Error {
  if (!(error instanceof Error) || error instanceof Failure) return error as Error;
  const { name, message, $metadata, code } = error as ServiceError;
  const request = $metadata?.requestId === undefined ? "" : ` (request ${$metadata.requestId})`;
  const make = (kind: RefusalKind, problem: Problem) => new Refusal(kind, name, problem, error);
  const service = serviceName(operation);

  if (name === "CredentialsProviderError") {
    return make("credentials", {
      message: `No AWS credentials were found for ${operation}.`,
      hint: configureStep,
    });
  }
  if (expired.test(name)) {
    return make("credentials", {
      message: `The AWS credentials expired before ${operation}${request}.`,
      hint: `Raise \`role-duration-seconds\` of aws-actions/configure-aws-credentials (and the role's maximum session duration), or run that step again right before this one.${service === "ECS" ? " ECS goes on with what was started." : ""}`,
    });
  }
  if (rejected.test(name)) {
    return make("credentials", {
      message: `AWS does not accept the credentials for ${operation}: ${message}${request}`,
      hint: configureStep,
    });
  }
  if (denied.test(name)) {
    const action = missingAction(message) ?? operation;
    return make("denied", {
      message: `AWS does not allow ${action}: ${message}${request}`,
      hint: `Add "${action}" to the policy of the role that the workflow assumes${policyDetail(action, message)}.`,
    });
  }
  // The SDK's deserialiser throws these; what was answered may hold anything, so it is not shown.
  if (error instanceof SyntaxError) {
    return unexpectedAnswer(
      operation,
      `something that is no JSON (HTTP ${$metadata?.httpStatusCode ?? "?"})`,
      error,
    );
  }
  // JSON or XML whose members have other types than the API's.
  if (/Deserialization error: to see the raw response/.test(message)) {
    return unexpectedAnswer(operation, "members of another type than its API has", error);
  }
  if (throttled.test(name)) {
    return make("throttled", {
      message: `AWS throttled ${operation}, again and again: ${message}${request}`,
      hint: "Too many calls of this account in this region at the moment; run the job again.",
    });
  }
  const status = $metadata?.httpStatusCode ?? 0;
  if (status >= 500 || (status === 0 && (code !== undefined || name === "TimeoutError"))) {
    return make("transient", {
      message: `${operation} did not get through: ${name === "Error" ? "" : `${name}: `}${message || code}${request}`,
      hint: "A fault of the network or of AWS; run the job again. All steps can be repeated.",
    });
  }
  if (status === 401 || status === 403) {
    return make("denied", {
      message: `AWS does not allow ${operation} (HTTP ${status}): ${message}${request}`,
      hint: `Look at the policy of the role that the workflow assumes ("${operation}"), and at those of a VPC endpoint or proxy in between.`,
    });
  }
  if (status >= 400) {
    const hint = hints[name];
    return make("refused", {
      message: `${service} refused ${operation}: ${name}: ${message}${request}`,
      ...(hint === undefined ? {} : { hint }),
    });
  }
  return error;
}

/** IAM's message names the action that is missing, which may be another one (`iam:PassRole`) than the call. */
function missingAction(message: string): string | undefined {
  return /not authorized to perform: ([a-z0-9-]+:[A-Za-z]+)/.exec(message)?.[1];
}

/** What else the policies of ECR need; IAM says which of two policies it was that did not allow a call. */
function policyDetail(action: string, message: string): string {
  if (action === "ecr:GetAuthorizationToken") return ', with "Resource": "*", as it is about no repository';
  return action.startsWith("ecr:") && /no resource-based policy allows/.test(message)
    ? ", and where the repository is another account's, to that repository's policy"
    : "";
}
