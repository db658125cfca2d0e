import { expect, test } from "vitest";
import { withPatience } from "../../../src/aws/patience.ts";
import { Refusal, type RefusalKind } from "../../../src/refusal.ts";

/** Refused with each kind in turn, then done; time passes only while it sleeps. */
async function run(kinds: readonly RefusalKind[], endless = false) {
  let [now, calls] = [0, 0];
  const said: string[] = [];
  const call = async () => {
    const kind = kinds[calls++] ?? (endless ? kinds.at(-1) : undefined);
    if (kind) throw new Refusal(kind, "X", { message: kind }, undefined);
    return "done";
  };
  const clock = {
    now: () => now,
    sleep: async (ms: number) => {
      now += ms;
    },
  };
  const ended = await withPatience(call, {
    clock,
    random: () => 0.5,
    say: ({ message }) => said.push(message),
  }).catch((error: Error) => error.message);
  return { ended, calls, said, seconds: now / 1000 };
}

test("a throttled call is made again, longer and longer apart, and that is said once", async () => {
  expect(await run(["throttled", "throttled", "throttled"])).toEqual({
    ended: "done",
    calls: 4,
    said: ["throttled"],
    seconds: 7,
  });
});

test.each(["denied", "transient", "credentials"] as const)("one that is %s is not", async (kind) => {
  expect(await run([kind])).toMatchObject({ ended: kind, calls: 1, said: [] });
});

test("it ends after two minutes", async () => {
  const { ended, seconds } = await run(["throttled"], true);
  expect(ended).toBe("throttled");
  expect(seconds).toBeGreaterThanOrEqual(120);
  expect(seconds).toBeLessThan(130);
});
