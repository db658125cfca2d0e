import { isObject, type JsonObject, objects, strings, text } from "../../src/json.ts";
import type { Tag } from "../ecs/state.ts";
import { tagViews } from "../ecs/tags.ts";
import { invalid, noLifecyclePolicy, noRepository, repositoryExists, repositoryNotEmpty } from "./errors.ts";
import { type EcrOperations, repositoryIn } from "./operation.ts";
import { addRepository, type EcrState, newPassword, type Repository } from "./state.ts";

export const repositoryOperations: EcrOperations = {
  GetAuthorizationToken(request, { state, clock }) {
    const registries = strings(request["registryIds"]);
    const one = () => {
      const { password, expiresAt } = newPassword(state, clock.now());
      const authorizationToken = Buffer.from(`AWS:${password}`).toString("base64");
      return {
        authorizationToken,
        expiresAt: expiresAt / 1000,
        proxyEndpoint: `${scheme(state)}${state.host}`,
      };
    };
    return { authorizationData: (registries.length > 0 ? registries : [state.account]).map(one) };
  },

  CreateRepository(request, { state, clock }) {
    const name = text(request["repositoryName"]) ?? "";
    const account = text(request["registryId"]) ?? state.account;
    if (account !== state.account) throw invalid("Cross account repository creation is not supported.");
    if (state.repositories.has(name)) throw repositoryExists(name, state.account);
    const scanning = request["imageScanningConfiguration"];
    const encryption = request["encryptionConfiguration"];
    const repository = addRepository(state, name, clock.now());
    Object.assign(repository, {
      tagMutability: text(request["imageTagMutability"]) ?? repository.tagMutability,
      mutabilityExclusions: exclusions(request),
      scanOnPush: isObject(scanning) && scanning["scanOnPush"] === true,
      encryption: (isObject(encryption) && text(encryption["encryptionType"])) || repository.encryption,
      tags: tagsIn(request["tags"]),
    } satisfies Partial<Repository>);
    return { repository: view(state, repository) };
  },

  DescribeRepositories(request, { state }) {
    const names = strings(request["repositoryNames"]);
    const account = text(request["registryId"]) ?? state.account;
    const missing = names.find((name) => account !== state.account || !state.repositories.has(name));
    if (missing !== undefined) throw noRepository(missing, account);
    const all = [...state.repositories.values()].filter(
      ({ name }) => names.length === 0 || names.includes(name),
    );
    return { repositories: all.map((repository) => view(state, repository)) };
  },

  DeleteRepository(request, { state }) {
    const repository = repositoryIn(state, request);
    if (repository.manifests.size > 0 && request["force"] !== true)
      throw repositoryNotEmpty(repository.name, state.account);
    state.repositories.delete(repository.name);
    return { repository: view(state, repository) };
  },

  PutImageTagMutability(request, { state }) {
    const repository = repositoryIn(state, request);
    repository.tagMutability = text(request["imageTagMutability"]) ?? "MUTABLE";
    repository.mutabilityExclusions = exclusions(request);
    return { ...ids(state, repository), imageTagMutability: repository.tagMutability };
  },

  PutLifecyclePolicy(request, { state }) {
    const repository = repositoryIn(state, request);
    const policy = text(request["lifecyclePolicyText"]) ?? "";
    if (!isPolicy(policy))
      throw invalid(
        "Invalid parameter at 'LifecyclePolicyText' failed to satisfy constraint: 'Lifecycle policy validation failure: not a policy'",
      );
    repository.lifecyclePolicy = policy;
    return { ...ids(state, repository), lifecyclePolicyText: policy };
  },

  GetLifecyclePolicy(request, { state }) {
    const repository = repositoryIn(state, request);
    const { lifecyclePolicy } = repository;
    if (lifecyclePolicy === undefined) throw noLifecyclePolicy(repository.name, state.account);
    return { ...ids(state, repository), lifecyclePolicyText: lifecyclePolicy };
  },

  DeleteLifecyclePolicy(request, { state }) {
    const repository = repositoryIn(state, request);
    const { lifecyclePolicy } = repository;
    if (lifecyclePolicy === undefined) throw noLifecyclePolicy(repository.name, state.account);
    delete repository.lifecyclePolicy;
    return { ...ids(state, repository), lifecyclePolicyText: lifecyclePolicy };
  },

  TagResource(request, { state }) {
    const repository = byArn(state, request);
    const given = tagsIn(request["tags"]);
    repository.tags = [
      ...repository.tags.filter(({ key }) => given.every((one) => one.key !== key)),
      ...given,
    ];
    return {};
  },

  UntagResource(request, { state }) {
    const repository = byArn(state, request);
    const keys = strings(request["tagKeys"]);
    repository.tags = repository.tags.filter(({ key }) => !keys.includes(key));
    return {};
  },

  ListTagsForResource: (request, { state }) => ({ tags: tagViews(byArn(state, request).tags) }),
};

/** Docker takes a registry on the loopback interface for an insecure one. */
function scheme({ host }: EcrState): string {
  return /^(127\.|localhost)/.test(host) ? "http://" : "https://";
}

function exclusions(request: JsonObject): string[] {
  return objects(request["imageTagMutabilityExclusionFilters"]).flatMap((one) => text(one["filter"]) ?? []);
}

function tagsIn(given: unknown): Tag[] {
  return objects(given).map((tag) => ({ key: text(tag["Key"]) ?? "", value: text(tag["Value"]) ?? "" }));
}

function isPolicy(policy: string): boolean {
  try {
    const value: unknown = JSON.parse(policy);
    return isObject(value) && Array.isArray(value["rules"]);
  } catch {
    return false;
  }
}

function byArn(state: EcrState, request: JsonObject): Repository {
  const name = (text(request["resourceArn"]) ?? "").split(":repository/")[1] ?? "";
  return repositoryIn(state, { repositoryName: name });
}

function ids(state: EcrState, { name }: Repository): JsonObject {
  return { registryId: state.account, repositoryName: name };
}

function view(state: EcrState, repository: Repository): JsonObject {
  const { name, createdAt, tagMutability, mutabilityExclusions, scanOnPush, encryption } = repository;
  return {
    ...ids(state, repository),
    repositoryArn: `arn:aws:ecr:${state.region}:${state.account}:repository/${name}`,
    repositoryUri: `${state.host}/${name}`,
    createdAt: createdAt / 1000,
    imageTagMutability: tagMutability,
    ...(mutabilityExclusions.length === 0
      ? {}
      : {
          imageTagMutabilityExclusionFilters: mutabilityExclusions.map((filter) => ({
            filterType: "WILDCARD",
            filter,
          })),
        }),
    imageScanningConfiguration: { scanOnPush },
    encryptionConfiguration: { encryptionType: encryption },
  };
}
