/**
 * Milliseconds to wait before the next look: often in the first half minute, when an error shows and a small roll
 * ends; flat at ten seconds later, so that no more than ten seconds pass between the end and our saying so. ECS allows
 * 20 DescribeServices a second for an account, so a jitter of a tenth keeps many jobs from looking at the same moment.
 * @param looks how many looks there have been
 * @param random 0 to 1
 */
export function pollDelay(looks: number, random: number): number {
  const base = looks < 10 ? 1000 : looks < 16 ? 2000 : looks < 30 ? 5000 : 10_000;
  return Math.round(base * (0.9 + random * 0.2));
}
