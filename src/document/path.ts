/** The way to a value in a document: names of members and zero-based positions in lists. */
export type Path = readonly (string | number)[];

/** `containerDefinitions[0].image`; a name that is no plain word stands in brackets: `dockerLabels["a.b"]`. */
export function pathText(path: Path): string {
  return path
    .map((step, index) => {
      if (typeof step === "number") return `[${step}]`;
      if (!/^[\w-]+$/.test(step)) return `[${JSON.stringify(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join("");
}
