/**
 * What holds of every fix of every finding in the cases of rules: what it is about is gone, and nothing else of the rule
 * has come; the text reads as cleanly as before; edits do not meet; and all comments stay that it does not take out with
 * what they are about.
 */
import assert from "node:assert/strict";
import { basename, dirname, extname } from "node:path";
import { test } from "node:test";
import type { Finding } from "../server/src/rules/finding";
import { rules } from "../server/src/rules/index";
import type { AppliedFix, Service } from "../server/src/service";
import { applyEdits, type Edit } from "../server/src/text/edit";
import { readCase } from "./harness/annotations";
import { caseFiles, readFile } from "./harness/cases";
import { openCase } from "./harness/openCase";
import { uriOf } from "./harness/service";
import { withoutFix } from "./harness/withoutFix";

const files = [...caseFiles("rules", ".tf"), ...caseFiles("rules", ".ts")].filter((file) => !file.includes(".fixed."));
const fixed = new Set<string>();

for (const file of files) {
  const name = `main${extname(file)}`;
  const uri = uriOf(name);
  test(file, () => {
    const { text } = readCase(readFile(file));
    const service = openCase(name, text);
    const before = service.diagnose(uri);
    for (const { fix, finding } of fixesIn(service, uri)) {
      if (finding.rule === basename(dirname(file))) fixed.add(`${finding.rule}${extname(file)}`);
      const what = `${finding.rule}: ${fix.title}`;
      // What it changes in other files, test/cases/fixes shows: here the only other one pins the provider.
      if (fix.elsewhere.length > 0) continue;
      assert.ok(areApart(fix.edits), `${what}: edits meet`);
      const after = applyEdits(text, fix.edits);
      const found = openCase(name, after).diagnose(uri);
      const [old, left] = [before, found].map((all) => all.filter(({ rule }) => rule === finding.rule).length);
      assert.ok(left! < old!, `${what}: ${left} of ${old} findings are left in\n${after}`);
      assert.ok(syntaxIn(found) <= syntaxIn(before), `${what}: does not read in\n${after}`);
      if (!/^(Remove|Take .* out)/.test(fix.title))
        assert.deepEqual(lost(commentsIn(text), commentsIn(after)), [], what);
    }
  });
}

test("every rule has a fix in each language it is found in, or the reason why none is the one answer", () => {
  const wanted = rules.map(({ id }) => id).filter((id) => !(id in withoutFix));
  const having = new Set([...fixed].map((name) => name.replace(/\.\w+$/, "")));
  assert.deepEqual(
    wanted.filter((id) => !having.has(id)),
    [],
  );
  assert.deepEqual(
    [...having].filter((id) => id in withoutFix),
    [],
  );
});

function* fixesIn(service: Service, uri: string): Generator<{ fix: AppliedFix; finding: Finding }> {
  for (const { span } of service.diagnose(uri)) {
    for (const fix of service.fixes(uri, span)) {
      const [finding] = fix.findings;
      if (finding && finding.span.start === span.start && finding.span.end === span.end) yield { fix, finding };
    }
  }
}

function areApart(edits: readonly Edit[]): boolean {
  const sorted = [...edits].sort((one, other) => one.span.start - other.span.start);
  return sorted.every(({ span }, index) => index === 0 || sorted[index - 1]!.span.end <= span.start);
}

function syntaxIn(findings: readonly Finding[]): number {
  return findings.filter(({ rule }) => rule === "syntax").length;
}

function commentsIn(text: string): string[] {
  return text.match(/(?:^|\s)(?:#|\/\/) .*/g)?.map((comment) => comment.trim()) ?? [];
}

function lost(before: readonly string[], after: readonly string[]): string[] {
  const left = [...after];
  return before.filter((comment) => {
    const at = left.indexOf(comment);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
