import { parseDocument } from "../document/parse.ts";
import { Failure } from "../failure.ts";
import { shellWords, UnfinishedWords } from "./shell-words.ts";

/**
 * A container's command (or entry point) from the text of an input: a YAML or JSON list is taken as it is; any other
 * text is split like a shell does it, quotes honoured. What a shell would take out of the middle of a word is refused:
 * `C:\app` and `{"a":1}` are hardly meant as `C:app` and `{a:1}`, and with
 * aws-actions/amazon-ecs-render-task-definition, which splits at spaces only, they stay as they are.
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
    const found = shellWords(text);
    const sign = takenFromWords(text);
    if (sign === undefined) return found;
    throw new Failure({
      message: `The ${what} has a ${sign}, which a shell would take out.`,
      hint: 'Write a list, in which every sign stays: ["app.exe", "C:\\\\data"].',
    });
  } catch (error) {
    if (!(error instanceof UnfinishedWords)) throw error;
    const hint = 'Close it, or write a list: ["sh", "-c", "…"].';
    throw new Failure({ message: `The ${what} ${error.message}.`, hint }, { cause: error });
  }
}

/**
 * What is left out although nothing needs it: a backslash before an ordinary sign, or quotes that open inside a word.
 * After `=` they are usual (`--name="a b"`), and after a quote they go on with it.
 */
function takenFromWords(text: string): string | undefined {
  let before = " ";
  for (const [piece] of text.matchAll(/\\.|'[^']*'|"(?:\\.|[^"\\])*"|./gs)) {
    if (/^\\[^\s'"]/.test(piece)) return "backslash outside quotes";
    if (/^['"]/.test(piece) && !/[\s='"]/.test(before)) return "quote in the middle of a word";
    before = piece.at(-1) ?? before;
  }
  return undefined;
}

function parsedList(text: string, what: string): unknown[] {
  try {
    const { value } = parseDocument(text, `${what}.yaml`);
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
