import { setTimeout } from "node:timers/promises";
import { patience } from "../../scripts/patience.mjs";

/** How long a test waits for what should come at once, in milliseconds: only a machine that does other things needs it. */
const usual = 20_000;

/** Resolves once `isSo` holds; rejects, with what was waited for, where it does not in seconds. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + patience(usual);
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Waited ${usual / 1000} s in vain: ${what}.`);
    await setTimeout(5);
  }
}
