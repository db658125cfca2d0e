import { container, type Examples, task } from "./example.ts";

const memberOf = (expression: string) => ({ placementConstraints: [{ type: "memberOf", expression }] });
const tags = (count: number) => ({
  tags: Array.from({ length: count }, (_, at) => ({ key: `tag-${at}`, value: "x" })),
});
const tag = (key: string, value = "web") => ({ tags: [{ key, value }] });

export const placementExamples: Examples = {
  "placement-constraint-type": task(
    { placementConstraints: [{ type: "distinctInstance" }] },
    memberOf("attribute:role == web"),
  ),
  "placement-constraints-too-many": task(
    {
      placementConstraints: Array.from({ length: 11 }, () => ({
        type: "memberOf",
        expression: "attribute:role == web",
      })),
    },
    memberOf("attribute:role == web"),
  ),
  "placement-constraint-expression": task(memberOf("role = web"), memberOf("attribute:role == web")),
  "tags-too-many": task(tags(51), tags(2)),
  "tag-too-long": task(tag("k".repeat(129)), tag("team")),
  "tag-reserved": task(tag("aws:team"), tag("team")),
  "tag-duplicate": task(
    {
      tags: [
        { key: "team", value: "web" },
        { key: "team", value: "shop" },
      ],
    },
    tag("team"),
  ),
  "too-large": container(
    { dockerLabels: { notes: "x".repeat(64 * 1024) } },
    { dockerLabels: { notes: "short" } },
  ),
  "arn-doubtful": task(
    { taskRoleArn: "arn:aws:iam::NNNNNNNNNNNN:role/web" },
    { taskRoleArn: "arn:aws:iam::123456789012:role/web" },
  ),
  "unknown-member": container({ memoryReservaton: 128 }, { memoryReservation: 128 }),
};
