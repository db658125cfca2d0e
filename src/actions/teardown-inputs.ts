import { boolean, duration, integer, type Kind, list, oneOf, text } from "../inputs/kinds.ts";
import { optional } from "../inputs/table.ts";
import { type NamedImage, parseNamedImage } from "../teardown/images.ts";
import type { Wanted } from "../teardown/wanted.ts";

const wanted = (what: string): Kind<Wanted> => ({
  form: `\`tagged\`, or ${what}, one per line or between commas`,
  parse(value) {
    const items = list.parse(value);
    return items.length === 1 && items[0] === "tagged" ? "tagged" : items;
  },
});

const images: Kind<NamedImage[]> = {
  form: "`repository:tag` or `repository@sha256:…`, one per line or between commas",
  parse: (value) => list.parse(value).map(parseNamedImage),
};

/** What goes with the services. */
export const teardownParts = {
  "listener-rules": optional(
    wanted("ARNs or hosts"),
    "Rules of load balancers that go: `tagged` takes those that lead to the services' target groups and carry the tag `ecs-actions:managed: true`, others are named. One that also leads elsewhere stays.",
  ),
  "target-groups": optional(
    wanted("names or ARNs"),
    "Target groups that go, after the rules: `tagged` takes those of the services that carry the tag. One that another service or a rule still needs stays.",
  ),
  "cloud-map-instances": optional(
    boolean,
    "Whether registrations of the services' tasks that are left in Cloud Map are deregistered.",
    "false",
  ),
  "cloud-map-services": optional(
    wanted("ids or ARNs"),
    "Services in Cloud Map that go, with the registrations of the services' tasks: `tagged` takes those of the services that carry the tag. One with other registrations stays.",
  ),
  families: optional(
    wanted("names"),
    "Families whose task definitions are deregistered and deleted: `tagged` takes those of the services whose newest revision carries the tag. A revision that is in use anywhere in the account and region stays. May be given without `service`.",
  ),
  "keep-revisions": optional(
    integer({ min: 1, max: 1_000_000 }),
    "How many of the newest revisions of each of `families` stay, beside those in use. For families of services that stay: not together with `service`. Left out: none.",
  ),
  images: optional(
    images,
    "Images of ECR that go: `shop/web:pr-12` takes a tag away, and the image where it was the last one; `shop/web@sha256:…` deletes the image with all its tags. One that a service, a rollback of it or a task in the account and region would pull again stays. May be given without `service`.",
  ),
  "log-groups": optional(
    wanted("names"),
    "Log groups that go, with all that is in them: `tagged` takes those of the services' containers that carry the tag.",
  ),
};

/** How, and what never. */
export const teardownSettings = {
  protect: optional(
    list,
    "Patterns of names that are never deleted, `*` for any characters: `*-production`, or `production/*` for the services of a cluster. They hold for everything that has a name, whatever the other inputs say. A service that is protected fails the step before anything is changed.",
  ),
  "protected-tasks": optional(
    oneOf("wait", "stop"),
    "What to do with tasks that are protected from scale-in: `wait` until they stop or their protection ends, as far as `timeout` allows, or `stop` them by ending it.",
    "wait",
  ),
  "stop-after": optional(
    duration({ min: "10s", max: "6h" }),
    "How long after a service was scaled to 0 a task may go on that ECS has not told to stop; it is stopped then. After the same time a service is deleted although tasks that were told to stop still do.",
    "5m",
  ),
  timeout: optional(
    duration({ min: "10s", max: "6h" }),
    "How long each service may take to be gone, and all revisions together.",
    "20m",
  ),
  "dry-run": optional(boolean, "Print what would be done, and change nothing.", "false"),
};

export const teardownServices = {
  service: optional(
    list,
    "Name or ARN of the service; several, one per line, are deleted in this order, each when the one before is gone. One that is not there is passed over.",
  ),
  cluster: optional(
    text,
    "Name or ARN of the cluster. Default: the one in the service's ARN, else `default`.",
  ),
};
