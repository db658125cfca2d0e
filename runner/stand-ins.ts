/** What is done in place of an action of somebody else: nothing, but for what the later steps see of it. */
export interface StandIn {
  /** What it comes to, for the log. */
  readonly says: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Inputs under which doing nothing would be something else than what GitHub does. */
  readonly refuses?: readonly string[];
  /** Environment that the action leaves to the steps after it. */
  readonly environment?: (inputs: Readonly<Record<string, string>>) => Record<string, string>;
}

function region(inputs: Readonly<Record<string, string>>): Record<string, string> {
  const name = inputs["aws-region"];
  return name ? { AWS_REGION: name, AWS_DEFAULT_REGION: name } : {};
}

const known = new Map<string, StandIn>([
  [
    "actions/checkout",
    {
      says: "The workspace is already there: nothing is checked out.",
      outputs: {},
      refuses: ["repository", "path"],
    },
  ],
  [
    "aws-actions/configure-aws-credentials",
    {
      says: "Credentials come from the environment that this run was given: no role is assumed.",
      outputs: {},
      environment: region,
    },
  ],
]);

/** What stands in for `owner/name[/path]`; the caller's own declarations go first. */
export function standInFor(
  action: string,
  declared: Readonly<Record<string, Readonly<Record<string, string>>>>,
): StandIn | undefined {
  const name = action.toLowerCase();
  for (const [key, outputs] of Object.entries(declared)) {
    if (key.toLowerCase() === name) return { says: "Declared to do nothing here.", outputs };
  }
  return known.get(name);
}
