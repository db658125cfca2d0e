import { Failure, type Problem } from "../failure.ts";

/**
 * Environment variables from the text of an input: `NAME=value` per line, split at the first `=`; the value is kept as
 * it is, quotes and spaces included. A value of several lines is written as for GITHUB_ENV: `NAME<<EOF`, its lines, and
 * `EOF` on a line of its own. Blank lines and lines that begin with `#` are passed over.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions#multiline-strings
 * @param what the text holds, for messages
 * @param lineEnds `trimmed` takes blanks from the end of `NAME=value` lines. In a workflow they cannot be seen and are
 *   not meant, and aws-actions/amazon-ecs-render-task-definition takes them away; in files ECS's agent keeps them.
 * @throws Failure with all wrong lines by their number. Names are not told either: in a secret of several lines that
 *   lost its delimiter they are parts of it.
 */
export function parseEnvironment(
  text: string,
  what = "environment variables",
  lineEnds: "kept" | "trimmed" = "kept",
): Record<string, string> {
  const problems: Problem[] = [];
  const found = new Map<string, string>();
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const number = at + 1;
    if (/^\s*(#|$)/.test(line)) continue;
    const equals = line.indexOf("=");
    const heredoc = line.indexOf("<<");
    const isHeredoc = heredoc !== -1 && (equals === -1 || heredoc < equals);
    const name = line.slice(0, isHeredoc ? heredoc : equals).trim();
    if ((equals === -1 && !isHeredoc) || name === "" || /\s/.test(name)) {
      problems.push(expected(number, what));
      if (!isHeredoc) continue;
    }
    let value = line.slice(equals + 1);
    if (lineEnds === "trimmed") value = value.trimEnd();
    if (isHeredoc) {
      const delimiter = line.slice(heredoc + 2);
      const end = delimiter.trim() === "" ? -1 : lines.indexOf(delimiter, at + 1);
      if (end === -1) {
        problems.push(unclosed(number, what));
        // Whatever follows belongs to the value: to read it as variables would be a guess.
        break;
      }
      value = lines.slice(at + 1, end).join("\n");
      at = end;
    }
    if (found.has(name)) problems.push(twice(number, what));
    found.set(name, value);
  }
  if (problems.length > 0) throw new Failure(problems);
  return Object.fromEntries(found);
}

function expected(line: number, what: string): Problem {
  return {
    message: `Line ${line} of the ${what} is not of the form NAME=value.`,
    hint: "Write a value of several lines as NAME<<EOF, its lines, and EOF on a line of its own.",
  };
}

function unclosed(line: number, what: string): Problem {
  return {
    message: `The value that begins at line ${line} of the ${what} has no end.`,
    hint: "The word after << must stand alone on the line after the value, without spaces around it.",
  };
}

function twice(line: number, what: string): Problem {
  return {
    message: `Line ${line} of the ${what} sets a variable that a line before it sets already.`,
    hint: "Keep one of the two.",
  };
}
