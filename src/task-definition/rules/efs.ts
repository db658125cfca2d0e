import type { Path } from "../../document/path.ts";
import { isObject, type JsonObject, text } from "../../json.ts";
import { api } from "./pages.ts";
import { type Found, itemsOf, type Rule } from "./rule.ts";

const link = api("EFSVolumeConfiguration");

interface Efs {
  readonly efs: JsonObject;
  readonly authorization: JsonObject;
  readonly title: string;
  readonly path: Path;
}

function eachEfs(id: string, check: (volume: Efs) => Found | undefined): Rule {
  return {
    id,
    severity: "error",
    link,
    check: (document) =>
      itemsOf(document, "volumes").flatMap(({ item, path }) => {
        const efs = item["efsVolumeConfiguration"];
        if (!isObject(efs)) return [];
        const authorization = isObject(efs["authorizationConfig"]) ? efs["authorizationConfig"] : {};
        const title = `volume '${text(item["name"]) ?? ""}'`;
        return check({ efs, authorization, title, path: [...path, "efsVolumeConfiguration"] }) ?? [];
      }),
  };
}

const isEncrypted = ({ efs }: Efs) => efs["transitEncryption"] === "ENABLED";
const encrypt = 'Set "transitEncryption": "ENABLED".';

export const efsRules: readonly Rule[] = [
  eachEfs("efs-file-system-missing", ({ efs, title, path }) =>
    efs["fileSystemId"] !== undefined && efs["fileSystemId"] !== ""
      ? undefined
      : { message: `The EFS ${title} names no file system.`, path, hint: 'Add "fileSystemId": "fs-…".' },
  ),
  eachEfs("efs-access-point-root", ({ efs, authorization, title, path }) => {
    const root = efs["rootDirectory"];
    if (authorization["accessPointId"] === undefined || root === undefined || root === "/") return undefined;
    return {
      message: `The EFS ${title} has an access point and a rootDirectory.`,
      path: [...path, "rootDirectory"],
      hint: "Remove rootDirectory: the access point says which directory is the root.",
      ecsMessage:
        'When using an EFS access point, the root directory must either be set to "/" or be omitted',
    };
  }),
  eachEfs("efs-access-point-encryption", (volume) =>
    volume.authorization["accessPointId"] === undefined ||
    volume.authorization["iam"] === "ENABLED" ||
    isEncrypted(volume)
      ? undefined
      : {
          message: `The EFS ${volume.title} has an access point, which needs transit encryption.`,
          path: volume.path,
          hint: encrypt,
        },
  ),
  eachEfs("efs-iam-encryption", (volume) =>
    volume.authorization["iam"] !== "ENABLED" || isEncrypted(volume)
      ? undefined
      : {
          message: `The EFS ${volume.title} is mounted with IAM authorization, which needs transit encryption.`,
          path: volume.path,
          hint: encrypt,
          ecsMessage: "EFS IAM authorization requires TransitEncryption to be enabled",
        },
  ),
  eachEfs("efs-port-encryption", (volume) =>
    volume.efs["transitEncryptionPort"] === undefined || isEncrypted(volume)
      ? undefined
      : {
          message: `The EFS ${volume.title} has a port for transit encryption, but no encryption.`,
          path: [...volume.path, "transitEncryptionPort"],
          hint: encrypt,
          ecsMessage: "TransitEncryptionPort requires that TransitEncryption is enabled",
        },
  ),
];
