import { setTimeout } from "node:timers/promises";
import { patience } from "../../scripts/patience.mjs";

/** How long a test waits for what should come at once, in milliseconds: only a machine that does other things needs it, above all for a provider, which leaves it to them. */
const usual = 60_000;
/** Milliseconds between two looks at most: each takes the processor from what is waited for. */
const longest = 100;

/** Resolves once `isSo` holds; rejects, with what was waited for, where it does not in seconds. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const started = Date.now();
  for (let pause = 5; !(await isSo()); pause = Math.min(2 * pause, longest)) {
    const waited = Date.now() - started;
    // How busy the machine is is asked again: it may have become so meanwhile.
    if (waited > patience(usual)) throw new Error(`Waited ${Math.round(waited / 1000)} s in vain: ${what}.`);
    await setTimeout(pause);
  }
}
