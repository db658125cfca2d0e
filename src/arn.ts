import { partitionOf, regionsOf } from "./regions.ts";
import { nearest } from "./suggest.ts";

/** The parts of `arn:partition:service:region:account:resource`; IAM's have no region, S3's neither region nor account. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  /** All that follows, colons included: `task-definition/web:3`. */
  readonly resource: string;
}

/** Undefined for a text that does not have an ARN's six parts. */
export function parseArn(text: string): Arn | undefined {
  const match = /^arn:([^:]+):([^:]+):([^:]*):([^:]*):(.+)$/s.exec(text);
  if (!match) return undefined;
  const [, partition = "", service = "", region = "", account = "", resource = ""] = match;
  return { partition, service, region, account, resource };
}

/** Something about an ARN that cannot be right. */
export interface ArnDoubt {
  readonly part: "form" | "region" | "account";
  /** A sentence about "the ARN". */
  readonly message: string;
  readonly hint: string;
}

/**
 * What cannot be right about an ARN: its form, a region that does not exist (or lies in another partition), an account
 * that is no number of 12 digits. Empty for a text that is no ARN but a name.
 */
export function checkArn(text: string): ArnDoubt[] {
  if (!text.startsWith("arn:")) return [];
  const arn = parseArn(text);
  if (!arn) {
    const hint = "Copy it from the console or from the AWS CLI.";
    return [
      {
        part: "form",
        message: "The ARN is not of the form arn:partition:service:region:account:resource.",
        hint,
      },
    ];
  }
  return [...checkRegion(arn), ...checkAccount(arn)];
}

function checkRegion({ partition, region }: Arn): ArnDoubt[] {
  if (region === "" || regionsOf(partition).includes(region)) return [];
  const elsewhere = partitionOf(region);
  if (elsewhere !== undefined) {
    const message = `The ARN says partition '${partition}', but region ${region} lies in '${elsewhere}'.`;
    return [{ part: "region", message, hint: `Begin it with arn:${elsewhere}: or change the region.` }];
  }
  const inPartition = regionsOf(partition);
  const close = nearest(region, inPartition.length > 0 ? inPartition : regionsOf());
  return [
    {
      part: "region",
      message: `There is no AWS region '${region}'${close === undefined ? "" : `; did you mean '${close}'?`}`,
      hint: "Correct the region in the ARN. If AWS opened it lately, this can be ignored.",
    },
  ];
}

function checkAccount({ account }: Arn): ArnDoubt[] {
  // `aws` owns managed policies and the like; S3 buckets and some others name no account.
  if (account === "" || account === "aws" || /^\d{12}$/.test(account)) return [];
  return [
    {
      part: "account",
      message: `The account id '${account}' in the ARN is a placeholder: real ones are numbers of 12 digits.`,
      hint: "Put your account id in its place: aws sts get-caller-identity --query Account",
    },
  ];
}

/** The family and revision that a task definition's ARN (or `family:revision`) names. */
export function familyOf(reference: string): { family: string; revision?: number } | undefined {
  const name = parseArn(reference)?.resource.replace(/^task-definition\//, "") ?? reference;
  const match = /^([^:/]+)(?::(\d+))?$/.exec(name);
  if (!match?.[1]) return undefined;
  return { family: match[1], ...(match[2] === undefined ? {} : { revision: Number(match[2]) }) };
}
