import { Failure, type Problem } from "../failure.ts";
import { parseStructured } from "../inputs/structured-text.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import { nearest } from "../suggest.ts";

/** How a repository is made where there is none. */
export interface RepositorySettings {
  /** Members of CreateRepository. */
  readonly request: JsonObject;
  /** Path of a file with the lifecycle policy. */
  readonly lifecyclePolicy?: string;
}

const mutabilities = ["MUTABLE", "IMMUTABLE", "MUTABLE_WITH_EXCLUSION", "IMMUTABLE_WITH_EXCLUSION"];

type Tell = (message: string, hint?: string) => void;

/** @param written a number below the member as it stands in the text */
type Read = (value: Json, tell: Tell, written: (key: string) => string | undefined) => JsonObject;

/** By name in the input: members of CreateRepository. */
const readers: Readonly<Record<string, Read>> = {
  mutability(value, tell) {
    if (typeof value === "string" && mutabilities.includes(value)) return { imageTagMutability: value };
    const close = typeof value === "string" ? nearest(value, mutabilities) : undefined;
    tell(
      `must be one of ${mutabilities.join(", ")}${close === undefined ? "" : `; did you mean '${close}'?`}`,
    );
    return {};
  },
  "mutability-exclusions"(value, tell) {
    const filters = Array.isArray(value) ? value : [value];
    if (
      filters.length > 0 &&
      filters.length <= 5 &&
      filters.every((filter) => typeof filter === "string" && filter !== "")
    ) {
      return {
        imageTagMutabilityExclusionFilters: filters.map((filter) => ({ filterType: "WILDCARD", filter })),
      };
    }
    tell(
      "must be a list of up to five patterns of tags",
      "For a cache in the same repository: `[buildcache*]`.",
    );
    return {};
  },
  "scan-on-push"(value, tell) {
    if (typeof value !== "boolean") tell("must be true or false");
    return { imageScanningConfiguration: { scanOnPush: value } };
  },
  "kms-key"(value, tell) {
    if (typeof value !== "string" || value === "") tell("must be the id, alias or ARN of a key");
    return { encryptionConfiguration: { encryptionType: "KMS", kmsKey: value } };
  },
  tags(value, tell, written) {
    if (!isObject(value)) tell("must be a map of keys and values");
    const pairs = isObject(value) ? Object.entries(value) : [];
    return { tags: pairs.map(([key, item]) => ({ Key: key, Value: written(key) ?? String(item ?? "") })) };
  },
};

/**
 * The input `repository-settings`: a YAML map.
 * @throws Failure with every member that is wrong, by line
 */
export function parseRepositorySettings(content: string): RepositorySettings {
  const { value, whereIs, written } = parseStructured(
    content,
    "repository-settings",
    "the repository settings",
  );
  const problems: Problem[] = [];
  const request: JsonObject = {};
  let lifecyclePolicy: string | undefined;
  if (!isObject(value)) {
    throw new Failure({
      message: "The repository settings are no map.",
      hint: "Write `mutability: IMMUTABLE`, one per line.",
    });
  }
  const names = [...Object.keys(readers), "lifecycle-policy"];
  for (const [name, setting] of Object.entries(value)) {
    const tell: Tell = (message, hint) => {
      problems.push({
        message: `Line ${whereIs([name]).line ?? 1} of the repository settings: '${name}' ${message}${message.endsWith("?") ? "" : "."}`,
        ...(hint === undefined ? {} : { hint }),
      });
    };
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (read)
      Object.assign(
        request,
        read(setting, tell, (key) => written([name, key])),
      );
    else if (name === "lifecycle-policy" && typeof setting === "string" && setting !== "")
      lifecyclePolicy = setting;
    else if (name === "lifecycle-policy") tell("must be the path of a file with the policy");
    else {
      const close = nearest(name, names);
      tell(
        `is not known${close === undefined ? "" : `; did you mean '${close}'?`}`,
        `The settings are ${names.join(", ")}.`,
      );
    }
  }
  const withExclusion = /_WITH_EXCLUSION$/.test(String(request["imageTagMutability"]));
  if (problems.length === 0 && withExclusion !== "imageTagMutabilityExclusionFilters" in request) {
    problems.push({
      message: "'mutability-exclusions' and a 'mutability' that ends in _WITH_EXCLUSION need each other.",
      hint: "ECR refuses one without the other.",
    });
  }
  if (problems.length > 0) throw new Failure(problems);
  return { request, ...(lifecyclePolicy === undefined ? {} : { lifecyclePolicy }) };
}
