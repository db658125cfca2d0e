import { expect, test } from "vitest";
import { createIds } from "../../../emulator/ids.ts";

const some = (seed: number) => {
  const ids = createIds(seed);
  return [ids.hex(32), ids.digits(19), ids.uuid(), ids.hex(32)];
};

test("the same seed gives the same ids, another one others, and none repeats", () => {
  expect(some(7)).toEqual(some(7));
  expect(new Set([...some(7), ...some(8)]).size).toBe(8);
});

test("ids have the forms of ECS's", () => {
  const [hex, digits, uuid] = some(1);
  expect(hex).toMatch(/^[0-9a-f]{32}$/);
  expect(digits).toMatch(/^[1-9]\d{18}$/);
  expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
