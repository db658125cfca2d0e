import { invalid } from "./errors.ts";

/**
 * A filter pattern of terms: every term must be there, of those with `?` one, of those with `-` none; a term in quotes may
 * hold spaces. Patterns for JSON and for columns are refused, as this endpoint does not know them.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */
export function filterOf(pattern: string): (message: string) => boolean {
  const trimmed = pattern.trim();
  if (/^[{[%]/.test(trimmed))
    throw invalid(`This endpoint does not know filter patterns like ${trimmed} yet.`);
  const terms = [...trimmed.matchAll(/([?-]?)(?:"((?:[^"\\]|\\.)*)"|(\S+))/g)].map(
    ([, sign = "", quoted, plain]) => ({ sign, term: quoted?.replaceAll(/\\(.)/g, "$1") ?? plain ?? "" }),
  );
  const signed = (wanted: string) => terms.filter(({ sign }) => sign === wanted).map(({ term }) => term);
  const [all, any, none] = [signed(""), signed("?"), signed("-")];
  return (message) => {
    const has = (term: string) => message.includes(term);
    return all.every(has) && (any.length === 0 || any.some(has)) && !none.some(has);
  };
}
