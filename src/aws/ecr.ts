import {
  BatchGetImageCommand,
  CreateRepositoryCommand,
  DescribeRepositoriesCommand,
  ECRClient,
  GetAuthorizationTokenCommand,
  PutImageCommand,
  PutLifecyclePolicyCommand,
} from "@aws-sdk/client-ecr";
import { mask } from "../github/mask.ts";
import type { Ecr, RepositoryPlace } from "../image/ports.ts";
import { type JsonObject, objects } from "../json.ts";
import { Refusal } from "../refusal.ts";
import { clientSettings } from "./client-settings.ts";
import { foundImage, loginsOf, repositoryOf } from "./ecr-answers.ts";
import { type RawCommand, rawCall } from "./raw-call.ts";
import { noRegion, refusal } from "./refusal.ts";
import { unexpectedAnswer } from "./unexpected-answer.ts";

// The commands carry the operation's name, endpoint and signing; what they would serialise is replaced.
const commands = {
  BatchGetImage: () => new BatchGetImageCommand({ repositoryName: undefined, imageIds: undefined }),
  CreateRepository: () => new CreateRepositoryCommand({ repositoryName: undefined }),
  DescribeRepositories: () => new DescribeRepositoriesCommand({}),
  GetAuthorizationToken: () => new GetAuthorizationTokenCommand({}),
  PutImage: () => new PutImageCommand({ repositoryName: undefined, imageManifest: undefined }),
  PutLifecyclePolicy: () =>
    new PutLifecyclePolicyCommand({ repositoryName: undefined, lifecyclePolicyText: undefined }),
};

/** What BatchGetImage may answer with: Docker's and OCI's manifests and indexes. */
const manifestTypes = [
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.docker.distribution.manifest.v2+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
];

/**
 * ECR through the SDK's own credentials, region and endpoint settings (`AWS_ENDPOINT_URL` included).
 * @param hide told every password before anything else is done with it
 * @throws Failure where no region is set
 */
export async function connectEcr(hide: (secret: string) => void = mask): Promise<Ecr> {
  const own = client();
  let region: string;
  try {
    region = await own.config.region();
  } catch (error) {
    throw noRegion(error);
  }
  const clients = new Map([[region, own]]);
  const call: Call = async (where, operation, request) => {
    const at = where ?? region;
    const sender = clients.get(at) ?? client(at);
    clients.set(at, sender);
    try {
      // The SDK types each command by its own input; ours come in the request's body.
      return await rawCall(sender, commands[operation]() as unknown as RawCommand, request);
    } catch (error) {
      throw refusal(error, `ecr:${operation}`);
    }
  };
  return { region, ...registries(call, hide), ...repositories(call), ...images(call) };
}

function client(region?: string): ECRClient {
  return new ECRClient({ ...clientSettings, ...(region === undefined ? {} : { region }) });
}

type Call = (
  region: string | undefined,
  operation: keyof typeof commands,
  request: JsonObject,
) => Promise<JsonObject>;

/** The members that say which repository is meant. */
function at({ account, name }: RepositoryPlace): JsonObject {
  return { repositoryName: name, ...(account === undefined ? {} : { registryId: account }) };
}

/** What a call gives, or undefined where ECR refused it by this name. */
async function unless<T>(code: string, call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof Refusal && error.code === code) return undefined;
    throw error;
  }
}

function registries(call: Call, hide: (secret: string) => void): Pick<Ecr, "logins"> {
  return {
    async logins(asked) {
      const requests = new Map<string, { region: string | undefined; registryIds: Set<string> }>();
      for (const { account, region } of asked.length === 0 ? [{}] : asked) {
        // One call for all accounts of a region, and one for the caller's own registry, which is asked for by no id.
        const key = `${region} ${account === undefined}`;
        const request = requests.get(key) ?? { region, registryIds: new Set() };
        if (account !== undefined) request.registryIds.add(account);
        requests.set(key, request);
      }
      const answers = await Promise.all(
        [...requests.values()].map(async ({ region, registryIds }) =>
          loginsOf(
            await call(
              region,
              "GetAuthorizationToken",
              registryIds.size === 0 ? {} : { registryIds: [...registryIds] },
            ),
            hide,
          ),
        ),
      );
      return [...new Map(answers.flat().map((login) => [login.registry, login])).values()];
    },
  };
}

function repositories(
  call: Call,
): Pick<Ecr, "describeRepository" | "createRepository" | "putLifecyclePolicy"> {
  const describeRepository: Ecr["describeRepository"] = async (place) => {
    const { account, region, name } = place;
    const answer = await unless(
      "RepositoryNotFoundException",
      call(region, "DescribeRepositories", {
        ...(account === undefined ? {} : { registryId: account }),
        repositoryNames: [name],
      }),
    );
    return answer && repositoryOf(objects(answer["repositories"])[0], "ecr:DescribeRepositories");
  };
  return {
    describeRepository,
    async createRepository(place, request) {
      const answer = await unless(
        "RepositoryAlreadyExistsException",
        call(place.region, "CreateRepository", { ...request, ...at(place) }),
      );
      if (answer) return repositoryOf(answer["repository"], "ecr:CreateRepository");
      // Another job made it between our look and our call: as good as made by us.
      const found = await describeRepository(place);
      if (!found) throw unexpectedAnswer("ecr:CreateRepository", "a repository that is not there");
      return found;
    },
    async putLifecyclePolicy(place, policy) {
      await call(place.region, "PutLifecyclePolicy", { ...at(place), lifecyclePolicyText: policy });
    },
  };
}

function images(call: Call): Pick<Ecr, "image" | "putImage"> {
  return {
    async image(place, reference) {
      const imageId = reference.startsWith("sha256:") ? { imageDigest: reference } : { imageTag: reference };
      const answer = await unless(
        "RepositoryNotFoundException",
        call(place.region, "BatchGetImage", {
          ...at(place),
          imageIds: [imageId],
          acceptedMediaTypes: manifestTypes,
        }),
      );
      return answer && foundImage(answer, reference);
    },
    async putImage(place, { digest, manifest, mediaType }, tag) {
      await unless(
        "ImageAlreadyExistsException",
        call(place.region, "PutImage", {
          ...at(place),
          imageManifest: manifest,
          imageManifestMediaType: mediaType,
          imageTag: tag,
          imageDigest: digest,
        }),
      );
    },
  };
}
