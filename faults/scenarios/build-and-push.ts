import { planted } from "../planted.ts";
import type { FaultScenario } from "../scenario.ts";

const images = `web: { repository: shop/web }
apache: { repository: shop/apache, context: docker, contexts: { web: "target:web" } }`;
const dockerfiles = { Dockerfile: "FROM ruby:3.4\n", "docker/Dockerfile": "FROM web\n" };
const pushed = { images, tags: "v1", secrets: `npm=${planted.build}` };
const hasBoth = ({ imageTags }: { readonly imageTags: Readonly<Record<string, string>> }) =>
  imageTags["shop/web:v1"] !== undefined && imageTags["shop/apache:v1"] !== undefined;

export const buildAndPush: readonly FaultScenario[] = [
  {
    action: "build-and-push",
    name: "new-repositories",
    docker: true,
    files: dockerfiles,
    inputs: { ...pushed, "create-repository": "true" },
    outcome: "ok",
    again: ["ok"],
    reached: hasBoth,
  },
  {
    action: "build-and-push",
    name: "push",
    docker: true,
    endpoint: { repositories: ["shop/web", "shop/apache"] },
    files: dockerfiles,
    inputs: { ...pushed, reuse: "never" },
    outcome: "ok",
    again: ["ok"],
    reached: hasBoth,
  },
];
