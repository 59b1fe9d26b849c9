/**
 * Each folder below test/cases/fixes is a module with findings; marks in its files say what the fixes make of them, wherever
 * they are made. UPDATE_CASES=1 writes the marks anew.
 */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { test } from "node:test";
import { applyEdits } from "../server/src/text/edit";
import { printCase, readCase } from "./harness/annotations";
import { caseFiles, readFile } from "./harness/cases";
import { root, serviceWith, uriOf } from "./harness/service";

const files = [...caseFiles("fixes", ".tf"), ...caseFiles("fixes", ".tfvars")];

for (const folder of new Set(files.map(dirname))) {
  test(folder, () => {
    const own = files.filter((file) => dirname(file) === folder).map((file) => basename(file));
    const cases = own.map((name) => ({ name, ...readCase(readFile(join(folder, name)), join(folder, name)) }));
    const made = fixed(Object.fromEntries(cases.map(({ name, text }) => [name, text])));
    for (const { name, text, fixed } of cases) {
      const after = made[name] ?? "";
      if (process.env.UPDATE_CASES === "1") writeFileSync(join(root, folder, name), printCase(text, [], after, "#"));
      else assert.equal(after, fixed, name);
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
