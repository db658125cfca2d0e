import type { Ports } from "../../ports.ts";
import type { NamedImage } from "../../teardown/images.ts";
import type { Kept, Part } from "../../teardown/part.ts";
import type { ServiceState } from "../../teardown/ports.ts";
import type { Wanted } from "../../teardown/wanted.ts";
import type { Tally } from "./tally.ts";

/** What is asked for beside the services themselves. */
export interface TeardownRequest {
  readonly rules: Wanted | undefined;
  readonly targetGroups: Wanted | undefined;
  readonly cloudMapInstances: boolean;
  readonly cloudMapServices: Wanted | undefined;
  readonly families: Wanted | undefined;
  /** How many of a family's newest revisions stay. */
  readonly keepRevisions: number;
  readonly images: readonly NamedImage[];
  readonly logGroups: Wanted | undefined;
  readonly protect: readonly string[];
  /** Milliseconds. */
  readonly timeout: number;
}

export interface TakingContext {
  readonly ports: Ports;
  readonly signal: AbortSignal;
  readonly request: TeardownRequest;
  /** The services that go, as they were when the step began. */
  readonly services: readonly ServiceState[];
}

/** Things of one kind that go, as they are at the moment; a look changes nothing. */
export interface Taking {
  readonly go: readonly Part[];
  readonly kept: readonly Kept[];
  /** What was named and is not there: `log group /ecs/web`. */
  readonly missing?: readonly string[];
  carryOut(tally: Tally): Promise<void>;
}

/** @param remove one part */
export function oneByOne(
  { go, kept, missing = [] }: Pick<Taking, "go" | "kept" | "missing">,
  remove: (part: Part) => Promise<unknown>,
  signal: AbortSignal,
): Taking {
  return {
    go,
    kept,
    missing,
    async carryOut(tally) {
      for (const part of go) await tally.attempt(part, signal, () => remove(part));
    },
  };
}
