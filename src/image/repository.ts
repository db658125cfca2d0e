import { WrongValue } from "../inputs/kinds.ts";
import { type JsonObject, objects, text } from "../json.ts";
import type { Repository, RepositoryPlace } from "./ports.ts";

/** `123456789012.dkr.ecr.eu-west-1.amazonaws.com`, its FIPS and dual-stack forms, and those of other partitions. */
const ecrHost = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.[a-z0-9.-]+$/;

/** https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html, repositoryName */
const repositoryName = /^(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/;

/** https://github.com/distribution/reference/blob/main/regexp.go, tag */
const tagForm = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;

/** The account and region of an ECR registry's host; undefined for any other host. */
export function ecrRegistry(host: string): Required<Pick<RepositoryPlace, "account" | "region">> | undefined {
  const [, account, region] = ecrHost.exec(host) ?? [];
  return account === undefined || region === undefined ? undefined : { account, region };
}

/** The hosts of ECR registries that a text names, each once. */
export function ecrHosts(text: string): string[] {
  const hosts = text.match(/(?<![a-z0-9.-])\d{12}\.dkr[.-]ecr[a-z0-9.-]*[a-z0-9]/g) ?? [];
  return [...new Set(hosts)].filter((host) => ecrRegistry(host) !== undefined);
}

/**
 * A registry from an account id or a host.
 * @throws WrongValue for anything else
 */
export function parseRegistry(text: string): Pick<RepositoryPlace, "account" | "region"> {
  const host = text.trim().replace(/^https?:\/\//, "");
  if (/^\d{12}$/.test(host)) return { account: host };
  const found = ecrRegistry(host);
  if (found) return found;
  throw new WrongValue(
    "must be an account id of 12 digits, or the host of a private ECR registry (123456789012.dkr.ecr.eu-west-1.amazonaws.com)",
  );
}

/**
 * A repository from `shop/web`, or with the host of an ECR registry before it.
 * @throws WrongValue with what ECR would refuse, in words that fit after "the repository "
 */
export function parseRepository(text: string): RepositoryPlace {
  const [first = "", ...rest] = text.split("/");
  const registry = rest.length > 0 ? ecrRegistry(first) : undefined;
  if (rest.length > 0 && !registry) foreignHost(first);
  const name = registry ? rest.join("/") : text;
  if (/[:@]/.test(name)) throw new WrongValue("has a tag or digest; tags go to the input 'tags'");
  if (/[A-Z]/.test(name)) throw new WrongValue(`must be lower case: ${name.toLowerCase()}`);
  if (name.length < 2 || name.length > 256) throw new WrongValue("must have 2 to 256 characters");
  if (!repositoryName.test(name)) {
    throw new WrongValue(
      "must be made of lower-case letters and digits, with single '.', '_', '-' or '/' between them",
    );
  }
  return { ...registry, name };
}

/** The first part of ECR's own names may hold a dot too: only what can be nothing but a host counts as one. */
function foreignHost(first: string): void {
  if (first === "public.ecr.aws") {
    throw new WrongValue(
      "is in ECR's public gallery; this step pushes to private repositories, from which ECS pulls",
    );
  }
  if (first.includes(".dkr.")) {
    throw new WrongValue(`begins with '${first}', which is no host of ECR: is the account id there?`);
  }
  if (/:|^localhost$|^(.+\.)?(docker|ghcr|quay|gcr)\.io$|\.(pkg\.dev|azurecr\.io)$|^registry\./.test(first)) {
    throw new WrongValue(
      `is in the registry '${first}', which is not ECR; push there with docker/build-push-action`,
    );
  }
}

/** What is wrong with a tag, in words that fit after "the tag "; undefined where nothing is. */
export function wrongTag(tag: string): string | undefined {
  if (tagForm.test(tag)) return undefined;
  if (tag.length > 128) return `has ${tag.length} characters; 128 are possible`;
  if (ecrHosts(tag).length > 0) return "is a reference without a tag: write ':' and the tag after it";
  if (tag.includes("/")) {
    return "holds a '/'; the name of a branch is no tag, the commit (github.sha) is one";
  }
  return "must be made of letters, digits, '_', '.' and '-', and begin with a letter, a digit or '_'";
}

/** How the tags of a repository may move, from the members that ECR and CreateRepository have for it. */
export function mutabilityOf(
  repository: JsonObject,
): Pick<Repository, "tagMutability" | "mutabilityExclusions"> {
  return {
    tagMutability: text(repository["imageTagMutability"]) ?? "MUTABLE",
    // The one type of filter that there is: WILDCARD.
    mutabilityExclusions: objects(repository["imageTagMutabilityExclusionFilters"]).flatMap(
      ({ filter }) => text(filter) ?? [],
    ),
  };
}

/**
 * Whether the tag stays at the image that has it: ECR then refuses any other image under it.
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html
 */
export function isImmutable(
  { tagMutability, mutabilityExclusions }: Pick<Repository, "tagMutability" | "mutabilityExclusions">,
  tag: string,
): boolean {
  const excluded = mutabilityExclusions.some((filter) => wildcard(filter).test(tag));
  if (tagMutability === "IMMUTABLE") return true;
  if (tagMutability === "IMMUTABLE_WITH_EXCLUSION") return !excluded;
  return tagMutability === "MUTABLE_WITH_EXCLUSION" && excluded;
}

/** `*` stands for any characters, also none. */
function wildcard(filter: string): RegExp {
  const parts = filter.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`);
}
