import { Failure } from "../failure.ts";
import { shortened, slug } from "./names.ts";

const placeholders = ["service", "number", "branch"] as const;
type Placeholder = (typeof placeholders)[number];

/** A host header condition takes 128 characters, a label of a host name 63. */
const longestHost = 128;
const longestLabel = 63;

/**
 * The host of a preview, from a template such as `{service}-pr-{number}.preview.example.com`. Service and branch are cut
 * where a label would become too long.
 * @throws Failure for a template that gives two pull requests one host, or no host at all
 */
export function previewHost(
  template: string,
  values: { readonly service: string; readonly number: number; readonly branch: string },
): string {
  checkHostTemplate(template);
  let service = slug(values.service) || "service";
  let branch = slug(values.branch) || "branch";
  for (;;) {
    const host = filled(template, { service, number: String(values.number), branch });
    const over = Math.max(
      host.length - longestHost,
      ...host.split(".").map((label) => label.length - longestLabel),
    );
    if (over <= 0) return checked(host, template);
    if (template.includes("{branch}") && branch.length > 1) {
      branch = branch.slice(0, Math.max(1, branch.length - over)).replace(/-+$/, "");
    } else if (template.includes("{service}") && service.length > 12) {
      service = shortened(service, Math.max(12, service.length - over));
    } else {
      throw wrong(`gives '${host}', which is too long for a host name`, shortenHint);
    }
  }
}

const shortenHint = `A label may have ${longestLabel} characters, and the whole, for a rule of a load balancer, ${longestHost}.`;

function filled(template: string, values: Readonly<Record<Placeholder, string>>): string {
  return template
    .trim()
    .toLowerCase()
    .replace(/\{(service|number|branch)\}/g, (_, name: Placeholder) => values[name]);
}

/**
 * What is said of a template before the pull request is known.
 * @throws Failure where no pull request's host could come of it
 */
export function checkHostTemplate(template: string): void {
  const unknown = [...template.matchAll(/\{([^}]*)\}?/g)].find(
    ([, name = ""]) => !placeholders.some((known) => known === name.toLowerCase()),
  );
  if (unknown) throw wrong(`has '${unknown[0]}' in it`, `It may have ${placeholdersText}.`);
  if (/\{number\}/i.test(template)) return;
  throw wrong(
    "has no '{number}' in it: two pull requests would have one host",
    "Such as `{service}-pr-{number}.preview.example.com`; a branch is no substitute, as two may give the same letters.",
  );
}

function checked(host: string, template: string): string {
  const labels = host.split(".");
  if (labels.length > 1 && labels.every((label) => /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(label)))
    return host;
  throw wrong(
    `'${template}' gives '${host}', which is no host name`,
    "Letters, digits and hyphens, in labels with dots between; without `https://`, path and port.",
  );
}

const placeholdersText = placeholders.map((name) => `\`{${name}}\``).join(", ");

function wrong(message: string, hint: string): Failure {
  return new Failure({ message: `Input 'preview-host' ${message}.`, where: { input: "preview-host" }, hint });
}
