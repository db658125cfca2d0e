import type { JsonObject } from "../../src/json.ts";
import type { EmulatorClock } from "../clock.ts";
import type { GitHubState } from "./state.ts";

/** A request that may be carried out. */
export interface GitHubCall {
  /** The parts of the path that are in braces in the operation's, without the repository's. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: JsonObject;
  /** Whose token it has. */
  readonly login: string;
}

export interface GitHubContext {
  readonly state: GitHubState;
  readonly clock: Pick<EmulatorClock, "now">;
}

/** What a member of a body may be. */
export type Member = "text" | "boolean" | "texts" | "payload" | readonly string[];

/** One operation of the REST API, as GitHub's OpenAPI description has it. */
export interface GitHubOperation {
  /** Its operationId: `repos/create-deployment`. */
  readonly id: string;
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Behind `/repos/{owner}/{repo}`: `/pulls/{number}`. */
  readonly path: string;
  /** Any one of these is enough; `write` includes `read`. */
  readonly permissions: readonly string[];
  /** Parameters of the query, but for paging; lists take `per_page` and `page`. */
  readonly query?: readonly string[];
  readonly body?: {
    readonly members: Readonly<Record<string, Member>>;
    readonly required: readonly string[];
  };
  /** A list is cut into pages; undefined: there is nothing to say of it. */
  run(call: GitHubCall, context: GitHubContext): object | readonly object[] | undefined;
}
