/** What AWS says of a signature whose time is not its own: it did nothing then. */
const untimely =
  /^(InvalidSignatureException|SignatureDoesNotMatch|RequestExpired|RequestInTheFuture|RequestTimeTooSkewed)$/;

/**
 * Sends a call once more where AWS refused it for the runner's clock. From the answer's date the SDK knows by how much
 * that is wrong, and leaves the rest to its retries, which a client that tries once has not.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
 */
export async function sentInTime<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof Error) || !untimely.test(error.name)) throw error;
    const { $metadata } = error as { readonly $metadata?: { readonly clockSkewCorrected?: boolean } };
    if ($metadata?.clockSkewCorrected !== true) throw error;
    return send();
  }
}
