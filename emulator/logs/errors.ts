import { WireError } from "../wire-error.ts";

/** Refusals in CloudWatch Logs' own words, seen in real answers. */
export const invalid = (message: string) => new WireError("InvalidParameterException", message);
export const noGroup = () =>
  new WireError("ResourceNotFoundException", "The specified log group does not exist.");
export const noStream = () =>
  new WireError("ResourceNotFoundException", "The specified log stream does not exist.");
export const noResource = () =>
  new WireError("ResourceNotFoundException", "The specified resource does not exist.");
export const groupExists = () =>
  new WireError("ResourceAlreadyExistsException", "The specified log group already exists");
export const streamExists = () =>
  new WireError("ResourceAlreadyExistsException", "The specified log stream already exists");

/** How Logs words what breaks a constraint of its model. */
export const violates = (value: string, member: string, constraint: string) =>
  invalid(
    `1 validation error detected: Value ${value} at '${member}' failed to satisfy constraint: ${constraint}`,
  );
