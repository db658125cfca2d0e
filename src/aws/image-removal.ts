import * as sdk from "@aws-sdk/client-ecr";
import type { RepositoryPlace } from "../image/ports.ts";
import { isObject, objects, text } from "../json.ts";
import { Refusal } from "../refusal.ts";
import type { RemovableImages } from "../teardown/ports.ts";
import { allowedBy } from "./allowed.ts";
import { clientSettings } from "./client-settings.ts";
import { unexpectedAnswer } from "./unexpected-answer.ts";

const allowed = allowedBy("ecr");

/** Images of ECR on their way out, through the SDK's own settings. */
export function connectRemovableImages(): RemovableImages {
  return {
    async image(place, named) {
      const client = clientOf(place);
      const imageId = idOf(named);
      const describe = new sdk.DescribeImagesCommand({ ...at(place), imageIds: [imageId] });
      const described = await unlessGone(allowed("DescribeImages", client.send(describe)));
      if (!described) return undefined;
      const [{ imageDigest, imageTags = [] } = {}] = described.imageDetails ?? [];
      if (imageDigest === undefined) throw unexpectedAnswer("ecr:DescribeImages", "no image in it");
      const get = new sdk.BatchGetImageCommand({ ...at(place), imageIds: [{ imageDigest }] });
      const got = await unlessGone(allowed("BatchGetImage", client.send(get)));
      return {
        digest: imageDigest,
        tags: imageTags,
        parts: partsOf(got?.images?.[0]?.imageManifest),
      };
    },
    async remove(place, named) {
      const request = new sdk.BatchDeleteImageCommand({ ...at(place), imageIds: [idOf(named)] });
      const call = allowed("BatchDeleteImage", clientOf(place).send(request));
      const { failures = [] } = (await unlessGone(call)) ?? {};
      const failure = failures.find(({ failureCode }) => failureCode !== "ImageNotFound");
      return failure && `${failure.failureCode}: ${failure.failureReason ?? ""}`;
    },
  };
}

function clientOf({ region }: RepositoryPlace): sdk.ECRClient {
  return new sdk.ECRClient({ ...clientSettings, ...(region === undefined ? {} : { region }) });
}

const at = ({ account, name }: RepositoryPlace) => ({
  repositoryName: name,
  ...(account === undefined ? {} : { registryId: account }),
});

const idOf = ({ tag, digest }: { readonly tag?: string; readonly digest?: string }): sdk.ImageIdentifier =>
  tag === undefined ? { imageDigest: digest } : { imageTag: tag };

/** Digests of the images of an index. */
function partsOf(manifest: string | undefined): string[] {
  try {
    const parsed: unknown = JSON.parse(manifest ?? "null");
    return isObject(parsed) ? objects(parsed["manifests"]).flatMap(({ digest }) => text(digest) ?? []) : [];
  } catch {
    return [];
  }
}

async function unlessGone<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    const gone = /^(RepositoryNotFoundException|ImageNotFoundException)$/;
    if (error instanceof Refusal && gone.test(error.code)) return undefined;
    throw error;
  }
}
