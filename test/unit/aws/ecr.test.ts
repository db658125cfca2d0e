import { describe, expect, test, vi } from "vitest";
import { connectEcr } from "../../../src/aws/ecr.ts";
import type { Refusal } from "../../../src/refusal.ts";
import { type Answer, type Call, ecrServer, refuses } from "./ecr-server.ts";

const account = "111122223333";
const token = (password: string) => Buffer.from(`AWS:${password}`).toString("base64");
const login = (id: string, region: string, password: string) => ({
  authorizationToken: token(password),
  proxyEndpoint: `https://${id}.dkr.ecr.${region}.amazonaws.com`,
});
const place = { name: "shop/web" };
const repository = {
  registryId: account,
  repositoryUri: `${account}.dkr.ecr.eu-west-1.amazonaws.com/shop/web`,
  imageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
  imageTagMutabilityExclusionFilters: [{ filterType: "WILDCARD", filter: "cache*" }],
};
const stored = { digest: "sha256:aa", manifest: '{"schemaVersion":2}', mediaType: "application/vnd.x+json" };

/** ECR without masks printed into the test's own log. */
const connect = () => connectEcr(() => undefined);

const rejected = async (promise: Promise<unknown>): Promise<Refusal> => {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ name: "Failure" });
  return error as Refusal;
};

describe("logins", () => {
  test("the caller's own registry, its password hidden in both of its forms", async () => {
    const calls = await ecrServer({
      GetAuthorizationToken: { authorizationData: [login(account, "eu-west-1", "pass:word")] },
    });
    const hidden: string[] = [];
    const ecr = await connectEcr((secret) => hidden.push(secret));
    expect(ecr.region).toBe("eu-west-1");
    expect(await ecr.logins([])).toEqual([
      { registry: `${account}.dkr.ecr.eu-west-1.amazonaws.com`, user: "AWS", password: "pass:word" },
    ]);
    expect(hidden).toEqual([token("pass:word"), "pass:word"]);
    expect(calls).toMatchObject([
      { body: {}, region: "eu-west-1", agent: expect.stringContaining("ecs-actions") },
    ]);
  });

  test("several accounts and regions: one call for each region, and one for the own registry", async () => {
    const answer = ({ body, region }: Call): Answer => ({
      authorizationData: ((body["registryIds"] as string[] | undefined) ?? [account]).map((id) =>
        login(id, region, `${id}-${region}`),
      ),
    });
    const calls = await ecrServer({ GetAuthorizationToken: answer });
    const logins = await (await connect()).logins([
      { account: "222222222222" },
      { account: "333333333333" },
      { account: "222222222222" },
      {},
      { account, region: "us-east-1" },
    ]);
    expect(logins.map(({ registry, password }) => [registry.split(".")[0], password]).toSorted()).toEqual([
      [account, `${account}-eu-west-1`],
      [account, `${account}-us-east-1`],
      ["222222222222", "222222222222-eu-west-1"],
      ["333333333333", "333333333333-eu-west-1"],
    ]);
    expect(calls).toHaveLength(3);
  });

  test("a registry with a port keeps it", async () => {
    const data = { authorizationToken: token("x"), proxyEndpoint: "http://127.0.0.1:5000" };
    await ecrServer({ GetAuthorizationToken: { authorizationData: [data] } });
    expect(await (await connect()).logins([])).toMatchObject([{ registry: "127.0.0.1:5000" }]);
  });

  test.each<[string, Answer]>([
    ["nothing", {}],
    ["no registry", { authorizationData: [{ authorizationToken: token("hunter2") }] }],
    ["no password", { authorizationData: [{ authorizationToken: "AWS", proxyEndpoint: "https://x" }] }],
  ])("an answer with %s is no login, and is not shown", async (_name, answer) => {
    await ecrServer({ GetAuthorizationToken: answer });
    const { message } = await rejected((await connect()).logins([]));
    expect(message).toMatch(/ecr:GetAuthorizationToken was answered with no login in it: that is not ECR's/);
    expect(message).not.toMatch(/hunter2|QVdT/);
  });
});

describe("repositories", () => {
  test("as ECR describes one, of another account and region", async () => {
    const calls = await ecrServer({ DescribeRepositories: { repositories: [repository] } });
    const ecr = await connect();
    expect(await ecr.describeRepository({ ...place, account, region: "us-east-1" })).toEqual({
      uri: repository.repositoryUri,
      tagMutability: "IMMUTABLE_WITH_EXCLUSION",
      mutabilityExclusions: ["cache*"],
    });
    expect(calls).toMatchObject([
      { region: "us-east-1", body: { registryId: account, repositoryNames: ["shop/web"] } },
    ]);
  });

  test("none", async () => {
    await ecrServer({ DescribeRepositories: refuses("RepositoryNotFoundException") });
    expect(await (await connect()).describeRepository(place)).toBeUndefined();
  });

  test("created with every member that was asked for, also one that the SDK does not know", async () => {
    const calls = await ecrServer({ CreateRepository: { repository } });
    await (await connect()).createRepository(place, { imageTagMutability: "IMMUTABLE", newMember: [1] });
    expect(calls.map(({ body }) => body)).toEqual([
      { repositoryName: "shop/web", imageTagMutability: "IMMUTABLE", newMember: [1] },
    ]);
  });

  test("created by another job in the meantime: that one", async () => {
    await ecrServer({
      CreateRepository: refuses("RepositoryAlreadyExistsException"),
      DescribeRepositories: { repositories: [repository] },
    });
    expect(await (await connect()).createRepository(place, {})).toMatchObject({
      uri: repository.repositoryUri,
    });
  });

  test("lifecycle policy as it is", async () => {
    const calls = await ecrServer({});
    await (await connect()).putLifecyclePolicy({ ...place, account }, '{"rules":[]}');
    expect(calls[0]?.body).toEqual({
      repositoryName: "shop/web",
      registryId: account,
      lifecyclePolicyText: '{"rules":[]}',
    });
  });
});

describe("images", () => {
  const found = {
    imageId: { imageDigest: stored.digest, imageTag: "v1" },
    imageManifest: stored.manifest,
    imageManifestMediaType: stored.mediaType,
  };

  test.each([
    ["v1", { imageTag: "v1" }],
    ["sha256:aa", { imageDigest: "sha256:aa" }],
  ])("by %s, index or manifest, its text untouched", async (reference, imageId) => {
    const calls = await ecrServer({ BatchGetImage: { images: [found], failures: [] } });
    expect(await (await connect()).image(place, reference)).toEqual(stored);
    expect(calls[0]?.body).toMatchObject({ repositoryName: "shop/web", imageIds: [imageId] });
    expect(calls[0]?.body["acceptedMediaTypes"]).toEqual(
      expect.arrayContaining([
        "application/vnd.oci.image.index.v1+json",
        "application/vnd.docker.distribution.manifest.v2+json",
      ]),
    );
  });

  test.each<[string, Answer]>([
    ["no such image", { images: [], failures: [{ failureCode: "ImageNotFound" }] }],
    ["no such repository", refuses("RepositoryNotFoundException")],
  ])("none: %s", async (_name, answer) => {
    await ecrServer({ BatchGetImage: answer });
    expect(await (await connect()).image(place, "v1")).toBeUndefined();
  });

  test("one that ECR cannot give is no missing one", async () => {
    const failure = { failureCode: "KmsError", failureReason: "The key is disabled." };
    await ecrServer({ BatchGetImage: { images: [], failures: [failure] } });
    const { code, message } = await rejected((await connect()).image(place, "v1"));
    expect(code).toBe("KmsError");
    expect(message).toContain("The key is disabled.");
    await ecrServer({ BatchGetImage: {} });
    expect((await rejected((await connect()).image(place, "v1"))).code).toBe("UnexpectedAnswer");
  });

  test("another tag for one that is there, checked against its digest", async () => {
    const calls = await ecrServer({ PutImage: { image: {} } });
    await (await connect()).putImage(place, stored, "v2");
    expect(calls[0]?.body).toEqual({
      repositoryName: "shop/web",
      imageManifest: stored.manifest,
      imageManifestMediaType: stored.mediaType,
      imageTag: "v2",
      imageDigest: stored.digest,
    });
  });

  test("a tag that is at the image already: nothing to do", async () => {
    await ecrServer({ PutImage: refuses("ImageAlreadyExistsException") });
    await expect((await connect()).putImage(place, stored, "v2")).resolves.toBeUndefined();
  });
});

describe("refusals", () => {
  const user = "User: arn:aws:sts::111122223333:assumed-role/ci/x is not authorized to perform:";
  const resource = "on resource: arn:aws:ecr:eu-west-1:444455556666:repository/shop/web";

  test.each<[string, Answer, RegExp, RegExp]>([
    [
      "the action that is missing",
      refuses(
        "AccessDeniedException",
        `${user} ecr:PutImage ${resource} because no identity-based policy allows the ecr:PutImage action`,
      ),
      /^AWS does not allow ecr:PutImage: User/,
      /^Add "ecr:PutImage" to the policy of the role that the workflow assumes\.$/,
    ],
    [
      "a repository of another account",
      refuses(
        "AccessDeniedException",
        `${user} ecr:PutImage ${resource} because no resource-based policy allows the ecr:PutImage action`,
      ),
      /^AWS does not allow ecr:PutImage/,
      /another account's, to that repository's policy\.$/,
    ],
    [
      "an immutable tag",
      refuses("ImageTagAlreadyExistsException", "The image tag 'v2' already exists"),
      /^ECR refused ecr:PutImage: ImageTagAlreadyExistsException: The image tag 'v2' already exists/,
      /take another tag/,
    ],
    ["expired credentials", refuses("ExpiredTokenException"), /expired before ecr:PutImage/, /this one\.$/],
    [
      "a service's fault",
      refuses("ServerException", "sorry", 503),
      /^ecr:PutImage did not get through: ServerException: sorry/,
      /run the job again/,
    ],
  ])("%s", async (_name, answer, says, hint) => {
    await ecrServer({ PutImage: answer });
    const { problems } = await rejected((await connect()).putImage(place, stored, "v2"));
    expect(problems[0]?.message).toMatch(says);
    expect(problems[0]?.hint).toMatch(hint);
  });

  test("no login: the permission is for all resources", async () => {
    await ecrServer({
      GetAuthorizationToken: refuses("AccessDeniedException", `${user} ecr:GetAuthorizationToken`),
    });
    const { problems } = await rejected((await connect()).logins([]));
    expect(problems[0]?.hint).toMatch(/^Add "ecr:GetAuthorizationToken" to .* with "Resource": "\*"/);
  });

  test("no region", async () => {
    await ecrServer({});
    vi.stubEnv("AWS_REGION", "");
    vi.stubEnv("AWS_CONFIG_FILE", "/nowhere");
    await expect(connect()).rejects.toThrow("No AWS region is set.");
  });
});
