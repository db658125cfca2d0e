/**
 * What the workflow wrote under `with:`, by name as in action.yml. The runner hands each input over as `INPUT_<NAME>`,
 * upper-cased, with spaces as underscores and everything else kept.
 */
export function givenInputs(environment: NodeJS.ProcessEnv): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    const input = /^INPUT_(.+)$/.exec(name)?.[1];
    if (input !== undefined && value !== undefined) given[input.toLowerCase()] = value;
  }
  return given;
}
