/** Calls that share a token bucket; per account and Region. */
interface Category {
  readonly operations: readonly string[];
  /** Tokens that a full bucket holds. */
  readonly burst: number;
  /** Tokens a second. */
  readonly refill: number;
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html; what it does not list is free here. */
const categories: readonly Category[] = [
  { operations: ["RegisterTaskDefinition", "DeregisterTaskDefinition"], burst: 20, refill: 1 },
  {
    operations: ["DescribeTaskDefinition", "ListTaskDefinitions", "ListTaskDefinitionFamilies"],
    burst: 50,
    refill: 20,
  },
  { operations: ["DeleteTaskDefinitions"], burst: 5, refill: 1 },
  { operations: ["CreateService", "UpdateService", "DeleteService"], burst: 50, refill: 5 },
  { operations: ["DescribeServices", "ListServices"], burst: 100, refill: 20 },
  { operations: ["DescribeServiceDeployments", "ListServiceDeployments"], burst: 50, refill: 20 },
  { operations: ["DescribeServiceRevisions"], burst: 50, refill: 20 },
  {
    operations: [
      "DescribeTasks",
      "ListTasks",
      "DescribeContainerInstances",
      "ListContainerInstances",
      "ListAttributes",
    ],
    burst: 100,
    refill: 20,
  },
  { operations: ["RunTask", "StartTask", "StopTask"], burst: 100, refill: 40 },
  { operations: ["DescribeClusters", "ListClusters"], burst: 50, refill: 20 },
  { operations: ["TagResource", "UntagResource"], burst: 20, refill: 10 },
  { operations: ["UpdateTaskProtection", "GetTaskProtection"], burst: 200, refill: 80 },
];

/**
 * ECS's published rates, as an account's jobs share them.
 * @param now milliseconds of real time: clients wait in real time, however fast the endpoint's own clock runs
 * @returns whether a call is let through; it takes a token then
 */
export function rateLimits(now: () => number): (operation: string) => boolean {
  const buckets = categories.map((category) => ({ ...category, tokens: category.burst, at: now() }));
  return (operation) => {
    const bucket = buckets.find(({ operations }) => operations.includes(operation));
    if (!bucket) return true;
    const time = now();
    bucket.tokens = Math.min(bucket.burst, bucket.tokens + ((time - bucket.at) / 1000) * bucket.refill);
    bucket.at = time;
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  };
}
