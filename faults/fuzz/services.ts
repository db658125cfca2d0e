import fc from "fast-check";
import {
  describedServices,
  serviceDeploymentOf,
  serviceOf,
  taskDefinitionOf,
  tasksOf,
} from "../../src/aws/answers.ts";
import { advice } from "../../src/deployment/advice.ts";
import { leastHealth } from "../../src/deployment/estimate.ts";
import { evidence } from "../../src/deployment/evidence.ts";
import { counts, judge } from "../../src/deployment/judge.ts";
import { decidingContainers, judgeTask } from "../../src/deployment/judge-task.ts";
import { judgeTasks } from "../../src/deployment/judge-tasks.ts";
import { type Moment, movement, withMoment } from "../../src/deployment/movement.ts";
import {
  cannotChange,
  createRequest,
  isNoUpdate,
  stuckRoll,
  updateRequest,
} from "../../src/deployment/plan.ts";
import { isNearEnd } from "../../src/deployment/poll.ts";
import { rollOf } from "../../src/deployment/roll.ts";
import { checkServiceDefinition } from "../../src/deployment/service-rules.ts";
import { bakesFor, isToWait, progressKey, recordLines } from "../../src/deployment/stages.ts";
import { standing } from "../../src/deployment/standing.ts";
import { stillLines } from "../../src/deployment/still-tasks.ts";
import { balancersOf } from "../../src/deployment/target-health.ts";
import { taskFailures } from "../../src/deployment/task-failure.ts";
import { createTaskHistory } from "../../src/deployment/task-history.ts";
import { deploySummary } from "../../src/report/deploy-summary.ts";
import { inert } from "../../src/report/inert.ts";
import { teardownSummary } from "../../src/report/teardown-summary.ts";
import { hostileText, mutatedObject, taskDefinitions } from "./hostile.ts";
import { must, property } from "./property.ts";
import { arn, aService, definition, definitions, looks, service, someTasks } from "./service-answers.ts";

export const services = [
  property(
    "answers of any kind are what they are, or refused",
    fc.oneof(
      mutatedObject([
        { services: [service], failures: [] },
        { services: [], failures: [{ arn, reason: "MISSING" }] },
      ]),
      mutatedObject([{ taskDefinition: taskDefinitions[0] ?? {}, tags: [] }]),
    ),
    (answer) => {
      if ("taskDefinition" in answer) taskDefinitionOf(answer, "ecs:DescribeTaskDefinition");
      else describedServices(answer, 1);
    },
  ),
  property(
    "service definitions: rules and requests",
    fc.tuple(definitions, aService),
    ([written, answer]) => {
      for (const { message, path } of checkServiceDefinition(written))
        must(message !== "" && path.length > 0, "A finding without words or place.");
      const live = serviceOf(answer, "ecs:DescribeServices");
      const request = { cluster: "default", service: "web", taskDefinition: definition, definition: written };
      createRequest(request, "token");
      isNoUpdate(updateRequest(request, live));
      cannotChange(request, live);
      stuckRoll(request, live);
      stuckRoll(request, undefined);
    },
  ),
  property(
    "looks at a service are judged",
    looks,
    ({ seen, record: recorded, tasks, target: of, ...look }) => {
      const found = serviceOf(seen, "ecs:DescribeServices");
      const deployed = serviceDeploymentOf(recorded);
      const stopped = tasksOf(tasks);
      const verdict = judge(of, {
        service: found,
        ...(deployed ? { serviceDeployment: deployed } : {}),
        stopped,
        missing: look.missing,
        ...(look.failed === undefined ? {} : { failed: look.failed }),
      });
      must(verdict.says.trim() !== "" && !/undefined|\[object/.test(verdict.says), `Says: ${verdict.says}`);
      const failures = taskFailures(stopped);
      const history = createTaskHistory(of);
      history.add(found, failures);
      const byTasks = judgeTasks(of, found, failures, history);
      must(!/undefined|\[object/.test(byTasks?.says ?? ""), `Says: ${byTasks?.says}`);
      recordLines(deployed, (seconds) => new Date(seconds * 1000).toISOString());
      isToWait(deployed);
      progressKey(found, deployed);
      isNearEnd(found, of, deployed);
      bakesFor(found, true);
      standing(found);
      counts(found);
      balancersOf(found);
      stillLines(of, stopped);
    },
  ),
  property("summaries of any look are inert", looks, ({ seen, tasks, target: of }) => {
    const found = serviceOf(seen, "ecs:DescribeServices");
    const stopped = tasksOf(tasks);
    const told = evidence(of, found, taskFailures(stopped), { logs: [], targets: [] });
    const moments = [found, { ...found, runningCount: 0 }].reduce<readonly Moment[]>(
      (all, one, at) => withMoment(all, at * 10, one),
      [],
    );
    moments.map(movement);
    advice({ says: "", evidence: told });
    const roll = rollOf(of, {
      service: found,
      tasks: stopped,
      healthyAt: new Map(),
      stages: [],
      endedAt: 1100,
    });
    const text = deploySummary({
      outcome: "failed",
      cluster: of.cluster,
      service: of.service,
      region: "us-east-1",
      to: "web:2",
      evidence: told,
      moments,
      roll,
    });
    isInert(text);
  }),
  property(
    "one-off tasks are judged",
    fc.tuple(someTasks, mutatedObject(taskDefinitions)),
    ([tasks, document]) => {
      leastHealth(document, true);
      for (const one of tasksOf(tasks)) judgeTask(one, 0, decidingContainers(document, {}));
    },
  ),
  property(
    "texts from elsewhere are inert in reports",
    fc.tuple(hostileText, hostileText),
    ([text, other]) => {
      must(!/^\s*::|##\[/m.test(inert(text)), "A command.");
      isInert(
        deploySummary({
          outcome: "failed",
          cluster: text,
          service: other,
          region: "us-east-1",
          says: text,
          from: other,
          to: text,
          changes: [text, other],
          evidence: {
            events: [text],
            stopped: [{ reason: text, tasks: 1, newest: other }],
            logs: [],
            targets: [other],
          },
          problem: { message: text, hint: other },
        }),
      );
      isInert(
        teardownSummary({
          outcome: "failed",
          plan: [text],
          deleted: [other],
          kept: [{ what: text, why: other }],
          remaining: [{ what: text, why: other, command: text }],
        }),
      );
    },
  ),
];

/** Nothing in it is a command of the runner's, or an element of HTML's that we did not write. */
function isInert(markdown: string): void {
  must(!/^\s*::[a-z]/m.test(markdown.replace(/\r\n?/g, "\n")), `A command in: ${markdown}`);
  must(
    !/(?<!\\)<(img|script|a)\b/i.test(markdown.replace(/(?<!\\)`[^`]*`/g, "")),
    `An element in: ${markdown}`,
  );
  must(!/\[object Object\]/.test(markdown), `An object in: ${markdown}`);
}
