/**
 * Milliseconds of real time for a timeout in seconds of a clock that runs `scale` times as fast: never below a second, in
 * which a busy machine answers, too.
 */
export function atLeastASecond(seconds: number, scale: number): number {
  return Math.max(1000, (seconds * 1000) / scale);
}
