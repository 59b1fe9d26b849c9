/**
 * Every file below test/cases/rules is a case: each finding in it is annotated, and each annotation is found; marks say what
 * the fixes make of it. `.ts` files are programs, and `.txt` files cases of several files (see severalFiles.test.ts).
 *
 * Each case in Terraform is one in CDKTF as well: what our conversion makes of it has the same findings at the same places,
 * and its fixes make what our conversion makes of the fixed text. Only where that is otherwise there is a file beside it.
 *
 * `npm run case -- <rule>` writes annotations, marks and files that are missing.
 */
import assert from "node:assert/strict";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { test } from "node:test";
import { languageOf } from "../server/src/languages/index";
import { rules } from "../server/src/rules/rules";
import { printCase, printFindings } from "./harness/annotations";
import { applyFirstFixes } from "./harness/applyFirstFixes";
import { caseFiles } from "./harness/cases";
import { onlyIn } from "./harness/cdktfParity";
import { found } from "./harness/found";
import { lineEnds } from "./harness/lineEnds";
import { exactPlaceOf } from "./harness/places";
import { cdktfParity, programOf, type RuleText, ruleCase, ruleCases, ruleTexts } from "./harness/ruleCases";
import { catalog, root, uriOf } from "./harness/service";
import { sampled } from "./harness/thorough";

const updates = process.env.UPDATE_CASES === "1";

/** With other line ends a part of the cases says what is to be said: the findings are those of the same rules. */
const part = lineEnds.areWindows ? 16 : 1;

for (const file of sampled([...caseFiles("rules", ".tf"), ...caseFiles("rules", ".ts")], part, 0)) {
  test(file, () => {
    const { name, text, expected, fixed } = ruleCase(file);
    const findings = found(name, text);
    const made = applyFirstFixes(name, text);
    const isAsWritten = printFindings(findings, text).join("\n") === expected.join("\n") && made === fixed;
    if (updates && !isAsWritten) return writeCase(file, { name, text }, made);
    assert.deepEqual(printFindings(findings, text), expected);
    assert.equal(made, fixed, `what the fixes make of ${file}`);
  });
}

for (const { file, program } of sampled(cdktfParity(), part, 1)) {
  test(`${program}, as it follows from Terraform`, () => {
    const terraform = ruleCase(file);
    const made = programOf(terraform);
    const wanted = wantedOf(terraform, made);
    const isWritten = existsSync(join(root, program));
    const follows = () => findingsOf(made).join("\n") === wanted.join("\n") && fixedBy(made) === made.fixed;
    if (isWritten) {
      const written = ruleCase(program);
      const isNeedless = written.text === made.text && follows();
      if (updates && isNeedless) return rmSync(join(root, program));
      assert.ok(!isNeedless, `${program} follows from ${file}: it need not be a file.`);
      assert.deepEqual(
        placesOf(written),
        placesOf(terraform),
        `${program} has findings at other places than ${file}: change the case until both agree.`,
      );
    } else {
      if (updates && !follows()) return writeCase(program, made, fixedBy(made));
      const hint = `npm run case -- ${made.rule} writes ${program} with what is otherwise in a program.`;
      assert.deepEqual(findingsOf(made), wanted, hint);
      assert.equal(fixedBy(made), made.fixed, hint);
    }
  });
}

/** Writes a case with what is found in it now. */
function writeCase(file: string, { name, text }: Pick<RuleText, "name" | "text">, fixed: string): void {
  const sign = name === "main.ts" ? "//" : "#";
  writeFileSync(join(root, file), printCase(text, found(name, text), fixed, sign));
}

function fixedBy({ name, text }: Pick<RuleText, "name" | "text">): string {
  return applyFirstFixes(name, text);
}

/** Rule, severity, place and message of each finding that both languages can have. */
function findingsOf(one: Pick<RuleText, "name" | "text">): string[] {
  return placed(one).map(({ place, message }) => `${place}: ${message}`);
}

/** The same of a case in Terraform, in the words of the program that it becomes. */
function wantedOf(terraform: Pick<RuleText, "name" | "text">, made: Pick<RuleText, "name" | "text">): string[] {
  const program = documentOf(made);
  const there = placed(made);
  return placed(terraform).map(({ place, message }, at) => {
    const span = there[at]?.span ?? { start: 0, end: 0 };
    return `${place}: ${languageOf(made.name)?.renderMessage?.(message, program, span)}`;
  });
}

function placesOf(one: Pick<RuleText, "name" | "text">): string[] {
  return placed(one).map(({ place }) => place);
}

function placed(one: Pick<RuleText, "name" | "text">) {
  const document = documentOf(one);
  return found(one.name, one.text)
    .filter(({ rule }) => !(rule in onlyIn))
    .map(({ severity, rule, span, message }) => ({
      place: `${severity} ${rule} ${exactPlaceOf(span, document)}`,
      message,
      span,
    }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));
}

function documentOf({ name, text }: Pick<RuleText, "name" | "text">) {
  const document = languageOf(name)?.parse(uriOf(name), text, catalog);
  assert.ok(document);
  return document;
}

// The names of files are the same with other line ends.
if (!lineEnds.areWindows)
  test("every rule has a case of its own in each language", () => {
    const pairs = [...caseFiles("replacement", "after.tf"), ...caseFiles("replacement", "after.ts")];
    const several = caseFiles("rules", ".txt").map((file) => file.replace(/txt$/, "tf"));
    const cases = [...ruleCases(".tf"), ...ruleTexts(".ts")].map(({ file }) => file);
    const withCases = new Set(
      [...cases, ...pairs, ...several].map((file) => `${basename(dirname(file))}${extname(file)}`),
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
