// Waiting for what comes by itself.
import { setTimeout } from "node:timers/promises";
import { patience } from "../../scripts/patience.mjs";

/** Resolves once `condition` holds; fails after twenty seconds, which only a machine that does other things needs. */
export async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let waited = 0; !(await condition()); waited += 5) {
    if (waited > patience(20_000)) throw new Error(`Waited in vain for ${what}.`);
    await setTimeout(5);
  }
}
