/** Every rule has a fix; that none does harm, `fixSafety` shows of the same cases. */
import assert from "node:assert/strict";
import { basename, dirname } from "node:path";
import { test } from "node:test";
import { rules } from "../server/src/rules/rules";
import { type AnnotatedCase, annotatedCases } from "./harness/annotatedCases";
import { found, opened } from "./harness/found";
import { type RuleText, ruleTexts } from "./harness/ruleCases";
import { serviceWith, uriOf } from "./harness/service";
import { withoutFix } from "./harness/withoutFix";

test("every rule has a fix, or the reason why none is the one answer", () => {
  const having = new Set<string>();
  for (const one of [...ruleTexts(".tf"), ...ruleTexts(".ts")])
    if (!having.has(one.rule) && hasFix(one)) having.add(one.rule);
  for (const one of annotatedCases("rules")) if (!having.has(ruleOf(one)) && isFixed(one)) having.add(ruleOf(one));
  const wanted = rules.map(({ id }) => id).filter((id) => !(id in withoutFix));
  assert.deepEqual(
    wanted.filter((id) => !having.has(id)),
    [],
  );
  assert.deepEqual(
    [...having].filter((id) => id in withoutFix),
    [],
  );
});

function ruleOf({ title }: AnnotatedCase): string {
  return basename(dirname(title.split(":")[0]!));
}

/** Whether a finding of the rule that a case of several files is of has a fix there. */
function isFixed(one: AnnotatedCase): boolean {
  const { files } = one;
  const texts = Object.entries(files).map(([name, { text }]) => [name, text] as const);
  const service = serviceWith(Object.fromEntries(texts));
  const fixes = texts.flatMap(([name, { length }]) => service.fixes(uriOf(name), { start: 0, end: length }));
  return fixes.some(({ findings }) => findings[0]?.rule === ruleOf(one));
}

/** Whether a finding of the rule that a case is of has a fix there. */
function hasFix({ rule, name, text }: RuleText): boolean {
  if (!found(name, text).some((finding) => finding.rule === rule)) return false;
  const fixes = opened(name, text).fixes(uriOf(name), { start: 0, end: text.length });
  return fixes.some(({ findings }) => findings[0]?.rule === rule);
}
