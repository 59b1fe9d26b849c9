import type { Scope } from "./scope";

/**
 * What a part of our code answers, or `otherwise` if it throws. The failure is reported, and only that answer is lost.
 */
export function attempt<T>(part: string, { failed }: Pick<Scope, "failed">, answer: () => T, otherwise: T): T {
  try {
    return answer();
  } catch (error) {
    failed(part, error);
    return otherwise;
  }
}
