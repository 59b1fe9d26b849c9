/** What `npm run new:rule` writes: a rule that finds something at once, entered in the nearest list. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { transform } from "esbuild";
import type { BodyItemNode } from "../server/src/analysis/index";
import { hcl } from "../server/src/languages/hcl/hcl";
import type { ReportedFinding, Rule } from "../server/src/rules/rule";

/** What the script is made of, which has no types. */
const texts = () => import(pathToFileURL("scripts/newRule/texts.mjs").href);

test("a new rule has the form of rules, and finds what fails in its example alone", async () => {
  const { exampleText, ruleText } = await texts();
  const { code } = await transform(ruleText("made-up", "madeUp", "./rule"), { loader: "ts" });
  const { madeUp } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const rule: Rule = madeUp;
  const found: string[] = [];
  const report = ({ message, fixes = [] }: ReportedFinding) => found.push(`${message} ${fixes[0]?.title}`);
  for (const { labels, body } of hcl.parse("main.tf", exampleText).blocks) {
    for (const item of body.items) {
      found.push(`${labels.at(-1)?.text}.${item.name}`);
      if (rule.names?.has(item.name)) rule.bodyItem!({ item } as BodyItemNode, report);
    }
  }
  assert.deepEqual(found, [
    "fails.name",
    "Give it another name: this one is still to be replaced. Change to replaced",
    "fails.location",
    "passes.name",
    "passes.location",
    "unknown.name",
    "unknown.location",
  ]);
});

test("a new rule is entered in the nearest list, that of all rules where its folder has none", async () => {
  const { listAbove } = await texts();
  const lists = {
    "server/src/rules/azureml/compute": "server/src/rules/azureml/index.ts",
    "server/src/rules/terraform": "server/src/rules/terraform/index.ts",
    "server/src/rules": "server/src/rules/rules.ts",
  };
  for (const [folder, file] of Object.entries(lists)) {
    const nearest = listAbove(folder);
    assert.equal(nearest.file.replaceAll("\\", "/"), file);
    const before = readFileSync(file, "utf8");
    const after: string = nearest.withEntry("madeUp", "./madeUp");
    assert.equal(after.replace('import { madeUp } from "./madeUp";\n', "").replace("  madeUp,\n", ""), before);
    assert.match(after, /readonly Rule\[\] = \[\n[^\]]*\n {2}madeUp,\n\]/);
  }
});
