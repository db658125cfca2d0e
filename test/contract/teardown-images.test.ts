import { describe, expect, test } from "vitest";
import { ask } from "../support/ask-endpoint.ts";
import { running, type Stage, serviceDefinition, stage, taskDefinition } from "../support/endpoint.ts";
import { pushImage } from "../support/push-image.ts";
import { changes, errors, fast, parsed } from "../support/teardown-scene.ts";

/** A repository with images under `one`, `two` (and `two-again`). */
async function pushed() {
  const on = await stage({ ...fast, scenario: { repositories: ["shop/web"] } });
  const { authorizationData } = await ask(on.emulator, "ecr", "GetAuthorizationToken", {});
  const [{ authorizationToken = "" } = {}] = authorizationData as { authorizationToken?: string }[];
  const push = async (tag: string, layer: string) =>
    (await pushImage(on.emulator, `Basic ${authorizationToken}`, { repository: "shop/web", tag, layer }))
      .digest;
  const one = await push("one", "1");
  const two = await push("two", "2");
  await push("two-again", "2");
  return { on, one, two, host: new URL(on.emulator.url).host };
}

async function serving(on: Stage, image: string): Promise<void> {
  await running(on, {
    task: taskDefinition(image, { portMappings: [{ containerPort: 80, hostPort: 0 }] }),
    service: serviceDefinition(1, 0, 100),
  });
}

const tags = ({ emulator }: Stage) => [
  ...(emulator.ecr.repositories.get("shop/web")?.imageTags.keys() ?? []),
];
const digests = ({ emulator }: Stage) => [
  ...(emulator.ecr.repositories.get("shop/web")?.manifests.keys() ?? []),
];

describe("images", () => {
  test("by tag the tag is taken away, and the image with its last one; by digest it goes with all", async () => {
    const { on, one, two } = await pushed();
    const first = await on.run("teardown-service", { images: "shop/web:two\nshop/web:one" });
    expect(first.outputs["outcome"], first.stdout).toBe("succeeded");
    expect(tags(on)).toEqual(["two-again"]);
    expect(digests(on)).toEqual([two]);
    const second = await on.run("teardown-service", { images: `shop/web@${two}, shop/web@${one}` });
    expect(parsed(second.outputs["deleted"]), second.stdout).toEqual([`image shop/web@${two}`]);
    expect(digests(on)).toEqual([]);
    const third = await on.run("teardown-service", { images: `shop/web@${two}, shop/none:a` });
    expect(third.outputs["outcome"], third.stdout).toBe("not-needed");
  });

  test("what a service runs stays, under its tag and by its digest", async () => {
    const { on, one, two, host } = await pushed();
    await serving(on, `${host}/shop/web:one`);
    const images = `shop/web:one, shop/web@${one}, shop/web@${two}`;
    const result = await on.run("teardown-service", { images });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(parsed(result.outputs["kept"])).toEqual([
      { what: "image shop/web:one", why: expect.stringContaining("service default/web") },
      { what: `image shop/web@${one}`, why: expect.stringContaining("service default/web") },
    ]);
    expect(digests(on)).toEqual([one]);
  });

  test("what a service runs by its digest stays though all of its tags are named together", async () => {
    const { on, two, host } = await pushed();
    await serving(on, `${host}/shop/web:two@${two}`);
    const result = await on.run("teardown-service", { images: "shop/web:two, shop/web:two-again" });
    expect(parsed(result.outputs["kept"]), result.stdout).toEqual([
      { what: "image shop/web:two", why: expect.stringContaining("service default/web") },
      { what: "image shop/web:two-again", why: expect.stringContaining("service default/web") },
    ]);
    expect(digests(on)).toContain(two);
  });

  test("a rollback whose revision somebody deleted pulls nothing", async () => {
    const { on, host } = await pushed();
    await serving(on, `${host}/shop/web:one`);
    const port = { portMappings: [{ containerPort: 80, hostPort: 0 }] };
    on.emulator.call("RegisterTaskDefinition", taskDefinition(`${host}/shop/web:two`, port));
    on.emulator.call("UpdateService", { service: "web", taskDefinition: "web:2" });
    const [service] = on.emulator.state.services.values();
    await expect
      .poll(() => service?.deployments.map(({ rolloutState }) => rolloutState))
      .toEqual(["COMPLETED"]);
    on.emulator.state.families.get("web")?.shift();
    const result = await on.run("teardown-service", { images: "shop/web:one" });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(tags(on)).toEqual(["two", "two-again"]);
  });

  test("of a service that goes it does not stay", async () => {
    const { on, host } = await pushed();
    await serving(on, `${host}/shop/web:one`);
    const result = await on.run("teardown-service", { service: "web", images: "shop/web:one" });
    expect(result.outputs["outcome"], result.stdout).toBe("succeeded");
    expect(changes(on)).toEqual(["UpdateService", "DeleteService", "BatchDeleteImage"]);
    expect(tags(on)).toEqual(["two", "two-again"]);
  });

  test.each([
    ["shop/web", "must each have a tag or a digest"],
    ["shop/web:a@sha256:0", "must each have a tag or a digest"],
    ["shop/web@sha256:0", "64 hexadecimal digits"],
    ["Shop/web:a", "lower case"],
  ])("%s is refused", async (images, words) => {
    const { on } = await pushed();
    const result = await on.run("teardown-service", { images });
    expect(errors(result).join(), result.stdout).toContain(words);
    expect(changes(on)).toEqual([]);
  });

  test("protected, it stays", async () => {
    const { on } = await pushed();
    const result = await on.run("teardown-service", { images: "shop/web:one", protect: "shop/*" });
    expect(result.outputs["outcome"], result.stdout).toBe("not-needed");
    expect(tags(on)).toHaveLength(3);
  });
});
