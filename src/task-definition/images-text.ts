import { type Document, parseDocument } from "../document/parse.ts";
import { Failure, type Problem, type Where } from "../failure.ts";
import { isObject } from "../json.ts";

/**
 * Images by container name from the text of an input: a YAML (so also JSON) map `container: image`.
 * @throws Failure with the lines that are wrong
 */
export function parseImages(text: string): Record<string, string> {
  if (text.trim() === "") return {};
  const { value, whereIs } = parsed(text);
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

/** The parser's problems, in the words of an input: it has lines and is no file. */
function parsed(text: string): Document {
  try {
    return parseDocument(text, "images");
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const said = ({ message, where, ...rest }: Problem): Problem => ({
      ...rest,
      message: `Line ${where?.line ?? 1} of the images: ${message}`,
      where: { input: "images" },
    });
    throw new Failure(error.problems.map(said), { cause: error });
  }
}

function wrong(where: Where): Problem {
  return {
    message: `Line ${where.line ?? 1} of the images is not of the form 'container: image'.`,
    where: { input: "images" },
    hint: "Write one container per line: web-app: registry/app@sha256:…",
  };
}
