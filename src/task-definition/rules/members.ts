import { pathText } from "../../document/path.ts";
import { unknownMembers } from "../unknown-members.ts";
import type { Rule } from "./rule.ts";

const unknown: Rule = {
  id: "unknown-member",
  severity: "warning",
  link: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  check: (document, { shape = null }) =>
    unknownMembers(document, shape).map(({ path, nearest }) => ({
      message: `ECS's model, as far as it is known here, has no '${pathText(path)}'${nearest === undefined ? "." : `; did you mean '${nearest}'?`}`,
      path,
      hint: "It is sent all the same, and ECS decides. If it is misspelt, correct it.",
    })),
};

export const memberRules: readonly Rule[] = [unknown];
