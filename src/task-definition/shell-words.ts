/** What is wrong with a text that cannot be split into words. */
export class UnfinishedWords extends Error {}

/** What a backslash between double quotes takes its meaning from; before anything else it stands for itself. */
const escapable = new Set(['"', "\\", "$", "`"]);

/**
 * The words of a command line, as a POSIX shell splits it: at blanks and line ends, except between quotes or after a
 * backslash. Nothing is expanded: `$HOME`, `*`, `|` and `#` stay what they are, as no shell will see them.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02
 * @throws UnfinishedWords where a quote is not closed, or a backslash stands last
 */
export function shellWords(text: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (/[ \t\r\n]/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (character === "'" || character === '"') {
      const quoted = character === "'" ? singleQuoted(text, at + 1) : doubleQuoted(text, at + 1);
      word = (word ?? "") + quoted.value;
      at = quoted.end;
    } else if (character === "\\") {
      const next = text[++at];
      if (next === undefined) throw new UnfinishedWords("ends with a backslash, which has nothing to escape");
      // A backslash at the end of a line joins it with the next one.
      if (next !== "\n") word = (word ?? "") + next;
    } else {
      word = (word ?? "") + character;
    }
  }
  if (word !== undefined) words.push(word);
  return words;
}

/** @returns what stands between the quotes, and where the closing one is */
function singleQuoted(text: string, from: number): { value: string; end: number } {
  const end = text.indexOf("'", from);
  if (end === -1) throw new UnfinishedWords("has a single quote (') that is not closed");
  return { value: text.slice(from, end), end };
}

function doubleQuoted(text: string, from: number): { value: string; end: number } {
  let value = "";
  for (let at = from; at < text.length; at++) {
    const character = text[at] ?? "";
    if (character === '"') return { value, end: at };
    const next = text[at + 1] ?? "";
    if (character === "\\" && (escapable.has(next) || next === "\n")) {
      if (next !== "\n") value += next;
      at++;
    } else {
      value += character;
    }
  }
  throw new UnfinishedWords('has a double quote (") that is not closed');
}
