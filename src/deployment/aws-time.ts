import type { Service } from "./observed.ts";

/**
 * What time it is at AWS, as far as its answers tell: an event was written at the latest when it was first seen. Behind
 * by one interval between looks at the most while ECS has something to say; good for a picture, not for a verdict.
 */
export interface AwsTime {
  /** Takes in one look. @param now milliseconds since 1970, on the runner's clock */
  see(service: Service, now: number): void;
  /** Epoch seconds on AWS's clock. @param now as above */
  at(now: number): number;
}

/** @param from epoch seconds on AWS's clock: what is known in the beginning. @param start the same moment, or later, on the runner's clock in milliseconds */
export function awsTime(from: number, start: number): AwsTime {
  let [aws, runner] = [from, start];
  const at = (now: number) => aws + (now - runner) / 1000;
  return {
    at,
    see({ events }, now) {
      const newest = Math.max(...events.map(({ createdAt }) => createdAt));
      if (newest > at(now)) [aws, runner] = [newest, now];
    },
  };
}
