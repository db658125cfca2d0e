import { familyOf } from "../../arn.ts";
import { Failure } from "../../failure.ts";
import type { Kept, Part } from "../../teardown/part.ts";
import type { Revision, Revisions } from "../../teardown/ports.ts";
import { revisionsToGo } from "../../teardown/revisions.ts";
import { stays } from "../../teardown/wanted.ts";
import { paced } from "./pace.ts";
import { oneByOne, type Taking, type TakingContext } from "./taking.ts";
import { NotGone, type Tally } from "./tally.ts";

/** Half of what an account has, so that deployments meanwhile can register. */
const deregistering = { burst: 10, perSecond: 1 };
const deleting = { burst: 3, perSecond: 1 };
/** DeleteTaskDefinitions takes ten at once. */
const together = 10;

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
  for (const family of new Set(wanted === "tagged" ? ofServices : wanted)) {
    const revisions = await known.revisions(family);
    const [newest] = revisions;
    if (!newest) continue;
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
    carryOut: (tally) => remove(revisions, tally, { known, context }),
  };
}

/** Ten at a time, so that a run that is killed leaves few that are deregistered and not deleted. */
async function remove(
  revisions: readonly Revision[],
  tally: Tally,
  { known, context }: { readonly known: Revisions; readonly context: TakingContext },
): Promise<void> {
  const { ports, signal, request } = context;
  const { log, clock, random } = ports;
  const slowly = { clock, signal, random };
  const deregister = paced(deregistering, slowly);
  const erase = paced(deleting, slowly);
  const deadline = clock.now() + request.timeout;
  let done = 0;
  for (let at = 0; at < revisions.length; at += together) {
    const batch = revisions.slice(at, at + together);
    const gone: Revision[] = [];
    for (const revision of batch) {
      try {
        if (signal.aborted) throw new NotGone("cancelled", "The workflow was cancelled before.");
        if (clock.now() > deadline)
          throw new NotGone("timed-out", `Not its turn within ${Math.round(request.timeout / 1000)} s.`);
        if (revision.status === "ACTIVE") await deregister(() => known.deregister(revision.arn));
        gone.push(revision);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        tally.leave(part(revision), error);
      }
    }
    if (gone.length === 0) continue;
    try {
      const left = await erase(() => known.remove(gone.map(({ arn }) => arn)));
      for (const revision of gone) {
        const why = left.get(revision.arn);
        if (why === undefined) tally.add(part(revision));
        else tally.leave(part(revision), new Failure({ message: `ECS did not delete it: ${why}` }));
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      for (const revision of gone) tally.leave(part(revision), error);
    }
    done += batch.length;
    log.line(`${done} of ${revisions.length} revision(s) seen to`);
  }
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
