/** Why a build or push failed, in a sentence, and what to do. */
export interface BuildCause {
  readonly says: string;
  readonly hint: string;
  readonly link?: string;
}

interface Rule {
  readonly test: RegExp;
  readonly cause: (found: RegExpExecArray) => BuildCause;
}

const tagTaken = /tag invalid: The image tag '([^']+)' already exists/;

/** What registries and BuildKit say, in the order in which they are asked; the first that fits is told. */
const rules: readonly Rule[] = [
  {
    test: /name unknown: The repository with name '([^']+)' does not exist/,
    cause: ([, name = ""]) => ({
      says: `The repository '${name}' does not exist in this registry.`,
      hint: "Give `create-repository: true`, or create it; check the account and the region.",
    }),
  },
  {
    test: tagTaken,
    cause: ([, tag = ""]) => ({
      says: `The tag '${tag}' is at another image and the repository's tags are immutable.`,
      hint: "Another run pushed it in the meantime: run again, `reuse: commit` takes its image. Or give another tag.",
      link: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html",
    }),
  },
  {
    test: /no basic auth credentials/,
    cause: () => ({
      says: "A registry of the build has no login.",
      hint: "For another ECR registry name its account in `registry-ids`; for any other add docker/login-action before this step.",
    }),
  },
  {
    test: /not authorized to perform: (ecr:\w+)(?: on resource: (\S+))?/,
    cause: ([, action = "", resource = ""]) => ({
      says: `The role may not do ${action}${resource === "" ? "" : ` on ${resource.replace(/[.,]+$/, "")}`}.`,
      hint: `Add "${action}" to the policy of the role that the workflow assumes.`,
      link: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-push-iam.html",
    }),
  },
  {
    test: /Your authorization token has expired/,
    cause: () => ({
      says: "ECR's login expired during the build: it is valid for 12 hours.",
      hint: "Run again: what was built is in the builder's cache.",
    }),
  },
  {
    test: /toomanyrequests|You have reached your (?:unauthenticated )?pull rate limit/i,
    cause: () => ({
      says: "The registry of a base image takes no more pulls from this address.",
      hint: "Log in to Docker Hub (docker/login-action) before this step, or take base images through an ECR pull-through cache.",
      link: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache.html",
    }),
  },
  {
    test: /exec format error|exec user process caused "exec format error"/,
    cause: () => ({
      says: "A program of another processor architecture was to run.",
      hint: "Check `platforms` and the base image; for foreign platforms add docker/setup-qemu-action before this step, or build on a runner of that architecture.",
    }),
  },
  {
    test: /unknown instruction: (\S+)/,
    cause: ([, word = ""]) => ({
      says: `The Dockerfile has no instruction '${word}'.`,
      hint: /^[&|;]/.test(word)
        ? "The line before it ends without '\\', so the command stops there."
        : "Check the spelling, and that the line before it does not miss a '\\'.",
    }),
  },
  {
    test: /failed to read dockerfile: open ([^:]+): no such file/,
    cause: ([, file = ""]) => ({
      says: `There is no Dockerfile '${file}'.`,
      hint: "`file` is relative to the workspace, not to the context; is actions/checkout before this step?",
    }),
  },
  {
    test: /(?:^|checksum of ref \S+: )"([^"]+)": not found/,
    cause: ([, file = ""]) => ({
      says: `The context has no '${file.replace(/^\//, "")}'.`,
      hint: "COPY takes from the image's `context` only: check the path, and that .dockerignore does not keep it out.",
    }),
  },
  {
    test: /(?<!\S)(\S+): failed to resolve source metadata[\s\S]*?(?:not found|does not exist|pull access denied)/,
    cause: ([, image = ""]) => ({
      says: `The base image ${image} is not there, or may not be pulled.`,
      hint: "Check its name and tag; a private one needs a login before this step.",
    }),
  },
  {
    test: /granting entitlement (\S+) is not allowed|additional privileges requested|--allow[= ](\S+)/,
    cause: () => ({
      says: "The bake file asks for something that has to be allowed.",
      hint: "Name it in `allow`.",
    }),
  },
  {
    test: /no space left on device/,
    cause: () => ({
      says: "The disk is full.",
      hint: "A .dockerignore keeps the context small; on hosted runners remove what the job does not need before this step.",
    }),
  },
  {
    test: /exit code: 127[\s\S]*?(?<!\S)(\S+): (?:command )?not found/,
    cause: ([, program = ""]) => ({
      says: `There is no program '${program}' in the image at this step.`,
      hint: "Install it in a step before, or check the PATH and the base image.",
    }),
  },
  {
    test: /exit code:? 137|signal: killed|cannot allocate memory/i,
    cause: () => ({
      says: "The command was killed, as a rule because the memory was used up.",
      hint: "Build with less in parallel, or on a larger runner.",
    }),
  },
];

/** Why it failed, as far as it is known. */
export function causeOf(text: string): BuildCause | undefined {
  for (const { test, cause } of rules) {
    const found = test.exec(text);
    if (found) return cause(found);
  }
  return undefined;
}

/** Whether ECR refused an image because its tag is at another one and cannot be moved. */
export function isTagTaken(message: string): boolean {
  return tagTaken.test(message);
}

const ofTheBuild = /did not complete successfully|executor failed|parse error|failed to calculate checksum/;
const passing =
  /unexpected status[^\n]*\b(?:5\d\d|401 Unauthorized)|\bEOF\b|connection reset|broken pipe|TLS handshake|i\/o timeout|timeout awaiting|context deadline exceeded|connection refused|no such host|server misbehaving|toomanyrequests: Rate exceeded|\b429\b/i;

/**
 * Whether a registry failed in a way that may pass: then the same build again, all of it from the builder's cache, is
 * likely to get through. A build that failed fails again.
 * @param message the sentence that buildx ended with
 */
export function mayPass(message: string): boolean {
  return passing.test(message) && !ofTheBuild.test(message);
}
