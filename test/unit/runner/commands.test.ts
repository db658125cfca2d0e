import { describe, expect, test } from "vitest";
import { isStopToken, parseCommand } from "../../../runner/commands.ts";

describe("parseCommand", () => {
  test.each([
    [
      "::error file=app.js,line=1,endColumn=7,title=A%3A b::Bad%0Anews",
      "error",
      { file: "app.js", line: "1", endcolumn: "7", title: "A: b" },
      "Bad\nnews",
    ],
    ["  ::GROUP::Deploy", "group", {}, "Deploy"],
    ["::add-mask::a::b", "add-mask", {}, "a::b"],
    ["::notice ::100%25", "notice", {}, "100%"],
    ["::warning title=a%2Cb%253A::x", "warning", { title: "a,b%3A" }, "x"],
  ])("%s", (line, name, properties, message) => {
    expect(parseCommand(line)).toEqual({ name, properties, message });
  });

  test.each(["::nonsense::x", "x ::error::y", "::error", ":: ::", "app::error::x"])("%s is text", (line) => {
    expect(parseCommand(line)).toBeUndefined();
  });

  test("while commands are stopped only the token counts", () => {
    expect(parseCommand("::error::x", "t0k")).toBeUndefined();
    expect(parseCommand("::t0K::", "t0k")?.name).toBe("t0k");
  });
});

test("the name of a command cannot be the token that stops commands", () => {
  expect(["add-mask", "ERROR", "", "deadbeef"].map(isStopToken)).toEqual([false, false, false, true]);
});
