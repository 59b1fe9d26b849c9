/**
 * Every row of the catalogue of rules is built or has a reason why it is not; and the cases of each rule show, in each
 * language that it finds something in, what fails, what passes, what the fix makes of it, and that it says nothing about
 * what only Terraform knows.
 */
import assert from "node:assert/strict";
import { basename, dirname, extname } from "node:path";
import { test } from "node:test";
import { languageOf } from "../server/src/languages/index";
import { rules } from "../server/src/rules/index";
import { counts, readCase } from "./harness/annotations";
import { caseFiles, readFile } from "./harness/cases";
import { openCase } from "./harness/openCase";
import { catalog, uriOf } from "./harness/service";
import { onlyIn, withoutTwin } from "./harness/twins";
import { withoutFix } from "./harness/withoutFix";

const rows = Array.from({ length: 171 }, (_, index) => `R${String(index + 1).padStart(3, "0")}`);
const built = [...readFile("test/cases/rules/CATALOGUE.md").matchAll(/^(R\d+) (.*)$/gm)];
const notBuilt = [...readFile("test/cases/rules/NOT-BUILT.md").matchAll(/^(R\d+): .{30}/gm)];

test("each row of the catalogue is built, or says why it is not", () => {
  const all = [...built, ...notBuilt].map(([, row]) => row).sort();
  assert.deepEqual(all, rows);
  const ids = new Set(rules.map(({ id }) => id));
  const named = built.flatMap(([, , covered]) =>
    covered!
      .replace(/\([^)]*\)/g, "")
      .split(",")
      .map((id) => id.trim()),
  );
  assert.deepEqual(
    named.filter((id) => !ids.has(id)),
    [],
  );
});

interface Shown {
  fails: boolean;
  passes: boolean;
  fixed: boolean;
  unknown: boolean;
}

const shown = new Map<string, Shown>();
const cases = [...caseFiles("rules", ".tf"), ...caseFiles("rules", ".ts")];
for (const file of cases.filter((name) => !name.includes(".fixed."))) lookAt(file);

/** What a case shows of the rule whose folder it is in. */
function lookAt(file: string): void {
  const [id, ending] = [basename(dirname(file)), extname(file)];
  const about = shown.get(id + ending) ?? { fails: false, passes: false, fixed: false, unknown: false };
  shown.set(id + ending, about);
  const { text } = readCase(readFile(file));
  const name = `main${ending}`;
  const findings = openCase(name, text)
    .diagnose(uriOf(name))
    .filter((finding) => finding.rule === id && counts(finding, id));
  const blocks = languageOf(name)?.read(uriOf(name), text, catalog).blocks ?? [];
  const isWrong = (span: { start: number; end: number }) =>
    findings.some((finding) => span.start <= finding.span.start && finding.span.end <= span.end);
  about.fails ||= findings.length > 0;
  about.passes ||= blocks.some(({ kind, span }) => kind !== "variable" && !isWrong(span));
  about.fixed ||= cases.includes(file.replace(/\.(\w+)$/, ".fixed.$1"));
  const hasUnknown = blocks.some(
    ({ kind, body }) => kind === "variable" && !body.entries.some((entry) => entry.name === "default"),
  );
  about.unknown ||= hasUnknown && blocks.some(({ kind, span }) => kind !== "variable" && !isWrong(span));
}

/** Rules about edits have pairs in test/cases/replacement. */
const inPairs = new Set(["replaces-resource", "one-way-change"]);

/** What excuses a rule from a case: in programs, that only the absence of something makes a finding. */
function isExcused(part: keyof Shown, id: string, ending: string): boolean {
  if (inPairs.has(id) || (part === "fixed" && id in withoutFix)) return true;
  const isAbout = ending === ".ts" && Object.keys(withoutTwin).some((file) => file.startsWith(`${id}/`));
  return isAbout && !shown.get(id + ending)?.fails && (part === "fails" || part === "fixed");
}

for (const part of ["fails", "passes", "fixed", "unknown"] as const) {
  test(`each rule has a case that shows it: ${part}`, () => {
    const lacking = rules.flatMap(({ id }) => {
      const endings = [".tf", ".ts"].filter((ending) => (onlyIn[id]?.language ?? ending) === ending);
      return endings
        .filter((ending) => !isExcused(part, id, ending) && !shown.get(id + ending)?.[part])
        .map((ending) => id + ending);
    });
    assert.deepEqual(lacking, []);
  });
}

test("the page of each rule says for which versions it holds", () => {
  for (const { id, versions } of rules) {
    const page = readFile(`docs/rules/${id}.md`);
    const [, about = ""] = /\n## Versions\n\n(.+)\n/.exec(page) ?? [];
    assert.match(about, versions ? /^Only in azurerm / : /^In every version of azurerm /, id);
    for (const border of Object.values(versions ?? {})) assert.ok(about.includes(border), `${id}: ${border}`);
  }
});
