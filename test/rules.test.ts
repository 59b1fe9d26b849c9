/**
 * Every file below test/cases/rules is a case: each finding in it is annotated, and each annotation is found; `.ts` files
 * are programs, and `.txt` files cases of several files (see severalFiles.test.ts). A `.fixed` file beside it holds what the fixes make of it; UPDATE_FIXED=1 writes those of cases with
 * fixes anew: look at them before you keep them.
 */
import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { test } from "node:test";
import { rules } from "../server/src/rules/index";
import { counts, printFindings, readCase } from "./harness/annotations";
import { applyFirstFixes } from "./harness/applyFirstFixes";
import { caseFiles, readFile } from "./harness/cases";
import { openCase } from "./harness/openCase";
import { root, uriOf } from "./harness/service";
import { onlyIn } from "./harness/twins";

const files = [...caseFiles("rules", ".tf"), ...caseFiles("rules", ".ts")].filter((file) => !file.includes(".fixed."));

for (const file of files) {
  test(file, () => {
    const { text, expected } = readCase(readFile(file));
    const name = `main${extname(file)}`;
    const service = openCase(name, text);
    const findings = service.diagnose(uriOf(name)).filter((finding) => counts(finding, basename(dirname(file))));
    assert.deepEqual(printFindings(findings, text), expected);
    const fixed = file.replace(/\.(\w+)$/, ".fixed.$1");
    const result = applyFirstFixes(name, text);
    if (process.env.UPDATE_FIXED && result !== text) writeFileSync(join(root, fixed), result);
    // Where the fixes of other rules' advice do something too, a twin shows it.
    assert.equal(result, existsSync(join(root, fixed)) ? readFile(fixed) : text);
  });
}

test("every rule has a case of its own in each language", () => {
  const pairs = [...caseFiles("replacement", "after.tf"), ...caseFiles("replacement", "after.ts")];
  const several = caseFiles("rules", ".txt").map((file) => file.replace(/txt$/, "tf"));
  const withCases = new Set(
    [...files, ...pairs, ...several].map((file) => `${basename(dirname(file))}${extname(file)}`),
  );
  const wanted = rules.flatMap(({ id }) =>
    ([".tf", ".ts"] as const)
      .filter((ending) => (onlyIn[id]?.language ?? ending) === ending)
      .map((ending) => id + ending),
  );
  assert.deepEqual(
    wanted.filter((name) => !withCases.has(name)),
    [],
  );
});

test("rule ids are unique and readable", () => {
  const ids = rules.map((rule) => rule.id);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.match(id, /^[a-z]+(-[a-z]+)*$/);
});
