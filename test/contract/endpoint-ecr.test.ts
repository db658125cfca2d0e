import * as sdk from "@aws-sdk/client-ecr";
import { describe, expect, onTestFinished, test } from "vitest";
import type { EmulatorOptions } from "../../emulator/api.ts";
import { docker, manifestType, pushImage, sha256 } from "../support/push-image.ts";
import { scene } from "./endpoint-fixture.ts";

async function ecrScene(options: EmulatorOptions = {}) {
  const { emulator } = await scene(options);
  const ecr = new sdk.ECRClient({
    endpoint: emulator.url,
    region: "us-east-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    maxAttempts: 1,
  });
  onTestFinished(() => ecr.destroy());
  const login = async () => {
    const { authorizationData } = await ecr.send(new sdk.GetAuthorizationTokenCommand({}));
    return `Basic ${authorizationData?.[0]?.authorizationToken}`;
  };
  return {
    emulator,
    ecr,
    login,
    docker: (method: string, path: string, body?: string, headers: Record<string, string> = {}) =>
      docker(emulator, method, path, body, headers),
  };
}

async function push(
  on: Awaited<ReturnType<typeof ecrScene>>,
  repository: string,
  tag: string,
  layer = "layer",
) {
  const authorization = await on.login();
  const pushed = await pushImage(on.emulator, authorization, { repository, tag, layer });
  return { ...pushed, headers: { authorization } };
}

const withShop = { scenario: { repositories: ["shop/web"] } };

describe("ECR and the registry behind it", () => {
  test("what docker pushes is there for the API, and can be put under another tag", async () => {
    const on = await ecrScene(withShop);
    const { status, digest, manifest, headers } = await push(on, "shop/web", "1");
    expect(status).toBe(201);
    const ids = { repositoryName: "shop/web", imageIds: [{ imageTag: "1" }, { imageTag: "none" }] };
    const found = await on.ecr.send(new sdk.BatchGetImageCommand(ids));
    expect(found.images).toEqual([
      expect.objectContaining({ imageId: { imageDigest: digest, imageTag: "1" }, imageManifest: manifest }),
    ]);
    expect(found.failures?.map(({ failureCode }) => failureCode)).toEqual(["ImageNotFound"]);
    await on.ecr.send(
      new sdk.PutImageCommand({ repositoryName: "shop/web", imageManifest: manifest, imageTag: "live" }),
    );
    const pulled = await on.docker("GET", "shop/web/manifests/live", undefined, headers);
    expect(await pulled.text()).toBe(manifest);
    expect(pulled.headers.get("docker-content-digest")).toBe(digest);
    const layer = await on.docker("GET", `shop/web/blobs/${sha256("layer")}`, undefined, headers);
    expect(await layer.text()).toBe("layer");
    const described = await on.ecr.send(new sdk.DescribeImagesCommand({ repositoryName: "shop/web" }));
    expect(described.imageDetails?.[0]).toMatchObject({ imageTags: ["1", "live"], imageSizeInBytes: 5 });
  });

  test("the repository's address is where the registry answers", async () => {
    const { emulator, ecr } = await ecrScene();
    const create = new sdk.CreateRepositoryCommand({ repositoryName: "shop/web" });
    const { repository } = await ecr.send(create);
    expect(repository?.repositoryUri).toBe(`${new URL(emulator.url).host}/shop/web`);
    await expect(ecr.send(create)).rejects.toThrow(sdk.RepositoryAlreadyExistsException);
  });

  test("no login, a wrong one, one that is too old", async () => {
    const on = await ecrScene({ ...withShop, clock: "stepped" });
    const without = await on.docker("GET", "");
    expect(without.status).toBe(401);
    expect(without.headers.get("www-authenticate")).toMatch(/^Basic realm=/);
    const wrong = Buffer.from("AWS:guess").toString("base64");
    expect((await on.docker("GET", "", undefined, { authorization: `Basic ${wrong}` })).status).toBe(401);
    const authorization = await on.login();
    expect((await on.docker("GET", "", undefined, { authorization })).status).toBe(200);
    on.emulator.advance(12 * 3600 + 1);
    const late = await on.docker("GET", "", undefined, { authorization });
    expect(await late.json()).toEqual({
      errors: [
        { code: "DENIED", message: "Your authorization token has expired. Reauthenticate and try again." },
      ],
    });
  });

  test("a repository that does not exist is told by both in ECR's words", async () => {
    const on = await ecrScene();
    const text = "The repository with name 'shop/web' does not exist in the registry with id '123456789012'";
    await expect(
      on.ecr.send(new sdk.DescribeRepositoriesCommand({ repositoryNames: ["shop/web"] })),
    ).rejects.toThrow(text);
    const headers = { authorization: await on.login() };
    const answer = await on.docker("POST", "shop/web/blobs/uploads/", "", headers);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ errors: [{ code: "NAME_UNKNOWN", message: text }] });
  });

  test("an immutable tag stays where it is; the same image again is no mistake; excluded tags move", async () => {
    const on = await ecrScene();
    await on.ecr.send(
      new sdk.CreateRepositoryCommand({
        repositoryName: "shop/web",
        imageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
        imageTagMutabilityExclusionFilters: [{ filterType: "WILDCARD", filter: "cache*" }],
      }),
    );
    const { manifest } = await push(on, "shop/web", "1");
    expect((await push(on, "shop/web", "1")).status).toBe(201);
    const other = await push(on, "shop/web", "1", "other");
    expect(other.status).toBe(400);
    expect(other.said).toContain(
      "The image tag '1' already exists in the 'shop/web' repository and cannot be overwritten because the repository is immutable.",
    );
    await push(on, "shop/web", "cache-web");
    expect((await push(on, "shop/web", "cache-web", "other")).status).toBe(201);
    const again = { repositoryName: "shop/web", imageManifest: manifest, imageTag: "1" };
    await expect(on.ecr.send(new sdk.PutImageCommand(again))).rejects.toThrow(
      sdk.ImageAlreadyExistsException,
    );
  });

  test("an index of layers, as BuildKit's cache is by default, is refused; parts that are missing too", async () => {
    const on = await ecrScene(withShop);
    const headers = { authorization: await on.login() };
    const index = (mediaType: string) =>
      JSON.stringify({ schemaVersion: 2, manifests: [{ mediaType, digest: sha256("x"), size: 1 }] });
    const type = { ...headers, "content-type": "application/vnd.oci.image.index.v1+json" };
    const put = async (body: string) => {
      const answer = await on.docker("PUT", "shop/web/manifests/cache", body, type);
      const said = (await answer.json()) as { errors: { code: string }[] };
      return { status: answer.status, code: said.errors[0]?.code };
    };
    expect(await put(index("application/vnd.oci.image.layer.v1.tar+gzip"))).toEqual({
      status: 400,
      code: "UNSUPPORTED",
    });
    expect(await put(index(manifestType))).toEqual({ status: 404, code: "MANIFEST_BLOB_UNKNOWN" });
  });

  test("images go tag by tag, a repository only when it is empty", async () => {
    const on = await ecrScene(withShop);
    const { digest } = await push(on, "shop/web", "1");
    await push(on, "shop/web", "2");
    const repositoryName = "shop/web";
    const drop = (imageTag: string) =>
      on.ecr.send(new sdk.BatchDeleteImageCommand({ repositoryName, imageIds: [{ imageTag }] }));
    await expect(on.ecr.send(new sdk.DeleteRepositoryCommand({ repositoryName }))).rejects.toThrow(
      sdk.RepositoryNotEmptyException,
    );
    expect((await drop("1")).imageIds).toEqual([{ imageDigest: digest, imageTag: "1" }]);
    expect((await on.ecr.send(new sdk.ListImagesCommand({ repositoryName }))).imageIds).toHaveLength(1);
    expect((await drop("1")).failures?.[0]?.failureCode).toBe("ImageNotFound");
    await drop("2");
    await on.ecr.send(new sdk.DeleteRepositoryCommand({ repositoryName }));
  });

  test("a lifecycle policy is kept as it was given, and one that is none is refused", async () => {
    const on = await ecrScene(withShop);
    const repositoryName = "shop/web";
    const policy = JSON.stringify({ rules: [] });
    const put = (lifecyclePolicyText: string) =>
      on.ecr.send(new sdk.PutLifecyclePolicyCommand({ repositoryName, lifecyclePolicyText }));
    await expect(put("rules")).rejects.toThrow(sdk.InvalidParameterException);
    await put(policy);
    const found = await on.ecr.send(new sdk.GetLifecyclePolicyCommand({ repositoryName }));
    expect(found.lifecyclePolicyText).toBe(policy);
  });

  test("names and members that ECR does not know are refused", async () => {
    const { ecr } = await ecrScene();
    await expect(ecr.send(new sdk.CreateRepositoryCommand({ repositoryName: "Shop/Web" }))).rejects.toThrow(
      /repositoryName/,
    );
  });
});
