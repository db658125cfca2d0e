import { type JsonObject, objects, text } from "../json.ts";

/** Image of each container that has a name and an image. */
export function imagesOf(document: JsonObject): Record<string, string> {
  const pairs = objects(document["containerDefinitions"]).flatMap((container): [string, string][] => {
    const [name, image] = [text(container["name"]), text(container["image"])];
    return name === undefined || image === undefined ? [] : [[name, image]];
  });
  return Object.fromEntries(pairs);
}
