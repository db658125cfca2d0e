import fc from "fast-check";
import { previewMarkdown, statusDescription } from "../../src/preview/comment.ts";
import { previewHost } from "../../src/preview/host.ts";
import { discoveryName, familyName, nameOf, targetGroupName } from "../../src/preview/names.ts";
import { freePriority } from "../../src/preview/priority.ts";
import { pullRequestOf, triggeringEvent } from "../../src/preview/pull-request.ts";
import { identityTags, isSamePreview, taggedPreview } from "../../src/preview/tags.ts";
import type { ServiceState } from "../../src/teardown/ports.ts";
import { protectedBy } from "../../src/teardown/protect.ts";
import { registrations } from "../../src/teardown/registrations.ts";
import { revisionsToGo } from "../../src/teardown/revisions.ts";
import { servicePlan } from "../../src/teardown/service-plan.ts";
import { refusedService } from "../../src/teardown/service-refusal.ts";
import { measures, tasksLeft } from "../../src/teardown/tasks.ts";
import { hostileJson, hostileText, mutated } from "./hostile.ts";
import { fitToPrint, must, property } from "./property.ts";

const number = fc.integer({ min: 1, max: 2_147_483_647 });
const identity = fc.record({ repository: hostileText, number, cluster: hostileText, service: hostileText });
const ecsName = /^[A-Za-z0-9_-]{1,255}$/;
const event = {
  action: "opened",
  pull_request: {
    number: 7,
    state: "open",
    merged: false,
    merged_at: null,
    title: "A title",
    head: { sha: "a".repeat(40), ref: "feature/x", repo: { full_name: "org/shop" } },
    user: { login: "someone" },
    labels: [{ name: "preview" }],
  },
};

const name = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/);
const texts = fc.oneof(name, hostileText);
const state: fc.Arbitrary<ServiceState> = fc.record({
  cluster: texts,
  name: texts,
  arn: texts,
  status: fc.constantFrom("ACTIVE", "DRAINING", "INACTIVE", "NOT_KNOWN_YET", ""),
  desiredCount: fc.nat(5000),
  daemon: fc.boolean(),
  controller: fc.constantFrom("ECS", "EXTERNAL", "CODE_DEPLOY", "OTHER"),
  managedByEcs: fc.boolean(),
  taskSets: fc.array(texts, { maxLength: 3 }),
  definitions: fc.array(texts, { maxLength: 3 }),
  targetGroups: fc.array(texts, { maxLength: 3 }),
  registries: fc.array(texts, { maxLength: 3 }),
  tags: fc.dictionary(texts, texts),
});

export const previews = [
  property(
    "names of previews are names to ECS and ELB",
    fc.tuple(fc.stringMatching(/^[A-Za-z0-9_-]{1,255}$/), number, hostileText),
    ([service, id, text]) => {
      must(ecsName.test(nameOf({ service, number: id })), "No name of a service.");
      must(ecsName.test(familyName(service, id)), "No name of a family.");
      must(discoveryName(service, id).length <= 64, "Too long a name for Service Connect.");
      const group = targetGroupName({ repository: text, number: id, cluster: text, service }, [text, 80]);
      must(
        /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?$/.test(group),
        `No name of a target group: ${group}`,
      );
    },
  ),
  property(
    "hosts of any branch are hosts",
    fc.record({
      template: fc.oneof(
        fc.constantFrom(
          "{service}-pr-{number}.example.com",
          "{branch}-{number}.{service}.example.com",
          "pr{number}.{branch}",
        ),
        hostileText,
        hostileText.map((text) => `{number}${text}.example.com`),
      ),
      service: hostileText,
      number,
      branch: hostileText,
    }),
    ({ template, ...values }) => {
      const host = previewHost(template, values);
      must(
        host.length <= 128 && host.split(".").every((label) => /^[a-z0-9-]{1,63}$/.test(label)),
        `No host: ${host}`,
      );
      freePriority(host, new Set([1000]));
    },
  ),
  property(
    "tags of any kind are those of a preview, or not",
    fc.tuple(identity, fc.dictionary(hostileText, hostileText)),
    ([one, others]) => {
      taggedPreview(others);
      const found = taggedPreview({ ...others, ...identityTags(one) });
      must(!found || isSamePreview(found, one), "Another preview.");
    },
  ),
  property("events of any kind", mutated([event]), (payload) => {
    triggeringEvent({}, payload);
    pullRequestOf(payload);
  }),
  property(
    "comments of any text call nobody, and hold nothing but text",
    fc.tuple(identity, hostileText, hostileText),
    ([one, text, label]) => {
      for (const now of [
        { stage: "failed", outcome: "failed", reasons: [`@org/team ${text}`] },
        { stage: "removed", deleted: [text] },
        { stage: "left", remaining: [text] },
      ] as const) {
        const markdown = previewMarkdown({ identity: one, now, runUrl: "https://github.com/x", label });
        must(!/@org|(?<!\\)<(img|script)/i.test(markdown), `Not inert: ${markdown}`);
        must(statusDescription(now).length <= 140, "Too long for GitHub.");
      }
    },
  ),
  property(
    "teardown plans of any services",
    fc.tuple(fc.array(state, { maxLength: 4 }), fc.array(hostileText, { maxLength: 3 })),
    ([states, protect]) => {
      servicePlan(
        states,
        states.map(
          ({ name: of }) =>
            ({ resource: `service/default/${of}`, dimension: "x", minimum: 0, maximum: 1 }) as never,
        ),
      );
      for (const one of states) {
        const refused = refusedService(one, protect);
        if (refused) fitToPrint([refused]);
        registrations([{ attributes: one.tags } as never], states);
      }
    },
  ),
  property("patterns of any kind", fc.tuple(hostileText, fc.array(hostileText)), ([text, patterns]) => {
    protectedBy([text, "a".repeat(200)], patterns);
  }),
  property(
    "revisions in use stay",
    fc.tuple(fc.uniqueArray(fc.nat(30)), fc.array(fc.nat(30)), fc.nat(10)),
    ([numbers, used, keep]) => {
      const revisions = numbers.map((revision) => ({
        arn: `a:${revision}`,
        family: "web",
        revision,
        status: "ACTIVE" as const,
      }));
      const plan = revisionsToGo(
        revisions,
        used.map((revision) => ({ definition: `a:${revision}`, by: "service x" }) as never),
        keep,
      );
      must(
        plan.go.every(({ revision }) => !used.includes(revision)),
        "One in use goes.",
      );
      must(plan.go.length + plan.kept.length === revisions.length, "One is forgotten.");
    },
  ),
  property(
    "tasks that are left are told",
    fc.array(
      fc.record({
        arn: hostileText,
        lastStatus: hostileText,
        desiredStatus: fc.constantFrom("RUNNING", "STOPPED", ""),
        connected: fc.boolean(),
      }),
    ),
    (tasks) => {
      const left = { tasks, protections: undefined, waited: 1e6 };
      measures(left, { stopAfter: 1000, protectedTasks: "wait" });
      must(tasksLeft(left).length === tasks.length, "One is forgotten.");
    },
  ),
  property("answers of GitHub's of any kind", hostileJson, (value) => {
    pullRequestOf(value);
  }),
];
