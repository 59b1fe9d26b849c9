/** The first fix of a finding takes nothing away that people would miss, and what Terraform refuses cannot be suppressed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { languageOf } from "../server/src/languages/index";
import { rules } from "../server/src/rules/rules";
import { applyEdits } from "../server/src/text/edit";
import { openCase } from "./harness/openCase";
import { ruleTexts } from "./harness/ruleCases";
import { catalog, uriOf } from "./harness/service";
import { sampled } from "./harness/thorough";

/** What deletes for good, or lets something be deleted, once it is applied. */
const destructive =
  /(?:purge(?!_?protection)\w*|force_?destroy\w*|force_?delete\w*)["\s]*[=:]\s*true|prevent_?destroy["\s]*[=:]\s*false/i;

const all = [...sampled(ruleTexts(".tf"), 12, 0), ...sampled(ruleTexts(".ts"), 24, 1)];

/** What a fix may not remove: data sources that nothing reads are all that is said to be left over. */
function kept(rule: string): readonly string[] {
  return rule === "unused-declaration" ? ["resource"] : ["resource", "data"];
}

function countOf(kinds: readonly string[], name: string, text: string): number {
  const { blocks } = languageOf(name)!.parse(uriOf(name), text, catalog);
  return blocks.filter(({ kind }) => kinds.includes(kind)).length;
}

test("the first fix of a finding deletes no resource, and purges nothing", () => {
  const wrong: string[] = [];
  let tried = 0;
  for (const { file, name, text } of all) {
    const service = openCase(name, text);
    for (const finding of service.diagnose(uriOf(name))) {
      const [fix] = service.fixes(uriOf(name), finding.span).filter(({ findings: [of] }) => of === finding);
      if (!fix) continue;
      tried++;
      const [before, after] = [text, applyEdits(text, fix.edits)].map((one) => countOf(kept(finding.rule), name, one));
      const isLess = after! < before!;
      if (isLess || fix.edits.some((edit) => destructive.test(edit.text))) wrong.push(`${file}: ${fix.title}`);
    }
  }
  assert.ok(tried > 100, `${tried}`);
  assert.deepEqual(wrong, []);
});

test("what may destroy something is offered behind all other fixes", () => {
  let seen = 0;
  // Its fixes decide either way, whatever part of the others is tried.
  const deciding = ruleTexts(".tf").filter(({ file }) => file.includes("/soft-deleted-name/"));
  for (const { file, name, text } of [...all, ...deciding]) {
    const fixes = openCase(name, text).fixes(uriOf(name), { start: 0, end: text.length });
    const destroys = fixes.map(({ edits }) => edits.some((edit) => destructive.test(edit.text)));
    seen += Number(destroys.includes(true));
    assert.deepEqual(
      destroys,
      destroys.toSorted((one, other) => Number(one) - Number(other)),
      file,
    );
  }
  assert.ok(seen > 0, `${seen}`);
});

test("what Terraform refuses cannot be suppressed, and all else can", () => {
  const certain = new Set(
    rules.flatMap(({ id, certainty }) => (certainty === undefined || certainty === "terraform" ? id : [])),
  );
  let [refused, offered] = [0, 0];
  for (const { file, text } of sampled(ruleTexts(".tf"), 12, 1)) {
    const service = openCase("main.tf", text);
    for (const finding of service.diagnose(uriOf("main.tf"))) {
      const isRefused = finding.rule === "syntax" || (certain.has(finding.rule) && finding.severity === "error");
      const comments = service
        .suppressions(uriOf("main.tf"), finding.span)
        .filter(({ finding: of }) => of.rule === finding.rule && of.severity === finding.severity);
      if (isRefused) {
        refused++;
        assert.deepEqual(comments, [], `${file}: ${finding.message}`);
      } else offered += comments.length;
    }
  }
  assert.ok(refused > 50 && offered > 50, `${refused}, ${offered}`);
});
