import { Failure, type Problem, type Where } from "../failure.ts";
import { parseStructured } from "../inputs/structured-text.ts";
import { isObject } from "../json.ts";

/**
 * Images by container name from the text of an input: a YAML (so also JSON) map `container: image`.
 * @throws Failure with the lines that are wrong
 */
export function parseImages(text: string): Record<string, string> {
  if (text.trim() === "") return {};
  const { value, whereIs } = parseStructured(text, "images");
  if (!isObject(value)) throw new Failure(wrong(whereIs([])));
  const entries = Object.entries(value);
  const images = entries.flatMap(([name, image]): [string, string][] =>
    typeof image === "string" && image.trim() !== "" ? [[name, image.trim()]] : [],
  );
  if (images.length < entries.length) {
    const good = new Set(images.map(([name]) => name));
    throw new Failure(entries.filter(([name]) => !good.has(name)).map(([name]) => wrong(whereIs([name]))));
  }
  return Object.fromEntries(images);
}

function wrong(where: Where): Problem {
  return {
    message: `Line ${where.line ?? 1} of the images is not of the form 'container: image'.`,
    where: { input: "images" },
    hint: "Write one container per line: web-app: registry/app@sha256:…. An output that is empty in another job than it was set in may hold something that GitHub masks, such as the account id; build-and-push gives `digests`, which do not.",
  };
}
