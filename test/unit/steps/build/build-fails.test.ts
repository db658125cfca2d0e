import { describe, expect, test } from "vitest";
import { failure, run, shop, two } from "../../../support/build-step.ts";

describe("when the build fails", () => {
  const failed = {
    exitCode: 1,
    output: [
      "#7 [web 2/3] RUN bundle install",
      "#7 0.312 Fetching gem metadata",
      "#7 0.498 Could not find gem 'x'",
      '#7 ERROR: process "/bin/sh -c bundle install" did not complete successfully: exit code: 7',
      "------",
      " > [web 2/3] RUN bundle install:",
      "0.498 Could not find gem 'x'",
      "------",
      "Dockerfile:2",
      "--------------------",
      "   2 | >>> RUN bundle install",
      "--------------------",
      'ERROR: target web: failed to solve: process "/bin/sh -c bundle install" did not complete successfully: exit code: 7',
    ],
  };
  const transient = {
    exitCode: 1,
    output: [
      "ERROR: failed to solve: failed to push x: unexpected status from PUT request to https://x: 503 Service Unavailable",
    ],
  };

  test("image, step, command, exit code, line, and what it printed; it is not tried again", async () => {
    const edges = shop();
    edges.endings.push(failed);
    const { problems } = await failure(edges, { images: two });
    expect(problems).toEqual([
      {
        message: "'web' was not built: RUN bundle install ended with exit code 7 (step web 2/3).",
        where: { file: "Dockerfile", line: 2 },
      },
    ]);
    expect(edges.lines).toContain("  Could not find gem 'x'");
    expect(edges.bakes).toHaveLength(1);
  });

  test("a registry that fails in passing is tried once more, and once only", async () => {
    const edges = shop();
    edges.endings.push(transient);
    const { outputs } = await run(edges, { repository: "shop/web" });
    expect(outputs["built"]).toBe('["web"]');
    expect(edges.bakes).toHaveLength(2);
    const again = shop();
    again.endings.push(transient, transient);
    expect((await failure(again, { repository: "shop/web" })).message).toContain("503");
    expect(again.bakes).toHaveLength(2);
  });

  test("cancelled: no failure of the build's is told, and nothing is tried again", async () => {
    const edges = shop();
    const controller = new AbortController();
    edges.endings.push({ exitCode: 1, output: ["ERROR: failed to solve: Canceled: context canceled"] });
    const docker = await edges.ports.build.docker();
    const cancelling = {
      ...edges.ports,
      build: {
        ...edges.ports.build,
        docker: async () => ({
          ...docker,
          bake: (...all: Parameters<typeof docker.bake>) => {
            controller.abort();
            return docker.bake(...all);
          },
        }),
      },
    };
    const { ending } = await run(
      { ...edges, ports: cancelling },
      { repository: "shop/web" },
      controller.signal,
    );
    expect(ending.outcome).toBe("cancelled");
    expect(edges.bakes).toHaveLength(1);
  });
});
