// Asks again until the answer will do: an editor is never ready at a moment one could name.

import { patience } from "./patience";

/** The first answer that `enough` accepts; after `usual` milliseconds of a quiet computer, an error with the last one. */
export async function eventually<T>(
  what: string,
  ask: () => T | Thenable<T>,
  enough: (answer: T) => boolean = Boolean,
  usual = 40_000,
): Promise<T> {
  const started = Date.now();
  for (;;) {
    const answer = await ask();
    if (enough(answer)) return answer;
    if (Date.now() - started > patience(usual))
      throw new Error(`Waited for ${what}; the last answer was ${JSON.stringify(answer)?.slice(0, 500)}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
