import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createMasks } from "../../../runner/masks.ts";

describe("masks", () => {
  test.each([
    [["secret"], "a secret, secret", "a ***, ***"],
    [["secret"], "secretsecret", "***"],
    [["abc", "cde"], "xabcdex", "x***x"],
    [["abc", "b"], "abc b", "*** ***"],
    [["one\ntwo"], "only two here", "only *** here"],
    [['quo"te'], JSON.stringify({ key: 'quo"te' }), '{"key":"***"}'],
    [["p@ss/word"], "https://user:p%40ss%2Fword@host", "https://user:***@host"],
    [["p4ssw0rd"], `Basic ${Buffer.from("p4ssw0rd").toString("base64")}`, "Basic ***"],
    [["", "  ", "\n"], "a  b", "a  b"],
  ])("%j in %j", (values, text, shown) => {
    expect(createMasks(values).hide(text)).toBe(shown);
  });

  test("no value is ever shown, nor anything else hidden", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), word, (values, text) => {
        const shown = createMasks(values).hide(text);
        for (const value of values) expect(shown).not.toContain(value);
        if (!values.some((value) => text.includes(value))) expect(shown).toBe(text);
      }),
    );
  });
});
