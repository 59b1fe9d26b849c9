import { patience } from "../../scripts/patience.mjs";

/** How long a test waits for what should come at once, in milliseconds. */
const usual = 10_000;

/** Resolves once `isSo` holds; rejects, with what was waited for, where it does not in seconds. */
export async function until(what: string, isSo: () => boolean): Promise<void> {
  const end = Date.now() + patience(usual);
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`Waited ${usual / 1000} s in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
