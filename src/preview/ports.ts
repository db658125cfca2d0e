import type { JsonObject } from "../json.ts";

/** A pull request as GitHub gives it. Title, branch and labels are whatever somebody typed: hostile text. */
export interface PullRequest {
  readonly number: number;
  readonly open: boolean;
  readonly merged: boolean;
  /** The commit at its head, 40 hex digits. */
  readonly headSha: string;
  /** `owner/name` of the repository that the head is in; undefined where that was deleted. */
  readonly headRepository: string | undefined;
  /** Login of who opened it: `dependabot[bot]`. */
  readonly author: string;
  readonly labels: readonly string[];
  readonly title: string;
  readonly branch: string;
}

/** What started this run, read from the event's payload and the runner's variables; no call is made for it. */
export interface TriggeringEvent {
  /** `pull_request`, `workflow_dispatch`, `schedule` … */
  readonly name: string;
  /** `owner/name` of the repository that the workflow runs in. */
  readonly repository: string;
  /** Login of who caused the run. */
  readonly actor: string;
  /** As it was when the event happened; it may have moved on since. */
  readonly pullRequest?: PullRequest;
  /** Page of this run, for "logs". */
  readonly runUrl: string;
}

/** Pull requests of this run's repository, as they are now. Throws Refusal where GitHub does not answer as asked. */
export interface PullRequests {
  /** Undefined where there is none of this number. */
  read(number: number): Promise<PullRequest | undefined>;
  /** Every open one, all pages; a list that is not complete is never given back. */
  open(): Promise<readonly PullRequest[]>;
}

export type RecordState = "in_progress" | "success" | "failure" | "inactive";

/** A state of a preview for GitHub's deployments. */
export interface PreviewRecord {
  readonly number: number;
  readonly state: RecordState;
  /** Name of the environment, one for all previews. */
  readonly environment: string;
  /** Where the base service is, and its name: what tells two previews of one pull request apart. */
  readonly region: string;
  readonly cluster: string;
  readonly service: string;
  /** Of the head that is deployed; for `inactive` it may be any. */
  readonly sha?: string;
  readonly url?: string;
  /** 140 characters at the most. */
  readonly description?: string;
}

/** What people see at the pull request. Each throws Refusal; the steps make one warning of it. */
export interface PreviewRecords {
  /**
   * Deployments and their statuses. `in_progress` makes one; `success` and `failure` end it (one is made where there
   * is none), `success` also makes older ones of the same preview inactive; `inactive` makes all of them.
   */
  record(record: PreviewRecord): Promise<void>;
  /**
   * The one comment of a preview: found by its marker among our own, changed where it differs, made where there is none.
   * @param marker an HTML comment; it becomes the first line
   * @param onlyUpdate nothing is made where there is no comment
   */
  comment(
    number: number,
    text: { readonly marker: string; readonly markdown: string; readonly onlyUpdate?: boolean },
  ): Promise<void>;
}

/** What a URL answered, once; or why it did not, in the words of whoever said so. */
export type UrlAnswer =
  | {
      readonly status: number;
      readonly server?: string;
      /** Where a redirect leads, as it was sent: it may be relative, or no URL at all. */
      readonly location?: string;
    }
  | { readonly failed: "dns" | "connect" | "tls" | "timeout" | "other"; readonly detail: string };

/** A listener of an Application Load Balancer. */
export interface Listener {
  readonly arn: string;
  readonly loadBalancerArn: string;
  readonly port: number;
  /** HTTP or HTTPS. */
  readonly protocol: string;
  readonly vpcId: string;
}

/**
 * What a condition of a rule is met by: one of its values, or of its regular expressions. It has one or the other.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RuleCondition.html
 */
export interface Patterns {
  /** `*` is any number of characters, `?` is one. */
  readonly values: readonly string[];
  readonly regexes: readonly string[];
}

/** A rule, and what its load balancer knows of it. */
export interface Rule {
  readonly arn: string;
  readonly listenerArn: string;
  /** Undefined: the listener's default rule. */
  readonly priority?: number;
  /** Its condition on the host header; without any pattern it has none. */
  readonly hosts: Patterns;
  /** The same on the path. */
  readonly paths: Patterns;
  /** Whether it has conditions on something else. */
  readonly narrowed: boolean;
  /** ARNs of the target groups that it forwards to. */
  readonly targetGroups: readonly string[];
}

export interface TargetGroup {
  readonly arn: string;
  readonly name: string;
  /** As Describe gives it: `Port`, `Protocol`, `TargetType`, `VpcId`, health check. */
  readonly settings: JsonObject;
  readonly loadBalancers: readonly string[];
}

export type Tags = Readonly<Record<string, string>>;

/** Listeners, rules and target groups of Application Load Balancers. Refusals are thrown as Refusal. */
export interface Routes {
  /**
   * @param reference a listener's ARN, or `load-balancer-name:port`
   * @throws Failure where there is none, or it is of another kind of load balancer
   */
  listener(reference: string): Promise<Listener>;
  /** All rules of a listener, all pages. */
  rules(listenerArn: string): Promise<Rule[]>;
  /** Listeners of a load balancer, by ARN. */
  listeners(loadBalancerArn: string): Promise<string[]>;
  /** By name; all of the account and region without names. */
  targetGroups(names?: readonly string[]): Promise<TargetGroup[]>;
  /** Tags by ARN; what no longer exists is left out. */
  tags(arns: readonly string[]): Promise<ReadonlyMap<string, Tags>>;
  addTags(arns: readonly string[], tags: Tags): Promise<void>;
  /** @param request members of CreateTargetGroup */
  createTargetGroup(request: JsonObject, tags: Tags): Promise<TargetGroup>;
  modifyTargetGroup(arn: string, changes: JsonObject): Promise<void>;
  setAttributes(targetGroupArn: string, attributes: Tags): Promise<void>;
  createRule(
    rule: {
      readonly listenerArn: string;
      readonly priority: number;
      readonly host: string;
      readonly targetGroupArn: string;
    },
    tags: Tags,
  ): Promise<Rule>;
  /** Another host or target group for a rule that is ours. */
  modifyRule(arn: string, change: { readonly host: string; readonly targetGroupArn: string }): Promise<void>;
  /** Nothing happens where it is gone already. */
  deleteRule(arn: string): Promise<void>;
  /** Nothing happens where it is gone already. @throws Refusal `ResourceInUse` while a rule still has it */
  deleteTargetGroup(arn: string): Promise<void>;
}

/** A service with its tags, as far as previews look at it. */
export interface TaggedService {
  readonly arn: string;
  readonly name: string;
  /** ACTIVE, DRAINING or INACTIVE. */
  readonly status: string;
  readonly runningCount: number;
  /** Milliseconds since 1970, by ECS's clock. */
  readonly createdAt: number;
  readonly tags: Tags;
}

/** Tags of one revision of a family: two repositories may register in families of one name. */
export interface TaggedRevision {
  readonly family: string;
  readonly tags: Tags;
}

/** Services and families by their tags. Refusals are thrown as Refusal. */
export interface TaggedServices {
  /** All that are ACTIVE in a cluster. */
  services(cluster: string): Promise<TaggedService[]>;
  /** In whatever status; undefined where there is none. */
  service(cluster: string, name: string): Promise<TaggedService | undefined>;
  /** @param arn of a service */
  addTags(arn: string, tags: Tags): Promise<void>;
  /** With all its tasks. Nothing happens where it is gone already. */
  deleteService(cluster: string, name: string): Promise<void>;
  /** Revisions, not being deleted, of the families whose name ends so. */
  revisions(ending: RegExp): Promise<TaggedRevision[]>;
}

/** What previews need beyond what every deployment does. */
export interface PreviewPorts {
  event(): TriggeringEvent;
  pullRequests(token: string): Promise<PullRequests>;
  records(token: string): Promise<PreviewRecords>;
  routes(): Promise<Routes>;
  services(): Promise<TaggedServices>;
  /** One GET without following redirects, ten seconds at the most. */
  ask(url: string, signal: AbortSignal): Promise<UrlAnswer>;
}
