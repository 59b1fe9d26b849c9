/**
 * Properties of renaming, over every module at hand: each thing that has a name can have another one; afterwards no
 * reference leads nowhere that led somewhere, and what was laid out still is; and with the old name again, the text is what it was.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { mentionsOf } from "../../server/src/analysis/mentions/named";
import { hcl } from "../../server/src/languages/hcl/hcl";
import { isName } from "../../server/src/model/isName";
import { applyEdits } from "../../server/src/text/edit";
import { isLaidOut } from "../harness/formatted";
import { serviceWith, uriOf } from "../harness/service";
import { foreignTexts, type HclText, ownTexts } from "../languages/hclTexts";
import { randomFrom } from "../languages/random";

/** Files that are one folder's. Cases of the reader are no files. */
function modulesOf(texts: readonly HclText[]): Map<string, Record<string, string>> {
  const modules = new Map<string, Record<string, string>>();
  for (const { name, text } of texts.filter((one) => one.name.endsWith(".tf"))) {
    const cut = name.lastIndexOf("/");
    const files = modules.get(name.slice(0, cut)) ?? {};
    modules.set(name.slice(0, cut), files);
    files[name.slice(cut + 1)] = text;
  }
  return modules;
}

const modules = [...modulesOf(ownTexts()), ...modulesOf(foreignTexts())];
const mostNames = 5;
const newName = "name_that_nothing_has";
assert.ok(modules.length > 20);

test(`${modules.length} modules: there, and back again`, () => {
  const random = randomFrom(1);
  let renamed = 0;
  for (const [folder, files] of modules) {
    for (let tries = 0; tries < mostNames; tries++) renamed += renameOne(folder, files, random.pick) ? 1 : 0;
  }
  assert.ok(renamed > modules.length, `only ${renamed} were renamed`);
});

function renameOne(
  folder: string,
  files: Readonly<Record<string, string>>,
  pick: <T>(items: readonly T[]) => T,
): boolean {
  const service = serviceWith(files);
  const name = pick(Object.keys(files));
  const uri = uriOf(name);
  const mentions = [...mentionsOf(hcl.read(uri, files[name]!))];
  if (mentions.length === 0) return false;
  const { mention } = pick(mentions);
  const old = mention.address.slice(mention.address.lastIndexOf(".") + 1);
  if (!isName(old)) return false;
  const about = `${folder}/${name}: ${mention.address}`;
  const at = mention.name.start;
  const renaming = service.rename(uri, at, newName);
  if (!renaming || "refused" in renaming) return false;
  const before = lost();
  for (const [one, edits] of renaming.edits) service.open(one, applyEdits(service.text(one) ?? "", edits));
  assert.ok(lost() <= before, `${about} is not found any more somewhere`);
  for (const [file, text] of Object.entries(files))
    assert.ok(!isLaidOut(text) || isLaidOut(service.text(uriOf(file)) ?? ""), `${about} leaves ${file} otherwise`);
  const there = [...(renaming.edits.get(uri) ?? [])].filter(({ span }) => span.end <= at);
  const moved = there.reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), at);
  const back = service.rename(uri, moved, old);
  assert.ok(back && !("refused" in back), `${about}: ${JSON.stringify(back)}`);
  for (const [one, edits] of back.edits) service.open(one, applyEdits(service.text(one) ?? "", edits));
  // The keys of locals are laid out anew with their neighbours, as `terraform fmt` does; people's files need not be.
  const shown = (text: string | undefined) => (mention.address.startsWith("local.") ? text?.replace(/ +/g, " ") : text);
  for (const [file, text] of Object.entries(files)) assert.equal(shown(service.text(uriOf(file))), shown(text), about);
  return true;

  function lost(): number {
    const found = Object.keys(files).flatMap((file) => service.diagnose(uriOf(file)));
    return found.filter(({ rule }) => rule === "undeclared-reference").length;
  }
}
