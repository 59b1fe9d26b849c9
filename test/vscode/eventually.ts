// Asks again until the answer will do: an editor is never ready at a moment one could name.

/** The first answer that `enough` accepts; after `patience` milliseconds, an error with the last one. */
export async function eventually<T>(
  what: string,
  ask: () => T | Thenable<T>,
  enough: (answer: T) => boolean = Boolean,
  patience = 40_000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (enough(answer)) return answer;
    if (Date.now() > end)
      throw new Error(`Waited for ${what}; the last answer was ${JSON.stringify(answer)?.slice(0, 500)}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
