/**
 * Each folder below test/cases/fixes is a module with findings; the `.fixed.tf` twin of a file holds what the fixes make of
 * it, wherever they are made, and a file without one stays as it is. UPDATE_FIXED=1 writes the twins anew.
 */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { test } from "node:test";
import { applyEdits } from "../server/src/text/edit";
import { caseFiles, readFile } from "./harness/cases";
import { root, serviceWith, uriOf } from "./harness/service";

const files = caseFiles("fixes", ".tf");

for (const folder of new Set(files.map(dirname))) {
  test(folder, () => {
    const names = files.filter((file) => dirname(file) === folder).map((file) => basename(file));
    const texts = Object.fromEntries(
      names.filter((name) => !name.includes(".fixed.")).map((name) => [name, readFile(join(folder, name))]),
    );
    for (const [name, text] of Object.entries(fixed(texts))) {
      const twin = name.replace(/\.tf$/, ".fixed.tf");
      if (process.env.UPDATE_FIXED && text !== texts[name]) writeFileSync(join(root, folder, twin), text);
      assert.equal(text, names.includes(twin) ? readFile(join(folder, twin)) : texts[name], name);
    }
  });
}

/** Makes the first fix of the first finding that has one, until none is left. */
function fixed(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  for (let round = 0; round < 100; round++) {
    const service = serviceWith(texts);
    const uris = Object.keys(texts).map(uriOf);
    const first = uris
      .flatMap((uri) =>
        service.diagnose(uri).flatMap(({ span }) => service.fixes(uri, span).map((fix) => ({ uri, fix }))),
      )
      .at(0);
    if (!first) return texts;
    const all = [{ uri: first.uri, edits: first.fix.edits }, ...first.fix.elsewhere];
    const after = all.map(({ uri, edits }) => [basename(uri), applyEdits(texts[basename(uri)] ?? "", edits)]);
    texts = { ...texts, ...Object.fromEntries(after) };
  }
  throw new Error("Fixes never come to an end.");
}
