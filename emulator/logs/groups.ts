import { isObject, type JsonObject, number, strings, text } from "../../src/json.ts";
import { groupExists, invalid, noGroup, noResource } from "./errors.ts";
import type { LogsOperations } from "./operation.ts";
import { page } from "./paging.ts";
import { groupArn, nameIn } from "./references.ts";
import { addGroup, type LogGroup, type LogsState } from "./state.ts";

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
const retentions = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

export const groupOperations: LogsOperations = {
  CreateLogGroup(request, { state, clock }) {
    const name = text(request["logGroupName"]) ?? "";
    if (state.groups.has(name)) throw groupExists();
    const group = addGroup(state, name, clock.now(), text(request["logGroupClass"]));
    group.tags = tagsIn(request["tags"]);
    return {};
  },

  DeleteLogGroup(request, { state }) {
    if (!state.groups.delete(named(state, request).name)) throw noGroup();
    return {};
  },

  DescribeLogGroups(request, { state }) {
    const prefix = text(request["logGroupNamePrefix"]);
    const pattern = text(request["logGroupNamePattern"])?.toLowerCase();
    if (prefix !== undefined && pattern !== undefined)
      throw invalid("LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.");
    const identifiers = strings(request["logGroupIdentifiers"]).map((one) => nameIn(state, one));
    const found = [...state.groups.values()]
      .filter(({ name }) => prefix === undefined || name.startsWith(prefix))
      .filter(({ name }) => pattern === undefined || name.toLowerCase().includes(pattern))
      .filter(({ name }) => identifiers.length === 0 || identifiers.includes(name))
      .filter((one) => (request["logGroupClass"] ?? one.logGroupClass) === one.logGroupClass)
      .toSorted(byName);
    const { items, ...rest } = page(found, request, 50);
    return { logGroups: items.map((group) => groupView(state, group)), ...rest };
  },

  PutRetentionPolicy(request, { state }) {
    const days = number(request["retentionInDays"]) ?? 0;
    const group = named(state, request);
    if (!retentions.includes(days))
      throw invalid(`1 validation error detected: Value '${days}' at 'retentionInDays' is not valid.`);
    group.retentionInDays = days;
    return {};
  },

  DeleteRetentionPolicy(request, { state }) {
    delete named(state, request).retentionInDays;
    return {};
  },

  TagResource(request, { state }) {
    const group = byArn(state, request);
    const given = tagsIn(request["tags"]);
    group.tags = [...group.tags.filter(({ key }) => given.every((one) => one.key !== key)), ...given];
    return {};
  },

  UntagResource(request, { state }) {
    const group = byArn(state, request);
    const keys = strings(request["tagKeys"]);
    group.tags = group.tags.filter(({ key }) => !keys.includes(key));
    return {};
  },

  ListTagsForResource(request, { state }) {
    const { tags } = byArn(state, request);
    return { tags: Object.fromEntries(tags.map(({ key, value = "" }) => [key, value])) };
  },
};

const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1);

/** @throws WireError where the group does not exist */
function named(state: LogsState, request: JsonObject): LogGroup {
  const group = state.groups.get(text(request["logGroupName"]) ?? "");
  if (!group) throw noGroup();
  return group;
}

function byArn(state: LogsState, request: JsonObject): LogGroup {
  const reference = text(request["resourceArn"]) ?? "";
  const group = reference.startsWith("arn:") ? state.groups.get(nameIn(state, reference)) : undefined;
  if (!group) throw noResource();
  return group;
}

const tagsIn = (given: unknown) =>
  isObject(given) ? Object.entries(given).map(([key, value]) => ({ key, value: String(value) })) : [];

function groupView(state: LogsState, group: LogGroup): JsonObject {
  const { name, createdAt, retentionInDays, logGroupClass } = group;
  return {
    logGroupName: name,
    creationTime: createdAt,
    ...(retentionInDays === undefined ? {} : { retentionInDays }),
    metricFilterCount: 0,
    arn: `${groupArn(state, name)}:*`,
    logGroupArn: groupArn(state, name),
    logGroupClass,
    storedBytes: 0,
  };
}
