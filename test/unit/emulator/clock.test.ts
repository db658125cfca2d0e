import { expect, test } from "vitest";
import { runningClock, steppedClock } from "../../../emulator/clock.ts";

test("a running clock never calls before its own time shows it", async () => {
  for (const scale of [1, 40]) {
    const clock = runningClock(scale);
    const early: number[] = [];
    await Promise.all(
      Array.from({ length: 400 }, (_, index) => {
        const due = clock.now() + index * scale;
        return new Promise<void>((resolve) => {
          clock.after(index * scale, () => {
            if (clock.now() < due) early.push(due - clock.now());
            resolve();
          });
        });
      }),
    );
    expect(early).toEqual([]);
    clock.close();
  }
});

test("what is cancelled, or still due when the clock is closed, does not happen", async () => {
  const clock = runningClock();
  const done: string[] = [];
  const cancel = clock.after(5, () => done.push("cancelled"));
  clock.after(5, () => done.push("closed"));
  cancel();
  clock.close();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(done).toEqual([]);
});

test("a stepped clock moves only when told to, in order of time, and what falls due meanwhile is done too", () => {
  const clock = steppedClock(1000);
  const done: string[] = [];
  clock.after(20, () => done.push(`b at ${clock.now()}`));
  clock.after(10, () => {
    done.push(`a at ${clock.now()}`);
    clock.after(5, () => done.push(`a2 at ${clock.now()}`));
  });
  clock.advance(9);
  expect(done).toEqual([]);
  clock.advance(11);
  expect(done).toEqual(["a at 1010", "a2 at 1015", "b at 1020"]);
  expect(clock.now()).toBe(1020);
});
