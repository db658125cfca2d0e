import { familyOf } from "../../arn.ts";
import type { Kept, Part } from "../../teardown/part.ts";
import type { Revision, Revisions } from "../../teardown/ports.ts";
import { revisionsToGo } from "../../teardown/revisions.ts";
import { stays } from "../../teardown/wanted.ts";
import { eraser } from "./erase.ts";
import { oneByOne, type Taking, type TakingContext } from "./taking.ts";
import type { Tally } from "./tally.ts";

/** Revisions of families that nobody uses. */
export async function revisionsOfFamilies(context: TakingContext): Promise<Taking> {
  const { ports, request, services, signal } = context;
  const { families: wanted, keepRevisions, protect } = request;
  if (wanted === undefined) return oneByOne({ go: [], kept: [] }, async () => {}, signal);
  const known = await ports.teardown.revisions();
  const ofServices = services.flatMap(({ definitions }) =>
    definitions.flatMap((arn) => familyOf(arn)?.family ?? []),
  );
  const kept: Kept[] = [];
  const listed: Revision[][] = [];
  const missing: string[] = [];
  for (const family of new Set(wanted === "tagged" ? ofServices : wanted)) {
    const revisions = await known.revisions(family);
    const [newest] = revisions;
    if (!newest) {
      missing.push(`task definition family ${family}`);
      continue;
    }
    const tags = wanted === "tagged" ? await known.tags(newest.arn) : {};
    const what = `task definition family ${family}`;
    const why = stays({ what, names: [family], tags }, wanted, { input: "families", protect });
    if (why) kept.push(why);
    else listed.push(revisions);
  }
  const families = listed.flatMap(([first]) => first?.family ?? []);
  const all = families.length > 0 ? await known.uses(families) : [];
  // Services that go use nothing any more when it is the revisions' turn.
  const uses = all.filter((use) =>
    services.every(({ cluster, name }) => `${cluster}/${name}` !== use.service),
  );
  const plans = listed.map((revisions) => revisionsToGo(revisions, uses, keepRevisions));
  const revisions = plans.flatMap(({ go }) => go);
  return {
    go: revisions.map(part),
    kept: [...kept, ...plans.flatMap((plan) => plan.kept)],
    missing,
    carryOut: (tally) => remove(revisions, tally, { known, context }),
  };
}

async function remove(
  revisions: readonly Revision[],
  tally: Tally,
  { known, context }: { readonly known: Revisions; readonly context: TakingContext },
): Promise<void> {
  const { ports, signal, request } = context;
  const { log, clock, random } = ports;
  await eraser(known, { clock, signal, random })(revisions, {
    timeout: request.timeout,
    gone: (revision) => tally.add(part(revision)),
    left: (revision, why) => tally.leave(part(revision), why),
    progress: (done) => log.line(`${done} of ${revisions.length} revision(s) seen to`),
  });
}

function part({ arn, family, revision, status }: Revision): Part {
  const name = `${family}:${revision}`;
  const deregister =
    status === "ACTIVE" ? `aws ecs deregister-task-definition --task-definition ${name} && ` : "";
  return {
    kind: "task definition",
    id: arn,
    name,
    command: `${deregister}aws ecs delete-task-definitions --task-definitions ${name}`,
  };
}
