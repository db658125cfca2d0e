/** The AWS console's host in a region; it differs by partition. */
export function consoleHost(region: string): string {
  const host = region.startsWith("cn-")
    ? "console.amazonaws.cn"
    : region.startsWith("us-gov-")
      ? "console.amazonaws-us-gov.com"
      : region.startsWith("eusc-")
        ? "console.amazonaws-eusc.eu"
        : "console.aws.amazon.com";
  return `https://${region}.${host}`;
}
