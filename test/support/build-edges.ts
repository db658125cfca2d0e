import { Failure, type Problem } from "../../src/failure.ts";
import type { BakeRun, Builder, Buildx, Repository, StoredImage } from "../../src/image/ports.ts";
import { isObject, type JsonObject, strings } from "../../src/json.ts";
import { Refusal } from "../../src/refusal.ts";
import type { StepPorts } from "../../src/steps/build/input.ts";

export const host = "111122223333.dkr.ecr.eu-west-1.amazonaws.com";
export const commit = "0123456789abcdef0123456789abcdef01234567";

/** ECR, Docker, git, files and log of a run, kept in memory; ECR has what the build pushed. */
export interface BuildEdges {
  readonly ports: StepPorts;
  /** Repositories by name. */
  readonly repositories: Map<string, Repository>;
  /** `shop/web:tag` and `shop/web:sha256:…` to image. */
  readonly images: Map<string, StoredImage>;
  readonly files: Map<string, string>;
  readonly git: { head: string | undefined; trees: Map<string, { hash: string; differing: string[] }> };
  /** Calls in order: `ecr.image shop/web:tag`, `docker.bake web,apache` … */
  readonly calls: string[];
  readonly bakes: BakeRun[];
  readonly warnings: Problem[];
  readonly notices: Problem[];
  readonly lines: string[];
  readonly artifacts: string[];
  readonly hidden: string[];
  summary: string;
  /** What each bake ends with, in order; without one it succeeds. */
  readonly endings: {
    readonly exitCode: number;
    readonly output: readonly string[];
    /** What others do while it builds. */
    readonly meanwhile?: () => void;
  }[];
  /** What buildx says of a build that succeeded; without it, what was pushed. */
  metadata: JsonObject | undefined;
  architecture: string;
  /** Of the step, for secrets. */
  readonly variables: Set<string>;
  buildx: Buildx;
  builder: Builder;
  /** IAM actions that the role does not have. */
  readonly denied: Set<string>;
  printed: JsonObject;
}

export function buildEdges(): BuildEdges {
  const calls: string[] = [];
  const say = (call: string) => {
    calls.push(call);
    const action = call.split(" ")[0] ?? "";
    if (!edges.denied.has(action)) return;
    throw new Refusal(
      "denied",
      "AccessDeniedException",
      { message: `AWS does not allow ${action}.`, hint: `Add "${action}".` },
      undefined,
    );
  };
  let now = 0;
  const edges: Omit<BuildEdges, "ports"> = {
    repositories: new Map(),
    images: new Map(),
    files: new Map([
      ["Dockerfile", "FROM scratch\n"],
      ["docker/apache/Dockerfile", "FROM scratch\n"],
    ]),
    git: { head: commit, trees: new Map() },
    calls,
    bakes: [],
    warnings: [],
    notices: [],
    lines: [],
    artifacts: [],
    hidden: [],
    summary: "",
    endings: [],
    metadata: undefined,
    architecture: "x64",
    variables: new Set(),
    buildx: { version: "v0.29.1" },
    builder: { name: "b", driver: "docker-container", platforms: [], containerdStore: false },
    denied: new Set(),
    printed: {},
  };
  const unused = () => {
    throw new Error("not part of a build");
  };
  const ports: StepPorts = {
    clock: {
      now: () => now,
      sleep: async (ms) => {
        now += ms;
      },
    },
    files: {
      async read(path, input) {
        const content = edges.files.get(path);
        if (content === undefined)
          throw new Failure({ message: `'${path}' does not exist`, where: { input } });
        return content;
      },
      writeTemporary: unused,
      isTemporary: unused,
    },
    log: {
      line: (text) => edges.lines.push(text),
      group: (title, lines) => edges.lines.push(title, ...lines),
      notice: (problem) => edges.notices.push(problem),
      warning: (problem) => edges.warnings.push(problem),
      error: unused,
      debug: () => undefined,
      async summary(markdown) {
        edges.summary += markdown;
      },
    },
    build: {
      ecr: async () => ({
        region: "eu-west-1",
        async logins(registries) {
          say(`ecr.logins ${registries.map(({ account = "own" }) => account).join(",")}`);
          return registries.map(({ account, region = "eu-west-1" }) => ({
            registry: account === undefined ? host : `${account}.dkr.ecr.${region}.amazonaws.com`,
            user: "AWS",
            password: "hunter2",
          }));
        },
        async describeRepository({ name }) {
          say(`ecr.describeRepository ${name}`);
          return edges.repositories.get(name);
        },
        async createRepository({ name }, request) {
          say(`ecr.createRepository ${name} ${JSON.stringify(request)}`);
          const made = repository(name, String(request["imageTagMutability"] ?? "MUTABLE"));
          edges.repositories.set(name, made);
          return made;
        },
        async putLifecyclePolicy({ name }) {
          say(`ecr.putLifecyclePolicy ${name}`);
        },
        async image({ name }, reference) {
          say(`ecr.image ${name}:${reference}`);
          return edges.images.get(`${name}:${reference}`);
        },
        async putImage({ name }, image, tag) {
          say(`ecr.putImage ${name}:${tag}`);
          edges.images.set(`${name}:${tag}`, image);
        },
      }),
      docker: async () => ({
        architecture: edges.architecture,
        workspace: "/home/runner/work/shop",
        hasVariable: (name) => edges.variables.has(name),
        async buildx() {
          say("docker.buildx");
          return edges.buildx;
        },
        async builder() {
          say("docker.builder");
          return edges.builder;
        },
        async bake(run) {
          say(`docker.bake ${run.targets.join(",")}`);
          edges.bakes.push(run);
          now += 12_000;
          const ending = edges.endings.shift();
          for (const line of ending?.output ?? []) run.onLine(line);
          const metadata = ending && ending.exitCode !== 0 ? {} : pushed(run, edges.images);
          ending?.meanwhile?.();
          return { exitCode: 0, output: [], ...ending, metadata: edges.metadata ?? metadata };
        },
        async print(files, targets) {
          say(`docker.print ${[...files, ...targets].join(",")}`);
          return edges.printed;
        },
      }),
      git: async () => ({
        head: async () => edges.git.head,
        commitTime: async () => 1_700_000_000,
        tree: async (path) => edges.git.trees.get(path),
        remoteUrl: async () => "git@github.com:acme/shop.git",
      }),
      hide: (secret) => edges.hidden.push(secret),
      async declareArtifacts(lines) {
        edges.artifacts.push(...lines);
      },
    },
  };
  return Object.assign(edges, { ports });
}

export function repository(
  name: string,
  tagMutability = "MUTABLE",
  mutabilityExclusions: string[] = [],
): Repository {
  return { uri: `${host}/${name}`, tagMutability, mutabilityExclusions };
}

export function image(letter: string): StoredImage {
  return {
    digest: `sha256:${letter.repeat(64)}`,
    manifest: "{}",
    mediaType: "application/vnd.oci.image.manifest.v1+json",
  };
}

/** Each target gets an image of its own: of 1s, of 2s … */
function pushed({ bakeFile, targets }: BakeRun, images: Map<string, StoredImage>): JsonObject {
  const all = isObject(bakeFile["target"]) ? bakeFile["target"] : {};
  return Object.fromEntries(
    targets.map((name, at) => {
      const made = image(String(at + 1));
      const target = all[name];
      for (const reference of strings(isObject(target) ? target["tags"] : [])) {
        const place = reference.slice(host.length + 1);
        images.set(place, made);
        images.set(`${place.slice(0, place.lastIndexOf(":"))}:${made.digest}`, made);
      }
      return [name, { "containerimage.digest": made.digest }];
    }),
  );
}
