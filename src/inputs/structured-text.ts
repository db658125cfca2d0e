import { type Document, parseDocument } from "../document/parse.ts";
import { Failure, type Problem } from "../failure.ts";

/**
 * YAML (so also JSON) out of the text of an input. An input has lines and is no file: a problem tells the line in words.
 * Places in what is given back have the input and the line.
 * @param input as in action.yml
 * @param what it is, for messages
 * @throws Failure with the lines that cannot be read
 */
export function parseStructured(text: string, input: string, what = `the ${input}`): Document {
  try {
    // By such a name it may also be YAML in braces.
    const { value, whereIs, written } = parseDocument(text, `${input}.yaml`);
    return { file: input, value, whereIs: (path) => ({ input, line: whereIs(path).line ?? 1 }), written };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const said = ({ message, where, ...rest }: Problem): Problem => ({
      ...rest,
      message: `Line ${where?.line ?? 1} of ${what}: ${message}`,
      where: { input },
    });
    throw new Failure(error.problems.map(said), { cause: error });
  }
}
