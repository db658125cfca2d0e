/**
 * Text from elsewhere (events, container logs, names) made safe to print: a line that begins with `::`, or holds
 * `##[`, would be read by the runner as a command of ours.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function inert(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/^(\s*):(?=:)/gm, "$1:\u200b")
    .replace(/##\[/g, "##\u200b[");
}

/** The same as text within a tag of HTML, where Markdown's escapes would be shown as they are. */
export function inertHtml(text: string): string {
  return inert(text).replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The same for a cell of a Markdown table or a line of a list. */
export function inertMarkdown(text: string): string {
  return inert(text)
    .replace(/[\\`*_[\]<>|#~]/g, (sign) => `\\${sign}`)
    .replace(/\s*\n\s*/g, " ");
}
