import { refusal } from "./refusal.ts";

/**
 * Waits for the answers of one service.
 * @param prefix of its actions in IAM: `ecs`
 */
export function allowedBy(prefix: string): <T>(action: string, answer: Promise<T>) => Promise<T> {
  return async (action, answer) => {
    try {
      return await answer;
    } catch (error) {
      throw refusal(error, `${prefix}:${action}`);
    }
  };
}
