import { createHash } from "node:crypto";
import { ECRClient, GetAuthorizationTokenCommand } from "@aws-sdk/client-ecr";
import type { Emulator } from "../../emulator/api.ts";

export const sha256 = (content: string) => `sha256:${createHash("sha256").update(content).digest("hex")}`;

export const manifestType = "application/vnd.oci.image.manifest.v1+json";

/** One request of docker's, to the registry. */
export function docker(
  { url }: Pick<Emulator, "url">,
  method: string,
  path: string,
  body?: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${url}/v2/${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
}

/**
 * Pushes an image of one layer as docker does: the parts first, then the manifest under its tag.
 * @param authorization the header of a login
 */
export async function pushImage(
  emulator: Pick<Emulator, "url">,
  authorization: string,
  { repository, tag, layer = "layer" }: { repository: string; tag: string; layer?: string },
): Promise<{ status: number; said: string; digest: string; manifest: string }> {
  const headers = { authorization };
  const ask = (method: string, path: string, body?: string, more: Record<string, string> = {}) =>
    docker(emulator, method, path, body, { ...headers, ...more });
  const config = `{"layer":"${layer}"}`;
  for (const part of [layer, config]) {
    const digest = sha256(part);
    if ((await ask("HEAD", `${repository}/blobs/${digest}`)).status === 200) continue;
    const begun = await ask("POST", `${repository}/blobs/uploads/`, "");
    const path = (begun.headers.get("location") ?? "").slice("/v2/".length);
    await ask("PATCH", path, part);
    const ended = await ask("PUT", `${path}?digest=${digest}`, "");
    if (ended.status !== 201) throw new Error(`the layer was not taken: ${ended.status}`);
  }
  const part = (content: string, mediaType: string) => ({
    mediaType,
    digest: sha256(content),
    size: content.length,
  });
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: manifestType,
    config: part(config, "application/vnd.oci.image.config.v1+json"),
    layers: [part(layer, "application/vnd.oci.image.layer.v1.tar+gzip")],
  });
  const put = await ask("PUT", `${repository}/manifests/${tag}`, manifest, { "content-type": manifestType });
  return { status: put.status, said: await put.text(), digest: sha256(manifest), manifest };
}

/** Puts an image into the registry as a build would, with the credentials of a job. @returns its digest */
export async function pushedByBuild(
  { emulator }: { readonly emulator: Emulator },
  repository: string,
  tag: string,
): Promise<string> {
  const ecr = new ECRClient({
    endpoint: emulator.url,
    region: "us-east-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });
  const { authorizationData } = await ecr.send(new GetAuthorizationTokenCommand({}));
  ecr.destroy();
  const authorization = `Basic ${authorizationData?.[0]?.authorizationToken}`;
  return (await pushImage(emulator, authorization, { repository, tag })).digest;
}
