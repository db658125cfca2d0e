import type { Problem } from "../failure.ts";

/** A name as its service takes it, and what is said of one that is none. */
interface NameForm {
  readonly form: RegExp;
  /** After "is no ". */
  readonly what: string;
  readonly hint?: string;
}

const arn = "arn:[^*?]+";
const oneRevision =
  "A family stands without a revision: all of its revisions go that nothing uses, or with 'keep-revisions' all but the newest.";

/** By input. A name that nothing can have would be passed over as gone, and green. */
const forms: Readonly<Record<string, NameForm>> = {
  service: { form: new RegExp(`^(${arn}|[A-Za-z0-9_-]{1,255})$`), what: "name or ARN of a service" },
  families: { form: /^[A-Za-z0-9_-]{1,255}$/, what: "name of a family", hint: oneRevision },
  "target-groups": {
    form: new RegExp(`^(${arn}|[A-Za-z0-9-]{1,32})$`),
    what: "name or ARN of a target group",
  },
  "cloud-map-services": {
    form: new RegExp(`^(${arn}|srv-[a-z0-9]+)$`),
    what: "id or ARN of a Cloud Map service",
  },
  "log-groups": { form: /^[A-Za-z0-9_./#-]{1,512}$/, what: "name of a log group" },
};

/**
 * What is wrong with names of things that are to go. Patterns are no names: what is deleted is named in full.
 * @param input as in action.yml
 */
export function wrongNames(input: string, names: readonly string[]): Problem[] {
  const known = forms[input];
  if (!known) return [];
  const { form, what, hint } = known;
  return names
    .filter((name) => !form.test(name))
    .map((name) => ({
      message: `'${name}' is no ${what}.`,
      where: { input },
      hint: /[*?]/.test(name)
        ? "There are no patterns here: name each thing that is to go."
        : (hint ?? "Check the spelling; several stand on lines of their own, or between commas."),
    }));
}
