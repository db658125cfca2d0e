import { isObject, type JsonObject, text } from "../../src/json.ts";
import type { EmulatorClock } from "../clock.ts";
import { addGroup, type LogGroup, type LogsState, streamIn, write } from "./state.ts";

export interface LoggedContainer {
  readonly name: string;
  readonly taskId: string;
  /** Docker's id of it. */
  readonly runtimeId: string;
  /** The container definition as registered. */
  readonly definition: JsonObject;
}

/** What the `awslogs` driver does for containers; those with another driver are passed over. */
export interface ContainerLogs {
  /** Whether the container cannot start, as its log group does not exist and the driver may not make it. */
  groupMissing(definition: JsonObject): boolean;
  /** The driver makes the stream when the container starts, before the first line. */
  open(container: LoggedContainer): void;
  write(container: LoggedContainer, line: string): void;
}

/** For a scheduler with nothing to log to. */
export const noLogs: ContainerLogs = { groupMissing: () => false, open() {}, write() {} };

/**
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-log-config.html
 * @param strict groups that nobody made do not exist; otherwise each group that a container names does
 */
export function containerLogs(
  state: LogsState,
  clock: Pick<EmulatorClock, "now">,
  strict: boolean,
): ContainerLogs {
  const makes = (options: JsonObject) => !strict || options["awslogs-create-group"] === "true";

  function groupOf(options: JsonObject): LogGroup | undefined {
    const name = text(options["awslogs-group"]) ?? "";
    return state.groups.get(name) ?? (makes(options) ? addGroup(state, name, clock.now()) : undefined);
  }

  function streamOf({ definition, name, taskId, runtimeId }: LoggedContainer) {
    const options = optionsOf(definition, state.region);
    const group = options === undefined ? undefined : groupOf(options);
    const prefix = text(options?.["awslogs-stream-prefix"]);
    if (group === undefined) return undefined;
    return streamIn(group, prefix === undefined ? runtimeId : `${prefix}/${name}/${taskId}`, clock.now());
  }

  return {
    groupMissing(definition) {
      const options = optionsOf(definition, state.region);
      return (
        options !== undefined && !makes(options) && !state.groups.has(text(options["awslogs-group"]) ?? "")
      );
    },
    open: (container) => void streamOf(container),
    write(container, line) {
      const stream = streamOf(container);
      if (stream !== undefined) write(state, stream, line, { timestamp: clock.now(), now: clock.now() });
    },
  };
}

/** The options of the `awslogs` driver; undefined for another driver, and for a log in another region. */
function optionsOf({ logConfiguration }: JsonObject, region: string): JsonObject | undefined {
  if (!isObject(logConfiguration) || logConfiguration["logDriver"] !== "awslogs") return undefined;
  const options = isObject(logConfiguration["options"]) ? logConfiguration["options"] : {};
  return (text(options["awslogs-region"]) ?? region) === region ? options : undefined;
}
