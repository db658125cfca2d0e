import { describe, expect, test } from "vitest";
import { imageInputs } from "../../../src/actions/image-inputs.ts";
import { Failure } from "../../../src/failure.ts";
import { checkImages } from "../../../src/image/check.ts";
import { parseImageRequests } from "../../../src/image/images-text.ts";
import { parseRepositorySettings } from "../../../src/image/repository-settings.ts";
import { parseSecrets } from "../../../src/image/secrets-text.ts";
import { type ImageInput, imageSpecs } from "../../../src/image/specs.ts";

/** What is said of a text, one problem per line. */
function complaints(parse: () => unknown): string {
  try {
    parse();
    return "none";
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
}

const host = "111122223333.dkr.ecr.eu-west-1.amazonaws.com";

describe("the input images", () => {
  test("a map by container, with texts for single platforms and numbers for arguments", () => {
    const [web, redis] = parseImageRequests(`
web:
  repository: shop/web
  args: { RAILS_VERSION: 7, DEBUG: false }
  platforms: linux/amd64, linux/arm64
  secrets: { npm: { env: NPM_TOKEN }, key: { file: ./key } }
redis: shop/redis
`);
    expect(web).toEqual({
      container: "web",
      line: 2,
      repository: "shop/web",
      args: { RAILS_VERSION: "7", DEBUG: "false" },
      platforms: ["linux/amd64", "linux/arm64"],
      secrets: [
        { id: "npm", from: { variable: "NPM_TOKEN" } },
        { id: "key", from: { file: "./key" } },
      ],
    });
    expect(redis).toEqual({ container: "redis", line: 7, repository: "shop/redis" });
  });

  test("everything that is wrong, each by its line", () => {
    const said = complaints(() =>
      parseImageRequests(`web app: shop/web
api:
  repositroy: shop/api
  build-args: { A: 1 }
  args: { TOKEN: }
  secrets: { npm: hunter2 }
worker: []
`),
    );
    expect(said.split("\n")).toEqual([
      "Line 1 of the images: 'web app' is no name of a container: letters, digits, '-' and '_', with no '-' at the beginning.",
      "Line 3 of the images: 'repositroy' of 'api' is not known; did you mean 'repository'?",
      "Line 4 of the images: 'build-args' of 'api' is not known; did you mean 'args'?",
      "Line 5 of the images: 'args' of 'api' gives 'TOKEN' no text.",
      "Line 6 of the images: 'secrets' of 'api' does not say where 'npm' comes from.",
      "Line 7 of the images: 'worker' is neither a map nor a repository.",
    ]);
    expect(said).not.toContain("hunter2");
  });
});

describe("the images that the inputs describe", () => {
  const specs = (input: ImageInput) => {
    const found = imageSpecs(input);
    return {
      ...found,
      said: [...found.problems, ...checkImages(found.images, found.tags)].map((one) => one.message),
    };
  };

  test("a with: block of docker/build-push-action: the tags say the repository", () => {
    const { images, tags, said } = specs({
      context: "web",
      tags: [`${host}/shop/web:1.2`, `${host}/shop/web:latest`],
    });
    expect(said).toEqual([]);
    expect(tags).toEqual(["1.2", "latest"]);
    expect(images).toMatchObject([
      {
        container: "web",
        context: "web",
        repository: { account: "111122223333", region: "eu-west-1", name: "shop/web" },
      },
    ]);
  });

  test("inputs for all images, and an image's own before them", () => {
    const { images } = specs({
      images: parseImageRequests("web: { repository: shop/web, args: { A: own } }\napi: shop/api"),
      "build-args": { A: "all", B: "all" },
      secrets: { npm: "hunter2" },
      "secret-envs": { pip: "PIP_TOKEN" },
      registry: { account: "999988887777" },
    });
    expect(images.map(({ args }) => args)).toEqual([
      { A: "own", B: "all" },
      { A: "all", B: "all" },
    ]);
    expect(images[1]?.repository).toEqual({ account: "999988887777", name: "shop/api" });
    expect(images[0]?.secrets.map(({ id }) => id)).toEqual(["npm", "pip"]);
    expect(JSON.stringify(images)).not.toContain("hunter2");
  });

  const cases: [string, ImageInput, RegExp][] = [
    ["nothing", {}, /Neither 'images' nor 'repository'/],
    ["upper case", { repository: "Shop/Web" }, /must be lower case: shop\/web/],
    ["two hyphens", { repository: "shop--web", "container-name": "web" }, /single '\.'/],
    [
      "a tag in the repository",
      { repository: "shop/web:1", "container-name": "web" },
      /tags go to the input 'tags'/,
    ],
    ["another registry", { repository: "ghcr.io/shop/web" }, /'ghcr\.io', which is not ECR/],
    ["the public gallery", { repository: "public.ecr.aws/shop/web" }, /public gallery/],
    ["a host without its account", { repository: "x.dkr.ecr.eu-west-1.amazonaws.com/web" }, /no host of ECR/],
    ["a branch as tag", { repository: "shop/web", tags: ["feature/x"] }, /name of a branch is no tag/],
    [
      "a reference without a tag",
      { repository: "shop/web", tags: [`${host}/a`] },
      /a reference without a tag/,
    ],
    ["a long tag", { repository: "shop/web", tags: ["x".repeat(129)] }, /129 characters/],
    ["two repositories in the tags", { tags: [`${host}/a:1`, `${host}/b:1`] }, /an image goes to one/],
    [
      "a name that would be an option of buildx's",
      { repository: "shop/web", "container-name": "--print" },
      /begins with a '-'/,
    ],
    ["a platform", { repository: "shop/web", platforms: ["amd64"] }, /'amd64' is no platform/],
    [
      "an input for a single image beside images",
      { images: parseImageRequests("web: shop/web"), target: "app" },
      /'target' is for a single image/,
    ],
    [
      "an image without repository",
      { images: parseImageRequests("web: { target: app }") },
      /'web' has no 'repository'/,
    ],
    [
      "an image that is not there",
      {
        images: parseImageRequests(
          "web: shop/web\nproxy: { repository: shop/p, contexts: { w: target:wep } }",
        ),
      },
      /no image is called 'wep'; did you mean 'web'\?/,
    ],
    [
      "images built from each other",
      {
        images: parseImageRequests(
          "a: { repository: s/a, contexts: { b: target:b } }\nb: { repository: s/b, contexts: { a: target:a } }",
        ),
      },
      /a → b → a/,
    ],
    [
      "two images in one place",
      { images: parseImageRequests("web: s/a\njobs: s/a") },
      /'web' and 'jobs' both go to 's\/a'/,
    ],
  ];
  test.each(cases)("%s", (_, input, expected) => {
    expect(specs(input).said.join("\n")).toMatch(expected);
  });
});

test.each([
  "web: { repository: s/w, args: { RUBY: 3.10 }, labels: { v: 1e3 } }",
  '{"web":{"repository":"s/w","args":{"RUBY":3.10},"labels":{"v":1e3}}}',
])("numbers are texts as they are written: %s", (text) => {
  expect(parseImageRequests(text)[0]).toMatchObject({ args: { RUBY: "3.10" }, labels: { v: "1e3" } });
});

describe("build arguments", () => {
  const { kind } = imageInputs["build-args"];

  test("one of several lines stands in quotes with its name, as docker/build-push-action takes it", () => {
    expect(kind.parse('# numbers\nA=b=c \n"M=line 1\nsays ""hi"""\nQ="x"\r\n"S=one"\nE=')).toEqual({
      A: "b=c",
      M: 'line 1\nsays "hi"',
      Q: '"x"',
      S: "one",
      E: "",
    });
  });

  test("wrong lines by number, and no value", () => {
    expect(complaints(() => kind.parse('A=1\nhush\nA=2\n"B=hush')).split("\n")).toEqual([
      "Line 2 of the build arguments is not of the form NAME=value.",
      "Line 3 of the build arguments sets a name that a line before it sets already.",
      "Line 4 of the build arguments opens a double quote that nothing closes.",
    ]);
  });
});

describe("secrets", () => {
  test("a value of several lines stands in quotes with its id", () => {
    expect(parseSecrets('npm=a=b\n"key=line 1\nsays ""hi""\n"\nlast= x')).toEqual({
      npm: "a=b",
      key: 'line 1\nsays "hi"\n',
      last: " x",
    });
  });

  test("wrong lines by number, and no value", () => {
    const said = complaints(() => parseSecrets('good=hush\nMIIEhush\nempty=\ngood=hush2\n"open=hush'));
    expect(said.split("\n")).toEqual([
      "Line 2 of the secrets is not of the form id=value.",
      "Line 3 of the secrets gives 'empty' no value.",
      "Line 4 of the secrets sets an id that a line before it sets already.",
      "Line 5 of the secrets opens a double quote that nothing closes.",
    ]);
    expect(said).not.toContain("hush");
  });
});

describe("repository settings", () => {
  test("become members of CreateRepository", () => {
    expect(
      parseRepositorySettings(
        "mutability: IMMUTABLE_WITH_EXCLUSION\nmutability-exclusions: [buildcache*]\nscan-on-push: true\nlifecycle-policy: ecr/keep-20.json\ntags: { team: shop, version: 1.10 }",
      ),
    ).toEqual({
      request: {
        imageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
        imageTagMutabilityExclusionFilters: [{ filterType: "WILDCARD", filter: "buildcache*" }],
        imageScanningConfiguration: { scanOnPush: true },
        tags: [
          { Key: "team", Value: "shop" },
          { Key: "version", Value: "1.10" },
        ],
      },
      lifecyclePolicy: "ecr/keep-20.json",
    });
  });

  test("what is wrong, by line", () => {
    const said = complaints(() =>
      parseRepositorySettings("mutability: IMMUTEABLE\nscan: true\nscan-on-push: yes"),
    );
    expect(said).toContain("Line 1 of the repository settings: 'mutability' must be one of");
    expect(said).toContain("did you mean 'IMMUTABLE'?");
    expect(said).toContain("Line 2 of the repository settings: 'scan' is not known");
    expect(said).toContain("Line 3 of the repository settings: 'scan-on-push' must be true or false");
    expect(complaints(() => parseRepositorySettings("mutability: IMMUTABLE_WITH_EXCLUSION"))).toContain(
      "need each other",
    );
  });
});
