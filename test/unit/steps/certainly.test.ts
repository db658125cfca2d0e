import { expect, test } from "vitest";
import { Refusal, type RefusalKind } from "../../../src/refusal.ts";
import { certainly } from "../../../src/steps/certainly.ts";

const refusal = (kind: RefusalKind) => new Refusal(kind, "X", { message: kind }, undefined);

/** Each call ends as its turn says; `found` is what a look finds from then on. */
async function run(turns: readonly (RefusalKind | "done")[], found?: string) {
  let [calls, looks, slept] = [0, 0, 0];
  const ports = {
    clock: {
      now: () => slept,
      sleep: async (ms: number) => {
        slept += ms;
      },
    },
    random: () => 0.5,
    log: {
      line: () => undefined,
      group: () => undefined,
      notice: () => undefined,
      warning: () => undefined,
      error: () => undefined,
      debug: () => undefined,
      summary: async () => undefined,
    },
  };
  const call = async () => {
    const turn = turns[calls++] ?? "done";
    if (turn !== "done") throw refusal(turn);
    return "called";
  };
  const look = async () => {
    looks += 1;
    return found;
  };
  const result = await certainly(call, look, ports).catch((error: unknown) => error);
  return { result, calls, looks, slept };
}

test("a call that gets through is made once, without a look", async () => {
  expect(await run(["done"])).toMatchObject({ result: "called", calls: 1, looks: 0, slept: 0 });
});

test("what an answer that was lost has done is found, and not done again", async () => {
  expect(await run(["transient"], "found")).toMatchObject({ result: "found", calls: 1, looks: 1 });
});

test("what was not done is done, at the fourth try at the latest", async () => {
  expect(await run(["transient", "transient", "transient"])).toMatchObject({
    result: "called",
    calls: 4,
    looks: 3,
  });
  expect((await run(["transient", "transient", "transient", "transient"])).result).toBeInstanceOf(Refusal);
});

test("what was throttled has not been done: no look", async () => {
  expect(await run(["throttled"])).toMatchObject({ result: "called", calls: 2, looks: 0 });
});

test.each<RefusalKind>(["denied", "credentials", "refused"])("what is %s stays so", async (kind) => {
  expect(await run([kind])).toMatchObject({ calls: 1, slept: 0 });
});
