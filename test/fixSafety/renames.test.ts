/**
 * Each thing that has a name can have another one: afterwards as much is found as before, and as many places name it; what was
 * laid out still is; and with the old name again the text is what it was. A name that is taken is refused.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Renaming } from "../../server/src/features/renaming/renaming";
import { languageOf } from "../../server/src/languages/index";
import { referenceOriginsOf } from "../../server/src/references/referenceTarget";
import type { Service } from "../../server/src/service";
import { isName } from "../../server/src/text/hclText";
import { applyRenaming, offsetAfter } from "../harness/applyRenaming";
import { isLaidOut } from "../harness/formatted";
import { lineEnds } from "../harness/lineEnds";
import { catalog, uriOf } from "../harness/service";
import { isThorough, sampled } from "../harness/thorough";
import { open, ownModules, type Whole, wholeModules } from "./modules";

/** One of how many names is changed. */
const oneOf = isThorough ? 1 : 11;
const fresh = "name_that_nothing_has";

test("names in our texts", () => renameAll(ownModules(), lineEnds.areWindows ? 10 : 25));
test("names in whole texts, ours and other people's", () => renameAll(wholeModules(), 1));

function renameAll(modules: readonly Whole[], least: number): void {
  let number = 0;
  let renamed = 0;
  for (const module of sampled(modules, lineEnds.areWindows ? 36 : 18, 0)) {
    for (const [name, text] of Object.entries(module.files)) {
      const seen = new Set<string>();
      for (const { origin } of referenceOriginsOf(languageOf(name)!.parse(uriOf(name), text, catalog))) {
        const key = `${origin.via} ${origin.address}`;
        if (seen.has(key) || number++ % oneOf !== 0) continue;
        seen.add(key);
        if (renameOne(module, name, origin.name.start, origin.address)) renamed++;
      }
    }
  }
  assert.ok(renamed >= least, `Only ${renamed} were renamed.`);
}

/** Whether there is anything to rename at an offset. */
function renameOne(module: Whole, name: string, at: number, address: string): boolean {
  const service = open(module);
  const uri = uriOf(name);
  const found = service.renamable(uri, at);
  if (!found || "refused" in found || !isName(found.name)) return false;
  const about = `${module.name}, ${name}: ${address}`;
  const taken = siblingOf(address, name, module, service);
  const refused = taken !== undefined && service.rename(uri, at, taken);
  assert.ok(refused === false || (refused && "refused" in refused), `${about} becomes ${taken}, which is taken.`);
  const renaming = service.rename(uri, at, fresh);
  // Where a program makes the name of something else than a text.
  if (!renaming || "refused" in renaming) return false;
  const before = stateOf(service, module, uri, at, renaming);
  // A name that nothing may have is gone for good.
  if (before.rules.includes("invalid-name")) return false;
  applyRenaming(service, renaming);
  const now = offsetAfter(renaming, uri, at);
  assert.deepEqual(stateOf(service, module, uri, now, renaming), before, about);
  for (const [file, text] of Object.entries(module.files))
    assert.ok(!isLaidOut(text) || isLaidOut(service.text(uriOf(file))!), `${about} leaves ${file} otherwise.`);
  // An earlier move goes on naming what was moved then, so there is no way back from it.
  if (!renaming.edits.get(uri)?.some(({ span }) => span.start <= at && at <= span.end)) return true;
  const back = service.rename(uri, now, found.name);
  assert.ok(back && !("refused" in back), `${about}: ${JSON.stringify(back)}`);
  applyRenaming(service, back);
  for (const [file, text] of Object.entries(module.files)) assert.equal(service.text(uriOf(file)), text, about);
  return true;
}

/** The rules that something is found by, and at how many places the name is. */
function stateOf(service: Service, { files }: Whole, uri: string, at: number, { moved }: Renaming) {
  const rules = Object.keys(files)
    .flatMap((file) => service.diagnose(uriOf(file)).map(({ rule }) => rule))
    // What must not be declared where it has moved from no longer is, once it has another name.
    // What is called after a secret is taken for one. A text in quotes keeps the old name, and is no longer taken for a reference.
    .filter((rule) => !["moved-address", "plain-secret", "quoted-reference"].includes(rule));
  // Earlier moves go on leading to the old name, from which another one would lead on.
  const isMovedEarlier = moved && Object.values(files).some((text) => /^moved \{/m.test(text));
  return { rules, places: isMovedEarlier ? 0 : service.references(uri, at, true).length };
}

/** The name of something else of that kind, which the module declares. */
function siblingOf(address: string, file: string, { files }: Whole, service: Service): string | undefined {
  const start = address.lastIndexOf(".") + 1;
  // Each program is a module of its own.
  const isAlone = languageOf(file)!.module === "document";
  const names = isAlone ? [file] : Object.keys(files);
  const declared = names.flatMap((name) => {
    const document = languageOf(name)!.parse(uriOf(name), service.text(uriOf(name))!, catalog);
    return [...referenceOriginsOf(document)].flatMap(({ origin }) => (origin.isDeclaration ? origin.address : []));
  });
  const other = declared.find(
    (one) => one !== address && one.lastIndexOf(".") + 1 === start && one.startsWith(address.slice(0, start)),
  );
  return other?.slice(start);
}
