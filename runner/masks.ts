/** Texts that no log may show. */
export interface Masks {
  /** Hides a value, and each of its lines: a log is written line by line. */
  add(value: string): void;
  /** The text with every masked part as `***`; parts that overlap or touch become one. */
  hide(text: string): string;
  values(): readonly string[];
}

/** The runner also hides a secret that was encoded on its way (actions/runner, SecretMasker's value encoders). */
function spellings(value: string): string[] {
  return [
    value,
    JSON.stringify(value).slice(1, -1),
    encodeURIComponent(value.toWellFormed()),
    Buffer.from(value).toString("base64"),
  ];
}

export function createMasks(values: Iterable<string> = []): Masks {
  const hidden = new Set<string>();
  const needles = new Set<string>();

  function add(value: string): void {
    for (const part of [value, ...value.split(/\r?\n/)]) {
      if (part.trim() === "" || hidden.has(part)) continue;
      hidden.add(part);
      for (const spelling of spellings(part)) needles.add(spelling);
    }
  }

  function hide(text: string): string {
    const spans: [number, number][] = [];
    for (const needle of needles) {
      for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
        spans.push([at, at + needle.length]);
      }
    }
    let shown = "";
    let end = 0;
    for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
      if (to <= end) continue;
      if (from > end || end === 0) shown += `${text.slice(end, from)}***`;
      end = to;
    }
    return shown + text.slice(end);
  }

  for (const value of values) add(value);
  return { add, hide, values: () => [...hidden] };
}
