import { expect, test } from "vitest";
import { page } from "../../../emulator/ecs/paging.ts";

const names = (list: readonly string[], request: { maxResults?: number; nextToken?: string }) =>
  page(list, (name) => name, request);

test("pages hold every item once, the last has no token", () => {
  const first = names(["a", "b", "c"], { maxResults: 2 });
  const second = names(["a", "b", "c"], { maxResults: 2, nextToken: first.nextToken ?? "" });
  expect([first.items, second.items, second.nextToken]).toEqual([["a", "b"], ["c"], undefined]);
  expect(names(["a", "b"], { maxResults: 2 }).nextToken).toBeUndefined();
});

test("a token goes on after its item, also where items came before it or it is gone itself", () => {
  const { nextToken = "" } = names(["b", "c", "d"], { maxResults: 2 });
  expect(names(["a", "b", "c", "d", "e"], { nextToken }).items).toEqual(["d", "e"]);
  expect(names(["b", "x", "d"], { nextToken }).items).toEqual(["d"]);
});

test.each([{ maxResults: 0 }, { maxResults: 101 }, { nextToken: "%%%" }, { nextToken: "e30" }])(
  "%j is refused",
  (request) => {
    expect(() => names(["a"], request)).toThrow(/maxResults|token/);
  },
);
