import { describe, expect, test } from "vitest";
import { buildChecks } from "../../../src/image/build-checks.ts";
import { causeOf, mayPass } from "../../../src/image/causes.ts";
import { failureProblem } from "../../../src/image/failure-problem.ts";
import { readFailure } from "../../../src/image/failure-text.ts";
import { progress } from "../../../src/image/progress.ts";

/** What buildx 0.29.1 with BuildKit 0.25 printed of two images, of which `apache` is built from `web`. */
const command = `#0 building with "rb" instance using remote driver

#3 [web internal] load build definition from Bad.Dockerfile
#3 transferring dockerfile: 114B done
#3 WARN: JSONArgsRecommended: JSON arguments recommended for CMD to prevent unintended behavior related to OS signals (line 4)
#3 DONE 0.0s

#5 [apache] importing cache manifest from registry.example/shop/apache:buildcache
#5 ERROR: failed to configure registry cache importer: registry.example/shop/apache:buildcache: not found

#7 [apache 1/2] COPY busybox /bin/sh
#7 CACHED

#8 [web 2/2] RUN echo one && echo two >&2 && exit 7
#8 0.071 one
#8 ...

#9 [apache other 1/2] RUN sleep 1
#9 0.100 sleeping
#9 DONE 1.1s

#8 [web 2/2] RUN echo one && echo two >&2 && exit 7
#8 1.271 two
#8 ERROR: process "/bin/sh -c echo one && echo two >&2 && exit 7" did not complete successfully: exit code: 7
------
 > [apache 2/2] RUN echo one && echo two >&2 && exit 7:
0.071 one
1.271 two
------
Bad.Dockerfile:3
--------------------
   1 |     FROM scratch
   2 |     COPY busybox /bin/sh
   3 | >>> RUN echo one && echo two >&2 && exit 7
   4 |     
--------------------
ERROR: target apache: failed to solve: process "/bin/sh -c echo one && echo two >&2 && exit 7" did not complete successfully: exit code: 7`.split(
  "\n",
);

const dockerfiles = [
  {
    container: "apache",
    path: "docker/apache/Dockerfile",
    content: "FROM web\nCOPY --from=web /app/public /var/www\nRUN true\n",
  },
  {
    container: "web",
    path: "docker/Bad.Dockerfile",
    content: "FROM scratch\nCOPY busybox /bin/sh\nRUN echo one && echo two >&2 && exit 7\nCMD x\n",
  },
];

test("the step, the command, its own last lines and the line of the right Dockerfile", () => {
  const failure = readFailure({ output: command, exitCode: 1 }, ["web", "apache"]);
  expect(failure).toMatchObject({ exitCode: 7, line: 3, lastLines: ["one", "two"] });
  // BuildKit tells the wrong image here: the step belongs to both.
  expect(failure.target).toBe("apache");
  expect(failureProblem(failure, dockerfiles)).toEqual({
    message:
      "'web' was not built: RUN echo one && echo two >&2 && exit 7 ended with exit code 7 (step web 2/2).",
    where: { file: "docker/Bad.Dockerfile", line: 3 },
  });
});

test("a Dockerfile that cannot be parsed", () => {
  const output = [
    "Dockerfile:4",
    "--------------------",
    "   3 |     RUN a",
    "   4 | >>>  && b",
    "--------------------",
    "ERROR: target web: failed to solve: dockerfile parse error on line 4: unknown instruction: &&",
  ];
  const problem = failureProblem(readFailure({ output, exitCode: 1 }, ["web", "apache"]), [
    { container: "web", path: "Dockerfile", content: "FROM x\n\nRUN a\n && b" },
  ]);
  expect(problem).toMatchObject({ where: { file: "Dockerfile", line: 4 } });
  expect(problem.message).toBe(
    "'web' was not built: dockerfile parse error on line 4: unknown instruction: &&. The Dockerfile has no instruction '&&'.",
  );
  expect(problem.hint).toContain("ends without '\\'");
});

test.each([
  [1, ['ERROR: no builder "x" found'], "'web' was not built: no builder \"x\" found."],
  [125, ["unknown flag: --metadata-file"], "'web' was not built: unknown flag: --metadata-file."],
  [1, [], "'web' was not built: buildx ended with exit code 1 and named no error."],
  [
    137,
    ["#7 [web 2/2] RUN x", "#7 0.1 boom", ""],
    "'web' was not built: buildx ended with exit code 137 and named no error. The command was killed, as a rule because the memory was used up.",
  ],
])("exit code %d and nothing that is understood: buildx's last words", (exitCode, output, said) => {
  expect(failureProblem(readFailure({ output, exitCode }, ["web"]), []).message).toBe(said);
});

test("twenty lines of ten thousand characters take no time", () => {
  const begin = performance.now();
  causeOf(["exit code: 127", ...Array(20).fill("a".repeat(10_000))].join("\n"));
  expect(performance.now() - begin).toBeLessThan(200);
});

describe("causes", () => {
  const cases: [string, RegExp, RegExp][] = [
    [
      "name unknown: The repository with name 'shop/web' does not exist in the registry with id '111122223333'",
      /repository 'shop\/web' does not exist/,
      /create-repository/,
    ],
    [
      "tag invalid: The image tag 'v1' already exists in the 'shop/web' repository and cannot be overwritten because the repository is immutable.",
      /'v1' is at another image/,
      /reuse: commit/,
    ],
    ["unexpected status: no basic auth credentials", /no login/, /registry-ids/],
    [
      "denied: User: arn:aws:sts::111122223333:assumed-role/ci/x is not authorized to perform: ecr:InitiateLayerUpload on resource: arn:aws:ecr:eu-west-1:111122223333:repository/shop/web because",
      /may not do ecr:InitiateLayerUpload on arn:aws:ecr:eu-west-1:111122223333:repository\/shop\/web\./,
      /"ecr:InitiateLayerUpload"/,
    ],
    ["denied: Your authorization token has expired. Reauthenticate and try again.", /expired/, /Run again/],
    ["toomanyrequests: You have reached your pull rate limit.", /no more pulls/, /pull-through/],
    ["exec /bin/sh: exec format error", /architecture/, /setup-qemu/],
    [
      'failed to calculate checksum of ref a::b: "/nothere": not found',
      /context has no 'nothere'/,
      /\.dockerignore/,
    ],
    [
      "x/no/base:1: failed to resolve source metadata for x/no/base:1: x/no/base:1: not found",
      /base image x\/no\/base:1/,
      /login/,
    ],
    ["exit code: 127\n/bin/sh: nosuch: not found", /no program 'nosuch'/, /Install it/],
    ["did not complete successfully: exit code: 137", /memory/, /larger runner/],
  ];
  test.each(cases)("%s", (text, says, hint) => {
    expect(causeOf(text)?.says).toMatch(says);
    expect(causeOf(text)?.hint).toMatch(hint);
  });
});

test.each([
  ["failed to push x: unexpected status from PUT request to https://x: 503 Service Unavailable", true],
  ['failed to do request: Head "http://x": dial tcp 10.0.0.1:443: connect: connection refused', true],
  ["failed to copy: httpReadSeeker: failed open: unexpected EOF", true],
  ["net/http: TLS handshake timeout", true],
  ['process "/bin/sh -c curl x" did not complete successfully: exit code: 7: connection reset', false],
  ["denied: User is not authorized to perform: ecr:PutImage", false],
  ["dockerfile parse error on line 3: unknown instruction: EOF", false],
])("tried once more or not: %s", (message, again) => {
  expect(mayPass(message)).toBe(again);
});

test("progress: lines under their step, cached on one line, nothing of BuildKit's own, no excerpt", () => {
  const show = progress();
  expect(command.flatMap(show)).toEqual([
    "[apache] importing cache manifest from registry.example/shop/apache:buildcache: there is none yet",
    "[apache 1/2] COPY busybox /bin/sh  (cached)",
    "[web 2/2] RUN echo one && echo two >&2 && exit 7",
    "  one",
    "[apache other 1/2] RUN sleep 1",
    "  sleeping",
    "  [apache other 1/2] done after 1.1 s",
    "[web 2/2] goes on",
    "  two",
    '[web 2/2] RUN echo one && echo two >&2 && exit 7: ERROR: process "/bin/sh -c echo one && echo two >&2 && exit 7" did not complete successfully: exit code: 7',
  ]);
});

test("BuildKit's own checks, with their pages", () => {
  expect(buildChecks(command)).toEqual([
    {
      target: "web",
      rule: "JSONArgsRecommended",
      message: "JSON arguments recommended for CMD to prevent unintended behavior related to OS signals",
      line: 4,
      link: "https://docs.docker.com/reference/build-checks/json-args-recommended/",
    },
  ]);
});
