import { isObject, type JsonObject, number, objects, strings, text } from "../../src/json.ts";

/** What ECS refuses about one container; seen in real refusals except where it says so. */
export function* containerProblems(container: JsonObject, document: JsonObject): Generator<string> {
  const name = text(container["name"]) ?? "";
  const image = text(container["image"]) ?? "";
  if (name === "") yield "Container.name should not be null or empty.";
  if (!/^[A-Za-z0-9_-]{1,255}$/.test(name)) yield "Container.name contains invalid characters.";
  if (image === "") yield "Container.image should not be null or empty.";
  if (!/^[A-Za-z0-9_\-.:/@#]{1,255}$/.test(image)) yield "Container.image contains invalid characters.";
  yield* memoryProblems(name, container, document);
  yield* portProblems(container);
  yield* logProblems(container);
  yield* rangeProblems(name, container);
}

function* memoryProblems(name: string, container: JsonObject, document: JsonObject): Generator<string> {
  const memory = number(container["memory"]);
  const reservation = number(container["memoryReservation"]);
  const task = Number.parseFloat(text(document["memory"]) ?? "") || undefined;
  const setting = `Invalid setting for container '${name}'.`;
  if (memory === undefined && reservation === undefined && task === undefined) {
    yield `${setting} At least one of 'memory' or 'memoryReservation' must be specified.`;
  }
  if (memory !== undefined && reservation !== undefined && memory < reservation) {
    yield `${setting} 'memory' must be greater than or equal to 'memoryReservation'.`;
  }
  // Docker's minimum; the text is a guess.
  if (memory !== undefined && memory < 6) yield `${setting} 'memory' must be at least 6.`;
  if (
    memory !== undefined &&
    task !== undefined &&
    !/gb/i.test(text(document["memory"]) ?? "") &&
    memory > task
  ) {
    yield `The 'memory' setting for container '${name}' is greater than for the task.`;
  }
}

function* portProblems(container: JsonObject): Generator<string> {
  for (const mapping of objects(container["portMappings"])) {
    if (mapping["containerPort"] !== undefined && mapping["containerPortRange"] !== undefined) {
      yield "cannot specify both single port and port range";
    }
    for (const member of ["containerPort", "hostPort"]) {
      const port = number(mapping[member]);
      // The range is Docker's; the text is a guess.
      if (port !== undefined && (port < 0 || port > 65535)) yield `Invalid port specification: ${port}.`;
    }
  }
}

function* logProblems({ logConfiguration }: JsonObject): Generator<string> {
  if (!isObject(logConfiguration) || logConfiguration["logDriver"] !== "awslogs") return;
  const options = isObject(logConfiguration["options"]) ? logConfiguration["options"] : {};
  const missing = ["awslogs-region", "awslogs-group"].filter((option) => options[option] === undefined);
  if (missing.length > 0) yield `Log driver awslogs requires options: ${missing.join(", ")}`;
}

// Ranges: API reference. Texts: guesses.
function* rangeProblems(
  name: string,
  { healthCheck, restartPolicy, environmentFiles }: JsonObject,
): Generator<string> {
  const setting = `Invalid setting for container '${name}'.`;
  if (isObject(healthCheck)) {
    if (strings(healthCheck["command"]).length === 0)
      yield `${setting} Health check command cannot be empty.`;
    for (const [member, [least, most]] of Object.entries(healthCheckRanges)) {
      const value = number(healthCheck[member]);
      if (value !== undefined && (value < least || value > most)) {
        yield `${setting} Health check ${member} must be between ${least} and ${most}.`;
      }
    }
  }
  const period = isObject(restartPolicy) ? number(restartPolicy["restartAttemptPeriod"]) : undefined;
  if (period !== undefined && (period < 60 || period > 1800)) {
    yield `${setting} restartAttemptPeriod must be between 60 and 1800.`;
  }
  if (objects(environmentFiles).length > 10) yield `${setting} At most 10 environment files are allowed.`;
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html */
const healthCheckRanges: Readonly<Record<string, readonly [number, number]>> = {
  interval: [5, 300],
  timeout: [2, 60],
  retries: [1, 10],
  startPeriod: [0, 300],
};
