/**
 * Below test/cases/replacement each folder is an edit: `before` is in the last commit, `after` is open, with what is found
 * in it annotated.
 */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { test } from "node:test";
import type { Service } from "../server/src/service";
import { applyEdits } from "../server/src/text/edit";
import { printFindings, readCase } from "./harness/annotations";
import { caseFiles, readFile } from "./harness/cases";
import { openCase } from "./harness/openCase";
import { root, uriOf } from "./harness/service";

const rules = ["replaces-resource", "one-way-change"];

function edited(before: string, name: string, text: string): Service {
  const service = openCase(name, text);
  service.setCommitted(uriOf(name), before);
  return service;
}

function findingsOf(before: string, name: string, text: string) {
  const uri = uriOf(name);
  return edited(before, name, text)
    .diagnose(uri)
    .filter(({ rule, severity }) => rules.includes(rule) || severity === "error");
}

for (const file of [...caseFiles("replacement", "after.tf"), ...caseFiles("replacement", "after.ts")]) {
  const name = `main${extname(file)}`;
  const before = readFile(join(dirname(file), `before${extname(file)}`));
  test(file, () => {
    const { text, expected } = readCase(readFile(file));
    assert.deepEqual(printFindings(findingsOf(before, name, text), text), expected);
    assert.ok(expected.length > 0 || basename(dirname(file)) === "silent");
    const fixed = file.replace(/\.(\w+)$/, ".fixed.$1");
    if (existsSync(join(root, fixed))) assert.equal(fixAll(before, name, text), readFile(fixed));
  });

  test(`${file}: nothing is found where nothing was edited, or nothing is known`, () => {
    assert.deepEqual(
      findingsOf(before, name, before).filter(({ rule }) => rules.includes(rule)),
      [],
    );
    const { text } = readCase(readFile(file));
    const service = edited(before, name, text);
    service.setCommitted(uriOf(name), undefined);
    assert.deepEqual(
      service.diagnose(uriOf(name)).filter(({ rule }) => rules.includes(rule)),
      [],
    );
  });
}

/** Applies each fix of these rules until there is none. */
function fixAll(before: string, name: string, text: string): string {
  let current = text;
  for (let round = 0; round < 20; round++) {
    const service = edited(before, name, current);
    const finding = service.diagnose(uriOf(name)).find(({ rule, fixes }) => rules.includes(rule) && fixes?.length);
    const fix =
      finding && service.fixes(uriOf(name), finding.span).find((one) => one.findings[0]?.rule === finding.rule);
    if (!fix) return current;
    current = applyEdits(current, fix.edits);
  }
  throw new Error("Fixes never come to an end.");
}
