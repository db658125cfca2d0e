import type { Fault } from "./node.ts";

/** Texts that are no document at all, by how they begin or by what is in them. */
const kinds: readonly { readonly found: RegExp; readonly message: string; readonly hint: string }[] = [
  {
    found: /^\0GITCRYPT/,
    message: "The file is encrypted by git-crypt.",
    hint: "Unlock it in a step before this one: `git-crypt unlock` with the key as a secret.",
  },
  {
    found: /^\uFFFD\uFFFD(?:[\s!-~]\0|\0[\s!-~])|^(?:[^\0]\0){4}|^(?:\0[^\0]){4}/,
    message: "The file is UTF-16; UTF-8 is expected.",
    hint: "Save it as UTF-8. Windows PowerShell's > writes UTF-16: use `| Out-File -Encoding utf8` there.",
  },
  {
    found: /\0/,
    message: "There is a NUL character here: this is no text file, or a broken one.",
    hint: "Does the input name the right file?",
  },
  {
    found: /\uFFFD/,
    message: "There are bytes here that are no UTF-8.",
    hint: "Save the file as UTF-8; what stood here cannot be told any more.",
  },
  {
    found: /^version https:\/\/git-lfs\.github\.com\/spec\//,
    message: "The file is a pointer of Git LFS, not the document itself.",
    hint: "Give actions/checkout `lfs: true`.",
  },
  {
    found: /^(?:\$ANSIBLE_VAULT;|-----BEGIN (?:PGP|AGE) )|^age-encryption\.org\//,
    message: "The file is encrypted.",
    hint: "Decrypt it in a step before this one.",
  },
  {
    found: /^(?:<{7}|>{7})(?: |$)/m,
    message: "There is a conflict mark of Git here: a merge was not finished.",
    hint: "Choose one of the two sides, and remove the lines of <<<<<<<, ======= and >>>>>>>.",
  },
  {
    found: /^\s*<(?:!doctype|!--|\?xml|[a-z])/i,
    message: "The file holds HTML or XML, not JSON or YAML.",
    hint: "If a step before this one fetched it: it got an error page instead.",
  },
  {
    found: /^\s*(?:resource|data|module|locals|variable|terraform)\b[^\n=:]*\{[^\S\n]*\n/,
    message: "The file is Terraform's configuration, not JSON or YAML.",
    hint: "Terraform registers what stands in it; a step can take the family from ECS instead.",
  },
  {
    found: /^\s*[\u200B-\u200F\u2060]/,
    message: "The file begins with an invisible character that is no space.",
    hint: "Remove it: what is before the first brace or letter.",
  },
  {
    found: /^\s*```/,
    message: "The file begins with a fence of Markdown (```).",
    hint: "Keep what is between the fences.",
  },
  {
    found: /^\s*(?:aws: \[ERROR\]: )?An error occurred \(/,
    message: "The file holds an error message of the AWS CLI.",
    hint: "The command that wrote it failed; see its own message.",
  },
];

/** Why a text cannot be a document; undefined where it may be one. */
export function noDocument(text: string): Fault | undefined {
  for (const { found, message, hint } of kinds) {
    const match = found.exec(text);
    if (match) return { message, hint, offset: match.index };
  }
  return undefined;
}
