import type { IgnoredRules } from "./ignored-rules.ts";
import type { Finding } from "./validate.ts";

/** error: a definition that ECS would refuse fails the step. warn: it is said. off: nothing is looked at. */
export type ValidateMode = "error" | "warn" | "off";

export interface Triage {
  /** What is told, errors first; with mode warn all of them are warnings. */
  readonly told: readonly Finding[];
  readonly ignored: readonly Finding[];
}

/** What of the findings is told, and how. */
export function triage(findings: readonly Finding[], mode: ValidateMode, ignore: IgnoredRules): Triage {
  if (mode === "off") return { told: [], ignored: [] };
  const isIgnored = ({ rule }: Finding) => Object.hasOwn(ignore, rule);
  return {
    told: findings
      .filter((finding) => !isIgnored(finding))
      .map((finding) => (mode === "warn" ? { ...finding, severity: "warning" } : finding)),
    ignored: findings.filter(isIgnored),
  };
}

/** `3 findings ignored: host-port-static (2×, one instance a task is meant), …`; undefined where none is. */
export function ignoredLine(ignored: readonly Finding[], ignore: IgnoredRules): string | undefined {
  if (ignored.length === 0) return undefined;
  const parts = [...new Set(ignored.map(({ rule }) => rule))].map((rule) => {
    const count = ignored.filter((finding) => finding.rule === rule).length;
    return `${rule} (${count > 1 ? `${count}×, ` : ""}${ignore[rule]})`;
  });
  return `${ignored.length} finding${ignored.length === 1 ? "" : "s"} ignored: ${parts.join(", ")}`;
}
