import { Failure, type Problem } from "../../failure.ts";
import type { ImageSpec } from "../../image/spec.ts";
import { type ImageInput, secretVariables } from "../../image/specs.ts";
import type { StepPorts } from "./input.ts";

/**
 * Checks that the files and variables of secrets are there. For a variable that is not, BuildKit mounts nothing, and a
 * RUN that does not ask for the secret (`required=true`) goes on without it.
 * @throws Failure with all that are missing
 */
export async function checkSecrets(
  images: readonly ImageSpec[],
  input: Pick<ImageInput, "secrets" | "secret-envs" | "secret-files">,
  { build, files }: StepPorts,
): Promise<void> {
  const problems: Problem[] = [];
  const docker = await build.docker();
  const ours = Object.values(secretVariables(input.secrets ?? {})).map(({ variable }) => variable);
  const inputOf = (name: "secret-envs" | "secret-files", value: string) =>
    Object.values(input[name] ?? {}).includes(value) ? name : "images";
  const secrets = new Map(
    images.flatMap(({ secrets }) => secrets).map((secret) => [JSON.stringify(secret), secret]),
  );
  for (const { id, from } of secrets.values()) {
    if ("file" in from) {
      try {
        await files.read(from.file, inputOf("secret-files", from.file));
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        problems.push(...error.problems);
      }
    } else if (!ours.includes(from.variable) && !docker.hasVariable(from.variable)) {
      problems.push({
        message: `The secret '${id}' is to come from the variable '${from.variable}', which this step does not have.`,
        where: { input: inputOf("secret-envs", from.variable) },
        hint: `Give it to the step: \`env: { ${from.variable}: … }\`. An expression that found nothing also gives an empty one.`,
      });
    }
  }
  if (problems.length > 0) throw new Failure(problems);
}
