import { type Json, strings } from "../../json.ts";
import { guide } from "./pages.ts";
import { placesOf } from "./place.ts";
import type { Rule } from "./rule.ts";

/** Members in which a placeholder is never meant, and that no other rule looks at by their form. */
const looked = [
  "volumes[].host.sourcePath",
  "volumes[].efsVolumeConfiguration.fileSystemId",
  "containerDefinitions[].repositoryCredentials.credentialsParameter",
  ...["awslogs-group", "awslogs-region", "awslogs-stream-prefix"].map(
    (name) => `containerDefinitions[].logConfiguration.options.${name}`,
  ),
];

/** `${NAME}`, `{{ … }}`, `<NAME>`, `%NAME%`, `@@NAME@@`. */
const placeholder = /\$\{[^}]*\}|\{\{.*\}\}|<[^<>]+>|%\w+%|@@\w+@@|^\$\w+$/;

const left: Rule = {
  id: "placeholder-left",
  severity: "warning",
  link: guide("create-task-definition"),
  check: (document) =>
    looked
      .flatMap((pattern) => placesOf(document, pattern))
      .filter(({ value }) => isPlaceholder(value))
      .map(({ path, title }) => ({
        message: `A placeholder stands in ${title}: ECS takes it as it is.`,
        path,
        hint: "Fill it in: ${NAME} by the input `variables`, other templates in a step before this one.",
      })),
};

function isPlaceholder(value: Json): boolean {
  return strings([value]).some((written) => placeholder.test(written));
}

export const placeholderRules: readonly Rule[] = [left];
