import { parseDocument } from "../document/parse.ts";
import { Failure } from "../failure.ts";
import { shellWords, UnfinishedWords } from "./shell-words.ts";

/**
 * A container's command (or entry point) from the text of an input: a YAML or JSON list is taken as it is; any other
 * text is split like a shell does it, quotes honoured.
 * @param what `command` or `entry point`
 * @throws Failure that never holds the text: a command line may hold a secret
 */
export function parseCommand(text: string, what: string): string[] {
  if (!/^\s*(\[|-(\s|$))/.test(text)) return words(text, what);
  const list = parsedList(text, what);
  const wrong = list.findIndex((item) => typeof item !== "string");
  if (wrong !== -1) {
    throw new Failure({
      message: `Item ${wrong + 1} of the ${what} is no text.`,
      hint: 'Put it in quotes: "8080" and "true" are texts, 8080 and true are not.',
    });
  }
  return list.filter((item) => typeof item === "string");
}

function words(text: string, what: string): string[] {
  try {
    return shellWords(text);
  } catch (error) {
    if (!(error instanceof UnfinishedWords)) throw error;
    const hint = 'Close it, or write a list: ["sh", "-c", "…"].';
    throw new Failure({ message: `The ${what} ${error.message}.`, hint }, { cause: error });
  }
}

function parsedList(text: string, what: string): unknown[] {
  try {
    const { value } = parseDocument(text, what);
    if (Array.isArray(value)) return value;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const [problem] = error.problems;
    throw new Failure(
      {
        message: `The ${what} begins like a list and cannot be read as one, at line ${problem?.where?.line ?? 1}: ${problem?.message ?? ""}`,
        hint: 'Write a list of texts, ["sh", "-c", "…"]; or put the first word in quotes if it is none.',
      },
      { cause: error },
    );
  }
  throw new Failure({ message: `The ${what} is not a list of texts.`, hint: 'Write ["sh", "-c", "…"].' });
}
