import { isObject, type JsonObject, text } from "../../json.ts";
import { guide } from "./pages.ts";
import { isSet } from "./place.ts";
import { type Container, containersOf, type Found, itemsOf, type Rule } from "./rule.ts";

/** Volumes that live on one instance and outlive a task, by their name. */
function instanceVolumes(document: JsonObject): Set<string> {
  return new Set(
    itemsOf(document, "volumes").flatMap(({ item }) => {
      const { host, dockerVolumeConfiguration: docker } = item;
      const onHost = isObject(host) && isSet(host["sourcePath"]);
      // Another driver may well keep the data elsewhere.
      const shared =
        isObject(docker) && docker["scope"] === "shared" && (docker["driver"] ?? "local") === "local";
      return onHost || (shared && !isSet(docker["driverOpts"])) ? (text(item["name"]) ?? []) : [];
    }),
  );
}

/** Where well-known images keep their data; by the last part of the repository. */
const stores: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:redis|redis-stack(?:-server)?|valkey)$/, /^\/data$/],
  [/^(?:postgres(?:ql)?|postgis|timescaledb)$/, /^\/(?:var\/lib\/postgresql|bitnami\/postgresql)(?:\/|$)/],
  [/^(?:mysql|mysql-server|mariadb|percona)$/, /^\/(?:var\/lib\/mysql|bitnami\/(?:mysql|mariadb))(?:\/|$)/],
  [/^(?:mongo|mongodb|mongodb-community-server)$/, /^\/(?:data\/db|bitnami\/mongodb)(?:\/|$)/],
  [/^(?:elasticsearch|opensearch)$/, /^\/usr\/share\/(?:elasticsearch|opensearch)\/data$/],
];

function imageName({ definition }: Container): string {
  const [reference = ""] = (text(definition["image"]) ?? "").split("@");
  return (reference.split("/").at(-1) ?? "").replace(/:.*$/, "").toLowerCase();
}

function isStore(container: Container, mountedAt: string): boolean {
  const name = imageName(container);
  return stores.some(
    ([image, directory]) => image.test(name) && directory.test(mountedAt.replace(/\/$/, "")),
  );
}

const notPinned: Rule = {
  id: "data-not-pinned",
  severity: "warning",
  link: guide("task-placement-constraints"),
  check(document, { service }) {
    if (isSet(document["placementConstraints"]) || isSet(service?.["placementConstraints"])) return [];
    const local = instanceVolumes(document);
    return containersOf(document).flatMap((container) =>
      itemsOf(container.definition, "mountPoints", container.path).flatMap(({ item, path }): Found[] => {
        const volume = text(item["sourceVolume"]) ?? "";
        if (!local.has(volume) || !isStore(container, text(item["containerPath"]) ?? "")) return [];
        return [
          {
            message: `${container.subject} keeps its data in volume '${volume}' of whichever instance it runs on: on another instance it begins with none.`,
            path,
            hint: 'Pin it, with "placementConstraints": [{ "type": "memberOf", "expression": "attribute:role == data" }] here or in the service; or use EFS, or a managed database. Two tasks must never write to it at once: minimumHealthyPercent 0, maximumPercent 100.',
          },
        ];
      }),
    );
  },
};

const webServers = /(?:^|[-_])(?:nginx|openresty|apache2?|httpd|caddy|haproxy|traefik|lighttpd)(?:$|[-_])/;

/** Whether image or name say a web server. */
function isWebServer(container: Container): boolean {
  return webServers.test(imageName(container)) || webServers.test(container.name ?? "");
}

/** A volume that outlives the task is filled from an image once: https://docs.docker.com/engine/storage/volumes/ */
const staleAssets: Rule = {
  id: "assets-stale",
  severity: "warning",
  link: guide("bind-mounts"),
  check(document) {
    const containers = containersOf(document);
    return [...instanceVolumes(document)].flatMap((volume): Found[] => {
      const mounting = containers.filter(({ definition }) =>
        itemsOf(definition, "mountPoints").some(({ item }) => item["sourceVolume"] === volume),
      );
      const server = mounting.find(isWebServer);
      const app = mounting.find((container) => !isWebServer(container));
      if (!server || !app) return [];
      return [
        {
          message: `${server.subject} seems to serve files that ${app.title} leaves in volume '${volume}', which outlives the task and is shared by all tasks of an instance: after a deployment old files are served, and during it those of the other revision.`,
          path: [...server.path, "mountPoints"],
          hint: "Copy the files into the web server's image when it is built (COPY --from), or make the volume the task's own: \"host\": {}.",
        },
      ];
    });
  },
};

const sharedLocal: Rule = {
  id: "volume-shared-stale",
  severity: "warning",
  link: guide("docker-volumes"),
  check(document) {
    const containers = containersOf(document);
    return itemsOf(document, "volumes").flatMap(({ item, path }): Found[] => {
      const docker = item["dockerVolumeConfiguration"];
      const name = text(item["name"]) ?? "";
      if (!isObject(docker) || docker["scope"] !== "shared" || !instanceVolumes(document).has(name))
        return [];
      const holdsData = containers.some((container) =>
        itemsOf(container.definition, "mountPoints").some(
          ({ item: mount }) =>
            mount["sourceVolume"] === name && isStore(container, text(mount["containerPath"]) ?? ""),
        ),
      );
      if (holdsData) return [];
      return [
        {
          message: `Volume '${name}' is shared by all tasks of an instance, of any family that has a volume of this name, and is filled from an image once only: a new revision goes on seeing the files of the first.`,
          path: [...path, "dockerVolumeConfiguration", "scope"],
          hint: 'Use "scope": "task" for files that come from an image; keep shared for what tasks write themselves and may lose with the instance.',
        },
      ];
    });
  },
};

export const storedDataRules: readonly Rule[] = [notPinned, staleAssets, sharedLocal];
