import { isObject, type JsonObject } from "../../json.ts";
import { guide } from "./pages.ts";
import { isForFargate } from "./place.ts";
import { type Container, eachContainer, type Found, type Rule } from "./rule.ts";

/** On Fargate a rule of its own says that there is no swap. */
function swapRule(
  id: string,
  check: (linux: JsonObject, container: Container) => Omit<Found, "path"> | undefined,
): Rule {
  return {
    id,
    severity: "warning",
    link: guide("container-swap"),
    check: eachContainer((container, document) => {
      const linux = container.definition["linuxParameters"];
      const found = isObject(linux) && !isForFargate(document) ? check(linux, container) : undefined;
      return found ? [{ ...found, path: [...container.path, "linuxParameters"] }] : [];
    }),
  };
}

export const swapRules: readonly Rule[] = [
  swapRule("swap-without-memory", ({ maxSwap }, { definition, title }) =>
    !maxSwap || definition["memory"] !== undefined
      ? undefined
      : {
          message: `The maxSwap of ${title} is added to its memory, and it has none: memoryReservation is no limit.`,
          hint: "Add memory, the limit (MiB) above which the container swaps.",
        },
  ),
  swapRule("swappiness-without-swap", ({ swappiness, maxSwap }, { title }) =>
    swappiness === undefined || maxSwap !== undefined
      ? undefined
      : {
          message: `The swappiness of ${title} is ignored: it has no maxSwap.`,
          hint: "Add maxSwap (MiB), or remove swappiness.",
        },
  ),
  swapRule("swappiness-amazon-linux-2023", ({ swappiness, maxSwap }, { title }) =>
    swappiness === undefined || maxSwap === undefined
      ? undefined
      : {
          message: `The swappiness of ${title} does not work on Amazon Linux 2023.`,
          hint: "Remove it where instances run Amazon Linux 2023; Amazon Linux 2 has it. Either needs a swap file on the instance.",
        },
  ),
];
