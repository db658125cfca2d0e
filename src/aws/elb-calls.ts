import type { Tags } from "../preview/ports.ts";
import { Refusal } from "../refusal.ts";
import { refusal } from "./refusal.ts";

/** @throws Refusal that names the IAM action */
export async function allowed<T>(action: string, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw refusal(error, `elasticloadbalancing:${action}`);
  }
}

/** The same for each page. */
export async function* said<T>(action: string, pages: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = pages[Symbol.asyncIterator]();
  for (;;) {
    const { done, value } = await allowed(action, iterator.next());
    if (done) return;
    yield value;
  }
}

/** Undefined where what was asked for does not exist. */
export async function unlessGone<T>(code: string, answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    // The SDK's class is `RuleNotFoundException`, the code on the wire `RuleNotFound`.
    if (error instanceof Refusal && error.code.startsWith(code)) return undefined;
    throw error;
  }
}

/** Elastic Load Balancing's form of tags. */
export const tagList = (tags: Tags) => Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
