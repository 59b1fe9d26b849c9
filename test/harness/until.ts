/** How long a test waits for what should come at once, in milliseconds. */
const patience = 10_000;

/** Resolves once `isSo` holds; rejects, with what was waited for, where it does not in seconds. */
export async function until(what: string, isSo: () => boolean): Promise<void> {
  const end = Date.now() + patience;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
