/** Whatever of the first suggestions somebody takes while retyping a part of a text, it reads as it did before. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Suggestion } from "../../server/src/features/completion/completion";
import { languageOf } from "../../server/src/languages/index";
import type { Service } from "../../server/src/service";
import { applyEdits } from "../../server/src/text/edit";
import { plainSnippet } from "../harness/plainSnippet";
import { catalog, uriOf } from "../harness/service";
import { isThorough, sampled } from "../harness/thorough";
import { isRefused, problemsIn } from "./harmOf";
import { open, ownModules, type Whole, wholeModules } from "./modules";
import { typedIn } from "./typedIn";

/** At how many places one tries. */
const oneOf = isThorough ? 1 : 211;
const most = 3;

test("suggestions in our texts", () => takeAll(ownModules(), 500));
test("suggestions in whole texts, ours and other people's", () => takeAll(wholeModules(), 1));

async function takeAll(modules: readonly Whole[], least: number): Promise<void> {
  const harm: string[] = [];
  let taken = 0;
  let number = 0;
  for (const module of sampled(modules, 6, 1)) {
    const service = open(module);
    for (const [name, text] of Object.entries(module.files)) {
      if (problemsIn(name, text) > 0 || (await isRefused(name, text))) continue;
      for (const { edit, at } of typedIn(languageOf(name)!.parse(uriOf(name), text, catalog))) {
        if (number++ % oneOf !== 0) continue;
        const typed = applyEdits(text, [edit]);
        service.open(uriOf(name), typed);
        for (const suggestion of firstOf(service, uriOf(name), at)) {
          taken++;
          const after = accepted(typed, suggestion);
          if (problemsIn(name, after) === 0 && !(name.endsWith(".ts") && (await isRefused(name, after)))) continue;
          harm.push(`${module.name}: ${suggestion.label} at ${JSON.stringify(typed.slice(at - 60, at))}\n${after}`);
        }
        service.open(uriOf(name), text);
      }
    }
  }
  assert.equal(harm.length, 0, `${harm.length} of ${taken} do harm:\n${harm.slice(0, 8).join("\n\n")}`);
  assert.ok(taken >= least, `Only ${taken} were taken.`);
}

function firstOf(service: Service, uri: string, at: number): readonly Suggestion[] {
  // What a whole set-up calls its constructs may be called so already.
  const items = service.complete(uri, at).items.filter(({ kind }) => kind !== "snippet");
  return items.sort((a, b) => a.rank - b.rank || (a.label < b.label ? -1 : 1)).slice(0, most);
}

/** With something in the place of each value that is still to be written. */
function accepted(text: string, { replace, insert, isSnippet, also = [] }: Suggestion): string {
  const plain = isSnippet ? plainSnippet(insert.replace(/([=:] )\$\d+(?=,?$)/gm, "$1null")) : insert;
  return applyEdits(text, [{ span: replace, text: plain }, ...also]);
}
