import { Refusal } from "../refusal.ts";

/** One answer of a list, as Octokit gives it. */
interface Page {
  readonly data: unknown;
  readonly headers: { readonly link?: string };
}

/** How many GitHub gives at once, at the most. */
export const pageSize = 100;

/**
 * The items of a list, page after page as they are asked for. Octokit's own paging takes an empty body for an empty list.
 * @param ask for a page, 1 is the first
 * @throws Refusal for an answer that is no list: taking it for an empty one would delete previews
 */
export async function* everyItem(ask: (page: number) => Promise<Page>): AsyncGenerator<unknown> {
  for (let page = 1; ; page++) {
    const { data, headers } = await ask(page);
    if (!Array.isArray(data)) throw unexpectedAnswer("a list");
    yield* data;
    // https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api
    if (!/\brel="next"/.test(headers.link ?? "")) return;
  }
}

/** For an answer that is not what was asked for. */
export function unexpectedAnswer(expected: string): Refusal {
  return new Refusal(
    "transient",
    "UnexpectedAnswer",
    {
      message: `GitHub's answer is not ${expected}.`,
      hint: "Is a proxy, or a GITHUB_API_URL, between this job and GitHub? Otherwise run the job again.",
    },
    undefined,
  );
}
