import type { Rule } from "./rule.ts";

/** Bytes: the quota is 64 KiB. Whether ECS counts the request's JSON, as here, is not documented. */
const largest = 64 * 1024;

const tooLarge: Rule = {
  id: "too-large",
  severity: "error",
  link: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html",
  check(document) {
    const size = new TextEncoder().encode(JSON.stringify(document)).length;
    if (size <= largest) return [];
    return [
      {
        message: `The task definition has ${size} bytes; ECS takes ${largest}.`,
        path: [],
        // https://github.com/awsdocs/amazon-ecs-developer-guide/pull/149
        ecsMessage: `Actual length: '${size}'. Max allowed length is '${largest}' bytes.`,
        hint: "Move environment variables into environmentFiles (in S3), or configuration into the image.",
      },
    ];
  },
};

export const sizeRules: readonly Rule[] = [tooLarge];
