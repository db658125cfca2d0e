import { setSecret } from "@actions/core";

/** Hides a text in all that this job prints from now on. */
export function mask(secret: string): void {
  // The runner refuses an empty mask, and says so as a warning.
  if (secret !== "") setSecret(secret);
}
