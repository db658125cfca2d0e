import type { JsonObject } from "../../src/json.ts";
import { type Examples, task } from "./example.ts";

const mount = (sourceVolume: string, containerPath: string) => ({ sourceVolume, containerPath });
const data = (volume: JsonObject, more: JsonObject = {}) => ({
  volumes: [{ name: "data", ...volume }],
  containerDefinitions: [{ name: "web", mountPoints: [mount("data", "/files")], ...more }],
});
const efs = (members: JsonObject) =>
  data({ efsVolumeConfiguration: { fileSystemId: "fs-0123456789abcdef0", ...members } });
const accessPoint = { accessPointId: "fsap-0123456789abcdef0" };
const encrypted = { transitEncryption: "ENABLED" };
const redis = (more: JsonObject) => ({
  volumes: [{ name: "data", host: { sourcePath: "/ecs/redis" } }],
  containerDefinitions: [{ name: "redis", image: "redis:8.2", mountPoints: [mount("data", "/data")] }],
  ...more,
});
const assets = (host: JsonObject) => ({
  volumes: [{ name: "assets", host }],
  containerDefinitions: [
    { name: "apache", mountPoints: [mount("assets", "/var/www/public")] },
    { name: "app", mountPoints: [mount("assets", "/app/public")] },
  ],
});
const docker = (dockerVolumeConfiguration: JsonObject) => data({ dockerVolumeConfiguration });
const twoVolumes = (first: JsonObject, second: JsonObject, at = ["/one", "/two"]) => ({
  volumes: [first, second],
  containerDefinitions: [
    {
      name: "web",
      mountPoints: [mount(String(first["name"]), at[0] ?? ""), mount(String(second["name"]), at[1] ?? "")],
    },
  ],
});
const from = (sourceContainer: string) => ({
  containerDefinitions: [{ name: "web", volumesFrom: [{ sourceContainer }] }, { name: "app" }],
});

export const volumeExamples: Examples = {
  "volume-unknown": task(
    data({}, { mountPoints: [mount("data", "/files"), mount("dta", "/more")] }),
    data({}),
  ),
  "host-path-blank": task(data({ host: { sourcePath: "" } }), data({ host: {} })),
  "host-path-relative": task(
    data({ host: { sourcePath: "files" } }),
    data({ host: { sourcePath: "/files" } }),
  ),
  "volume-kinds": task(
    data({
      host: { sourcePath: "/files" },
      efsVolumeConfiguration: { fileSystemId: "fs-0123456789abcdef0" },
    }),
    data({ efsVolumeConfiguration: { fileSystemId: "fs-0123456789abcdef0" } }),
  ),
  "volume-name-duplicate": task(
    { ...data({}), volumes: [{ name: "data" }, { name: "data" }] },
    { ...data({}), volumes: [{ name: "data" }] },
  ),
  "volume-configured-at-launch": task(
    twoVolumes({ name: "one", configuredAtLaunch: true }, { name: "two", configuredAtLaunch: true }),
    twoVolumes({ name: "one", configuredAtLaunch: true }, { name: "two", host: {} }),
  ),
  "volume-autoprovision": task(docker({ scope: "task", autoprovision: true }), docker({ scope: "task" })),
  "volume-unused": task({ volumes: [{ name: "data" }] }, data({})),
  "efs-file-system-missing": task(
    data({ efsVolumeConfiguration: { rootDirectory: "/" } }),
    efs({ rootDirectory: "/" }),
  ),
  "efs-access-point-root": task(
    efs({ ...encrypted, rootDirectory: "/web", authorizationConfig: accessPoint }),
    efs({ ...encrypted, authorizationConfig: accessPoint }),
  ),
  "efs-access-point-encryption": task(
    efs({ authorizationConfig: accessPoint }),
    efs({ ...encrypted, authorizationConfig: accessPoint }),
  ),
  "efs-iam-encryption": task(
    efs({ authorizationConfig: { iam: "ENABLED" } }),
    efs({ ...encrypted, authorizationConfig: { iam: "ENABLED" } }),
  ),
  "efs-port-encryption": task(
    efs({ transitEncryptionPort: 2999 }),
    efs({ ...encrypted, transitEncryptionPort: 2999 }),
  ),
  "mount-path-duplicate": task(
    twoVolumes({ name: "one" }, { name: "two" }, ["/files", "/files/"]),
    twoVolumes({ name: "one" }, { name: "two" }, ["/files", "/files/more"]),
  ),
  "mount-path-relative": task(
    data({}, { mountPoints: [mount("data", "files")] }),
    data({}, { mountPoints: [mount("data", "/files")] }),
  ),
  "volumes-from-unknown": task(from("apps"), from("app")),
  "data-not-pinned": task(
    redis({}),
    redis({ placementConstraints: [{ type: "memberOf", expression: "attribute:role == redis" }] }),
  ),
  "assets-stale": task(assets({ sourcePath: "/ecs/assets" }), assets({})),
  "volume-shared-stale": task(
    docker({ scope: "shared", autoprovision: true, driver: "local" }),
    docker({ scope: "task", driver: "local" }),
  ),
};
