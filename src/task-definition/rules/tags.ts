import { text } from "../../json.ts";
import { api } from "./pages.ts";
import { type Found, itemsOf, type Rule } from "./rule.ts";

const link = api("Tag");

const tooMany: Rule = {
  id: "tags-too-many",
  severity: "error",
  link,
  check({ tags }) {
    if (!Array.isArray(tags) || tags.length <= 50) return [];
    return [
      { message: `There are ${tags.length} tags; ECS takes 50.`, path: ["tags", 50], hint: "Remove some." },
    ];
  },
};

/** Characters, as AWS counts them: Unicode code points. */
const lengths = { key: 128, value: 256 } as const;

const tooLong: Rule = {
  id: "tag-too-long",
  severity: "error",
  link,
  check: (document) =>
    itemsOf(document, "tags").flatMap(({ item, path }) =>
      (["key", "value"] as const).flatMap((member): Found[] => {
        const size = [...(text(item[member]) ?? "")].length;
        if (size <= lengths[member]) return [];
        return [
          {
            message: `The ${member} of a tag has ${size} characters; AWS takes ${lengths[member]}.`,
            path: [...path, member],
            hint: "Shorten it.",
          },
        ];
      }),
    ),
};

const reserved: Rule = {
  id: "tag-reserved",
  severity: "error",
  link,
  check: (document) =>
    itemsOf(document, "tags").flatMap(({ item, path }): Found[] => {
      const [member] = (["key", "value"] as const).filter((each) => /^aws:/i.test(text(item[each]) ?? ""));
      if (member === undefined) return [];
      return [
        {
          message: `The ${member} of a tag begins with aws:, which AWS keeps for itself.`,
          path: [...path, member],
          hint: "Choose another prefix.",
        },
      ];
    }),
};

const duplicate: Rule = {
  id: "tag-duplicate",
  severity: "error",
  link,
  check(document) {
    const seen = new Set<string>();
    return itemsOf(document, "tags").flatMap(({ item, path }): Found[] => {
      const key = text(item["key"]);
      if (key === undefined || !seen.has(key)) {
        if (key !== undefined) seen.add(key);
        return [];
      }
      const message = `There are several tags with the key '${key.slice(0, 128)}'.`;
      return [{ message, path: [...path, "key"], hint: "Keep one of them." }];
    });
  },
};

export const tagRules: readonly Rule[] = [tooMany, tooLong, reserved, duplicate];
