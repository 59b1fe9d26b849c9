// What is found in a document does not rest on what it has nothing to do with: a keystroke there works out nothing again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openCase } from "./harness/openCase";
import { ruleTexts } from "./harness/ruleCases";
import { uriOf } from "./harness/service";
import { sampled } from "./harness/thorough";

/** Rules whose findings are about a module as a whole. */
const ofTheModule: ReadonlySet<string> = new Set([
  "circular-reference",
  "unpinned-provider",
  "unpinned-requirement",
  "unrequired-provider",
]);

/** Where a fix is about other documents of the module: it changes a type wherever that is named, or declares beside the last `locals`. */
const changesOthers: ReadonlySet<string> = new Set([
  ...["services", "superseded"].map((name) => `test/cases/rules/unknown-type/${name}.tf`),
  ...["declared", "iterators", "written-by-terraform"].map(
    (name) => `test/cases/rules/undeclared-reference/${name}.tf`,
  ),
]);
/** What such a block has besides is found anew with it. */
const withOthers: ReadonlySet<string> = new Set(["unknown-type", "undeclared-reference", "reference-context"]);

for (const { file, text } of sampled(ruleTexts(".tf"), 6, 0)) {
  test(file, () => {
    const service = openCase("main.tf", text);
    const other = uriOf("unrelated.tf");
    service.open(other, 'locals {\n  unrelated = "a"\n}\n');
    for (const uri of [uriOf("main.tf"), other]) service.diagnose(uri);
    const before = service.diagnose(uriOf("main.tf"));
    service.change(other, { span: { start: 25, end: 25 }, text: "b" });
    const again = service.diagnose(uriOf("main.tf")).filter((finding) => !before.includes(finding));
    const rules = again.map(({ rule }) => rule).filter((rule) => !ofTheModule.has(rule));
    assert.deepEqual(rules, changesOthers.has(file) ? rules.filter((rule) => withOthers.has(rule)) : []);
  });
}
