/** Seconds; the longest pause that ECS makes between two attempts. */
const longest = 900;

/**
 * Seconds to wait after the last of `failures` consecutive tasks that went from PENDING to STOPPED. ECS says only that
 * the pause grows up to 15 minutes; that it starts at 15 s and triples with each round of `desiredCount` tasks is a
 * guess, near to what unpullable images show (attempts after about 2, 4 and 11 minutes on Fargate).
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-throttle-logic.html
 */
export function startPause(failures: number, desiredCount: number): number {
  if (failures <= 0) return 0;
  return Math.min(longest, 15 * 3 ** (rounds(failures, desiredCount) - 1));
}

/** Whether ECS says that the service is unable to consistently start tasks: from the third round on (a guess). */
export function isImpaired(failures: number, desiredCount: number): boolean {
  return failures > 0 && rounds(failures, desiredCount) >= 3;
}

const rounds = (failures: number, desiredCount: number) => Math.ceil(failures / Math.max(1, desiredCount));
