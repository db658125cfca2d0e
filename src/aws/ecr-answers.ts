import type { RegistryLogin, Repository, StoredImage } from "../image/ports.ts";
import { mutabilityOf } from "../image/repository.ts";
import { isObject, type JsonObject, objects, text } from "../json.ts";
import { Refusal } from "../refusal.ts";
import { unexpectedAnswer } from "./unexpected-answer.ts";

/*
 * ECR's answers, brought to the shapes that the core reads: what has not the type that it should have counts as absent,
 * and an answer without the part that makes it an answer is no success.
 */

/**
 * The logins of GetAuthorizationToken's answer. The token is base64 of `user:password`, which is also what a Docker
 * configuration holds: both forms are told to `hide`.
 * @throws Refusal where a login is not complete
 */
export function loginsOf(answer: JsonObject, hide: (secret: string) => void): RegistryLogin[] {
  const tokens = objects(answer["authorizationData"]).map((data) => {
    const token = text(data["authorizationToken"]) ?? "";
    const [, user = "", password = ""] =
      /^([^:]*):(.*)$/s.exec(Buffer.from(token, "base64").toString("utf8")) ?? [];
    hide(token);
    hide(password);
    return { registry: hostOf(text(data["proxyEndpoint"])), user, password };
  });
  if (tokens.length === 0 || tokens.some(({ registry, password }) => registry === "" || password === ""))
    throw unexpectedAnswer("ecr:GetAuthorizationToken", "no login in it");
  return tokens;
}

/** `https://111122223333.dkr.ecr.eu-west-1.amazonaws.com` without its scheme; a port stays. */
function hostOf(endpoint: string | undefined): string {
  return URL.parse(endpoint ?? "")?.host ?? "";
}

/** @throws Refusal where the answer holds no repository */
export function repositoryOf(answer: unknown, operation: string): Repository {
  const repository = isObject(answer) ? answer : {};
  const uri = text(repository["repositoryUri"]);
  if (uri === undefined) throw unexpectedAnswer(operation, "no repository in it");
  return { uri, ...mutabilityOf(repository) };
}

/**
 * The image of BatchGetImage's answer, undefined where ECR says that there is none.
 * @throws Refusal where ECR cannot give it for another reason
 */
export function foundImage(answer: JsonObject, reference: string): StoredImage | undefined {
  const operation = "ecr:BatchGetImage";
  for (const { imageId, imageManifest, imageManifestMediaType } of objects(answer["images"])) {
    const digest = isObject(imageId) ? text(imageId["imageDigest"]) : undefined;
    const manifest = text(imageManifest);
    if (digest === undefined || manifest === undefined) continue;
    return { digest, manifest, mediaType: text(imageManifestMediaType) ?? mediaTypeIn(manifest) };
  }
  const [failure] = objects(answer["failures"]);
  const code = text(failure?.["failureCode"]);
  if (code === "ImageNotFound") return undefined;
  if (code === undefined) throw unexpectedAnswer(operation, "neither an image nor a word that there is none");
  const reason = text(failure?.["failureReason"]) ?? "";
  throw new Refusal(
    "refused",
    code,
    { message: `ECR does not give the image ${reference} (${operation}: ${code}): ${reason}` },
    undefined,
  );
}

/** Older answers leave the type out; OCI's own member says it. */
function mediaTypeIn(manifest: string): string {
  const fallback = "application/vnd.docker.distribution.manifest.v2+json";
  try {
    const parsed: unknown = JSON.parse(manifest);
    return (isObject(parsed) ? text(parsed["mediaType"]) : undefined) ?? fallback;
  } catch {
    return fallback;
  }
}
