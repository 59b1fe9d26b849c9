/**
 * No fix and no refactoring, wherever one is offered, harms a text: it reads and is laid out as before, keeps its comments,
 * has no error that it had not, what was to be mended is mended, and what was to mean the same means the same. Many are
 * offered everywhere, of which some are tried: every one where everything is tried, which takes minutes.
 */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { isThorough, sampled } from "../harness/thorough";
import { actionsIn } from "./actionsIn";
import { findingsIn, harmOf } from "./harmOf";
import { open, ownModules, type Whole, wholeModules } from "./modules";
import { variants, varied } from "./variants";

/** At how many places one is asked what may be done there. */
const oneOf = isThorough ? 1 : 397;

const tried = new Map<string, number>();
after(() => console.log(`  Actions tried: ${[...tried].map(([kind, count]) => `${kind} ${count}`).join(", ")}`));

for (const [at, [variant, change]] of Object.entries(variants).entries()) {
  test(`actions in our texts ${variant}`, () => tryAll(ownModules(), change, at));
  test(`actions in whole texts, ours and other people's ${variant}`, () => tryAll(wholeModules(), change, at));
}

/** A sixteenth of the modules, each in one of its variants. */
async function tryAll(modules: readonly Whole[], change: (typeof variants)[string], variant: number): Promise<void> {
  const harm: string[] = [];
  for (const one of sampled(modules, 16 * Object.keys(variants).length, variant)) {
    const module = await varied(one, change);
    if (!module) continue;
    const service = open(module);
    const findings = findingsIn(module);
    for (const name of Object.keys(module.files)) {
      for (const action of actionsIn(service, name, oneOf)) {
        const kind = action.kind.replace(/^fix of.*/, "fix");
        tried.set(kind, (tried.get(kind) ?? 0) + 1);
        const found = await harmOf(action, module, findings);
        if (found.length > 0) harm.push([`${module.name}, ${action.kind}: ${action.title}`, ...found].join("\n"));
      }
    }
  }
  assert.equal(harm.length, 0, `${harm.length} do harm:\n${harm.slice(0, 8).join("\n\n")}`);
}
