import { Failure } from "../../failure.ts";
import { noRoom, saysFull } from "../../preview/limits.ts";
import { targetGroupPrefix } from "../../preview/names.ts";
import type { Listener, Routes } from "../../preview/ports.ts";
import { type TaggedPreview, taggedPreview } from "../../preview/tags.ts";
import { Refusal } from "../../refusal.ts";

/** @throws Failure with the previews that take up the room, where ELB says that there is none */
export async function orNoRoom<T>(
  listener: Listener,
  routes: Routes,
  work: () => Promise<T>,
  undo?: () => Promise<void>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal) || !saysFull(error.code)) throw error;
    const problem = noRoom(error.code, await unlessRefused(previewsBehind(listener, routes)));
    // What stays is tagged, and found by the next deployment or teardown.
    if (undo) await unlessRefused(undo());
    throw new Failure(problem, { cause: error });
  }
}

/** For what only adds to a failure that is told in any case. */
async function unlessRefused<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return undefined;
  }
}

/** Previews of ours that the listener's load balancer leads to. */
async function previewsBehind({ loadBalancerArn }: Listener, routes: Routes): Promise<TaggedPreview[]> {
  const groups = (await routes.targetGroups()).filter(
    ({ name, loadBalancers }) =>
      name.startsWith(targetGroupPrefix) && loadBalancers.includes(loadBalancerArn),
  );
  const tags = await routes.tags(groups.map(({ arn }) => arn));
  return groups.flatMap(({ arn }) => taggedPreview(tags.get(arn)) ?? []);
}
