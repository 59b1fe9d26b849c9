/** Every file below test/cases/rules is a case: each finding in it is annotated, and each annotation is found. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { basename, dirname } from "node:path";
import { test } from "node:test";
import { rules } from "../server/src/rules/index";
import { applyEdits } from "../server/src/text/edit";
import { printFindings, readCase } from "./harness/annotations";
import { caseFiles, readFile } from "./harness/cases";
import { pinned, serviceWith, uriOf } from "./harness/service";

const files = caseFiles("rules", ".tf").filter((file) => !file.endsWith(".fixed.tf"));

/** `# azurerm 4.73.0` on the first line pins the provider. */
function openCase(text: string) {
  const version = /^# azurerm (\S+)\n/.exec(text)?.[1];
  return serviceWith({ "main.tf": text, ...(version && { "versions.tf": pinned(version) }) });
}

for (const file of files) {
  test(file, () => {
    const { text, expected } = readCase(readFile(file));
    const service = openCase(text);
    assert.deepEqual(printFindings(service.diagnose(uriOf("main.tf")), text), expected);
    const fixed = file.replace(/\.tf$/, ".fixed.tf");
    if (existsSync(fixed)) assert.equal(applyFirstFixes(text), readFile(fixed));
  });
}

/** Applies the first fix of the first finding that has one, until none is left. */
function applyFirstFixes(text: string): string {
  let current = text;
  for (let round = 0; round < 100; round++) {
    const service = openCase(current);
    const finding = service.diagnose(uriOf("main.tf")).find(({ fixes }) => fixes?.length);
    const fix =
      finding && service.fixes(uriOf("main.tf"), finding.span).find((one) => one.findings[0]?.rule === finding.rule);
    if (!fix) return current;
    current = applyEdits(current, fix.edits);
  }
  throw new Error("Fixes never come to an end.");
}

test("every rule has a case of its own", () => {
  const withCases = new Set(files.map((file) => basename(dirname(file))));
  assert.deepEqual(
    rules.map((rule) => rule.id).filter((id) => !withCases.has(id)),
    [],
  );
});

test("rule ids are unique and readable", () => {
  const ids = rules.map((rule) => rule.id);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.match(id, /^[a-z]+(-[a-z]+)*$/);
});
