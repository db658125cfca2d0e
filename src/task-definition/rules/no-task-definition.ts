import { mistakenFor } from "../mistaken.ts";
import { api } from "./pages.ts";
import type { Rule } from "./rule.ts";

const other: Rule = {
  id: "no-task-definition",
  severity: "error",
  link: api("RegisterTaskDefinition"),
  alone: true,
  check(document) {
    const mistaken = mistakenFor(document);
    return mistaken ? [mistaken] : [];
  },
};

export const noTaskDefinitionRules: readonly Rule[] = [other];
