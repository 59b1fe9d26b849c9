/** Every rule has a fix; that none does harm, `unharmed` shows of the same cases. */
import assert from "node:assert/strict";
import { basename, dirname } from "node:path";
import { test } from "node:test";
import { rules } from "../server/src/rules/index";
import { type AnnotatedCase, annotatedCases } from "./harness/annotatedCases";
import { openCase } from "./harness/openCase";
import { type RuleText, ruleTexts } from "./harness/ruleCases";
import { serviceWith, uriOf } from "./harness/service";
import { withoutFix } from "./harness/withoutFix";

test("every rule has a fix, or the reason why none is the one answer", () => {
  const having = new Set([
    ...[...ruleTexts(".tf"), ...ruleTexts(".ts")].flatMap(fixedIn),
    ...annotatedCases("rules").flatMap(fixedInSeveral),
  ]);
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

function fixedInSeveral({ title, files }: AnnotatedCase): string[] {
  const texts = Object.entries(files).map(([name, { text }]) => [name, text] as const);
  const service = serviceWith(Object.fromEntries(texts));
  const rule = basename(dirname(title.split(":")[0]!));
  const fixes = texts.flatMap(([name, { length }]) => service.fixes(uriOf(name), { start: 0, end: length }));
  return fixes.some(({ findings }) => findings[0]?.rule === rule) ? [rule] : [];
}

/** The rule that a case is of, if a finding of it has a fix there. */
function fixedIn({ rule, name, text }: RuleText): string[] {
  const fixes = openCase(name, text).fixes(uriOf(name), { start: 0, end: text.length });
  return fixes.some(({ findings }) => findings[0]?.rule === rule) ? [rule] : [];
}
