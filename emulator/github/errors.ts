/** A refusal as GitHub's REST API words it. */
export class GitHubError extends Error {
  readonly status: number;
  readonly errors: readonly (object | string)[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    more: {
      readonly errors?: readonly (object | string)[];
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(message);
    this.status = status;
    this.errors = more.errors;
    this.headers = more.headers ?? {};
  }
}

export const notFound = () => new GitHubError(404, "Not Found");
export const badCredentials = () => new GitHubError(401, "Bad credentials");

/** @param by what the token is: `integration` for those of apps, a job's own among them */
export const notAccessible = (by: "integration" | "personal access token", accepted: string) =>
  new GitHubError(403, `Resource not accessible by ${by}`, {
    headers: { "x-accepted-github-permissions": accepted },
  });

/** What GitHub's check of a request by its schema says. */
export const invalidRequest = (detail: string) => new GitHubError(422, `Invalid request.\n\n${detail}`);

export const validationFailed = (resource: string, field: string, message: string) =>
  new GitHubError(422, "Validation Failed", { errors: [{ resource, code: "custom", field, message }] });

/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits */
export const secondaryLimit = (seconds = 60) =>
  new GitHubError(
    403,
    "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
    {
      headers: { "retry-after": String(seconds) },
    },
  );
