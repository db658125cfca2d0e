import { parseImageRequests } from "../image/images-text.ts";
import type { RepositoryPlace } from "../image/ports.ts";
import { quotedLines } from "../image/quoted-lines.ts";
import { parseRegistry } from "../image/repository.ts";
import { parseRepositorySettings, type RepositorySettings } from "../image/repository-settings.ts";
import type { ImageRequest } from "../image/request.ts";
import { parseSecrets } from "../image/secrets-text.ts";
import { needless, unsupported } from "../inputs/foreign.ts";
import { boolean, type Kind, list, oneOf, path, paths, text, WrongValue } from "../inputs/kinds.ts";
import { optional } from "../inputs/table.ts";
import { pairsOf } from "../task-definition/pairs-text.ts";

type TextByName = Record<string, string>;
const images: Kind<ImageRequest[]> = { form: "YAML map", parse: parseImageRequests };
const settings: Kind<RepositorySettings> = { form: "YAML map", parse: parseRepositorySettings };
const pairs = (what: string, form = "NAME=value"): Kind<TextByName> => ({
  form: `lines of ${form}`,
  parse: (value) =>
    pairsOf(
      quotedLines(value).map(({ line, entry, isQuoted }) => ({
        line,
        entry: isQuoted ? entry : entry?.trimEnd(),
      })),
      { what, form },
    ),
});
const secretValues: Kind<TextByName> = { form: "lines of id=value", parse: parseSecrets };
const targets: Kind<string[]> = {
  form: list.form,
  parse(value) {
    const names = list.parse(value);
    // Bake would take these for an option, or for a URL to read another file from.
    if (names.every((name) => /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(name))) return names;
    throw new WrongValue("must be names of targets or groups of the bake file");
  },
};
const attestation: Kind<string> = {
  form: "true, false, or attributes",
  parse(value) {
    const bare = value.trim();
    if (/^(true|false)$/i.test(bare) || /^(?!type=)[a-z-]+=/i.test(bare)) return bare;
    throw new WrongValue("must be true, false, or attributes such as mode=max");
  },
};
const lines: Kind<string[]> = { form: "one per line", parse: paths.parse };
const registry: Kind<Pick<RepositoryPlace, "account" | "region">> = {
  form: "account id, or host of an ECR registry",
  parse: parseRegistry,
};
const registries: Kind<Pick<RepositoryPlace, "account" | "region">[]> = {
  form: "account ids or hosts, one per line or between commas",
  parse: (value) => list.parse(value).map(parseRegistry),
};

/** What is built: several images, or one. */
export const imageInputs = {
  images: optional(
    images,
    "The images, as a YAML map by container name: `web: { repository: shop/web, context: ., file: docker/web.Dockerfile, target: app }`. An image has `repository`, `context` (default `.`), `file` (relative to the workspace; default `Dockerfile` in the context), `target`, `args`, `contexts` (`{ web: target:web }` takes from another image of this step), `platforms`, `labels` and `secrets` (`{ id: { env: NAME } }` or `{ id: { file: path } }`).",
  ),
  repository: optional(
    text,
    "For a single image instead of `images`: the ECR repository, `shop/web`, or with its registry's host. May be left out where `tags` are whole references.",
  ),
  "container-name": optional(
    text,
    "For a single image: the container that gets it. Default: the last part of the repository's name.",
  ),
  context: optional(
    text,
    "For a single image: the context, a path in the workspace or a URL that BuildKit fetches. Default: `.`, the checkout.",
  ),
  file: optional(
    path,
    "For a single image: the Dockerfile, relative to the workspace. Default: `Dockerfile` in the context.",
  ),
  target: optional(text, "For a single image: the stage of the Dockerfile that is built."),
  "bake-file": optional(
    paths,
    "Instead of both: Bake files of the repository (HCL, JSON or Compose), one path per line. A target's name is the container's, and its first tag names the repository, or `images` does (`web: shop/web`).",
  ),
  "bake-targets": optional(targets, "Targets or groups of `bake-file`. Default: its group `default`."),
  "build-args": optional(
    pairs("build arguments"),
    "Build arguments of every image, one `NAME=value` per line, one of several lines in double quotes with its name; an image's own `args` go before them. They end up in the image's history: secrets belong in `secrets`.",
  ),
  "build-contexts": optional(
    pairs("build contexts", "name=context"),
    "Named contexts of every image, one `name=context` per line; an image's own `contexts` go before them.",
  ),
  platforms: optional(
    list,
    "Platforms of every image that names none, such as `linux/amd64`. Default: the builder's own.",
  ),
  labels: optional(
    pairs("labels"),
    "Labels of every image. `org.opencontainers.image.revision`, `source` and `created` are set from the commit, so that building it again gives the same digest.",
  ),
  annotations: optional(lines, "Annotations of every image, one `name=value` per line."),
  secrets: optional(
    secretValues,
    'Secrets for every build, one `id=value` per line; one of several lines stands in double quotes with its id: `"id=…"`. The value reaches the build alone, in its environment: no command line and no file holds it.',
  ),
  "secret-envs": optional(
    pairs("secret variables", "id=VARIABLE"),
    "Secrets for every build that are in variables of the step (`env:`), one `id=VARIABLE` per line.",
  ),
  "secret-files": optional(
    pairs("secret files", "id=path"),
    "Secrets for every build that are in files, one `id=path` per line.",
  ),
};

/** Where the images go, and what is done with those that are there. */
export const pushInputs = {
  tags: optional(
    list,
    "Tags of every image, the first of them in the outputs. Default: the commit. For a single image they may be whole references.",
  ),
  push: optional(
    boolean,
    "`false` builds and pushes nothing, for pull requests whose workflow may not push; AWS is asked for nothing then, unless a cache or a base image is in ECR.",
    "true",
  ),
  reuse: optional(
    oneOf("commit", "content", "never"),
    "What is not built again. `commit`: an image that ECR has under a tag that names this commit. `content`: one whose context, Dockerfile, arguments, target, platforms and named contexts were the same in any commit; it gets a tag `tree-…` for that. What is not in the commit (a newer base image under the same tag, what a RUN fetches, values of secrets) does not count there. `never` always builds.",
    "commit",
  ),
  "create-repository": optional(
    boolean,
    "Whether repositories that do not exist are created. Without it they are an error, before anything is built.",
    "false",
  ),
  "repository-settings": optional(
    settings,
    "What repositories that are created get: `mutability` (`IMMUTABLE` …), `mutability-exclusions` (`[buildcache*]`), `scan-on-push`, `lifecycle-policy` (a file of the repository), `kms-key`, `tags`. One that exists is left as it is.",
  ),
  registry: optional(
    registry,
    "Registry of repositories that are named without one: an account id, or a host for another region. Default: the one of the credentials.",
  ),
  "registry-ids": optional(
    registries,
    "Further ECR registries to log in to. Those that the Dockerfiles, contexts, arguments and caches name are logged in to anyway.",
  ),
  "dry-run": optional(boolean, "Print the bake file and what would be called, and change nothing.", "false"),
};

/** How it is built. */
export const builderInputs = {
  cache: optional(
    oneOf("none", "inline", "registry", "gha"),
    "Where layers are kept for the next build. `registry`: all of them, in the image's own repository under the tag `buildcache`. `inline`: those of the last stage, in the image. `gha`: in GitHub's cache. With the driver `docker`, which cannot export them, `registry` becomes `inline` and `gha` none, with a warning.",
    "none",
  ),
  "cache-ref": optional(
    text,
    "Where the cache is instead, for `registry` and `inline`: a reference; without a tag, each image has its container's name for one.",
  ),
  "cache-from": optional(
    lines,
    "For a single image or a bake file instead of `cache`: cache sources in buildx's own form, one per line.",
  ),
  "cache-to": optional(
    lines,
    "For a single image or a bake file instead of `cache`: cache destinations in buildx's own form. For ECR: `type=registry,ref=…,mode=max,image-manifest=true,oci-mediatypes=true`.",
  ),
  "no-cache": optional(boolean, "Build every step anew; nothing is reused either.", "false"),
  "no-cache-filters": optional(list, "Stages that are built anew."),
  pull: optional(boolean, "Ask registries for newer base images, whatever the builder holds.", "false"),
  provenance: optional(
    attestation,
    "`true`, or attributes such as `mode=max`, puts an attestation beside the image. Off by default: it holds the times of the build, so each run of the same commit would have another digest, and ECS would roll its tasks for nothing.",
    "false",
  ),
  sbom: optional(attestation, "`true`, or attributes, puts a bill of materials beside the image.", "false"),
  builder: optional(text, "Name of the builder. Default: the one that docker/setup-buildx-action selected."),
  allow: optional(list, "Entitlements of the build, such as `network.host`."),
};

const inBakeFile = (member: string) =>
  unsupported(`Write a bake file with \`${member}\`, and name it in \`bake-file\`.`);

/** What users know from docker/build-push-action, and what becomes of it here. */
export const buildPushInputs = {
  load: unsupported("The images go to ECR; to run one on the runner, `docker pull` the output `image`."),
  outputs: unsupported("The images go to ECR; for other destinations use docker/build-push-action."),
  call: unsupported("Use docker/build-push-action for its `call`; the Dockerfiles are checked here anyway."),
  attests: unsupported("Use `provenance` and `sbom`."),
  "add-hosts": inBakeFile("extra-hosts"),
  "cgroup-parent": unsupported("Bake cannot say it; set it on the builder."),
  network: inBakeFile("network"),
  "shm-size": inBakeFile("shm-size"),
  ssh: inBakeFile("ssh"),
  ulimit: inBakeFile("ulimits"),
  "github-token": needless(
    "the context is the checkout; for one that BuildKit fetches give `secrets: GIT_AUTH_TOKEN=…`.",
  ),
};
