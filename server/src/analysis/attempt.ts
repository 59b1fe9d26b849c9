import type { Scope } from "./scope";

/** What a part of us answers, or `otherwise` where it throws, which is told: it costs that answer alone. */
export function attempt<T>(part: string, { failed }: Pick<Scope, "failed">, answer: () => T, otherwise: T): T {
  try {
    return answer();
  } catch (error) {
    failed(part, error);
    return otherwise;
  }
}
