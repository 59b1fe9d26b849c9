/**
 * Cases of refactorings, many in a file below test/cases/refactor: a name after `===`, the text with what is selected
 * between « and » (or «» for a cursor), and then `--- TITLE` with what the refactoring of that title makes of it, or
 * `--- lacks: WORDS` where none whose title holds those words may be offered. `@@ NAME` begins a further document.
 * Programs are in files that end with `.ts.txt`.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { refactorings } from "../server/src/features/refactor/index";
import { languageOf } from "../server/src/languages/index";
import { applyEdits } from "../server/src/text/edit";
import { readCase } from "./harness/annotations";
import { caseFiles, nameOf, readFile } from "./harness/cases";
import { formatted, isLaidOut } from "./harness/formatted";
import { openCase } from "./harness/openCase";
import { catalog, serviceWith, uriOf } from "./harness/service";
import { randomFrom } from "./languages/random";

const used = new Set<string>();

for (const file of caseFiles("refactor", ".txt")) {
  for (const part of readFile(file).split(/^=== /m).slice(1)) {
    const [head = "", ...expectations] = part.split(/^--- /m);
    const newline = head.indexOf("\n");
    const files = documentsIn(head.slice(newline + 1), nameOf(file));
    for (const expectation of expectations) {
      const title = expectation.slice(0, expectation.indexOf("\n"));
      test(`${file}: ${head.slice(0, newline)}: ${title}`, () =>
        check(files, title, expectation.slice(title.length + 1)));
    }
  }
}

function documentsIn(text: string, first: string): Map<string, string> {
  const [own = "", ...others] = text.split(/^@@ /m);
  const documents = new Map([[first, `${own.trimEnd()}\n`]]);
  for (const other of others) {
    const name = other.slice(0, other.indexOf("\n"));
    documents.set(name, `${other.slice(name.length + 1).trimEnd()}\n`);
  }
  return documents;
}

function check(files: ReadonlyMap<string, string>, title: string, expected: string): void {
  const [main, marked] = [...files][0]!;
  const start = marked.indexOf("«");
  const span = { start, end: marked.indexOf("»") - 1 };
  const texts = Object.fromEntries([...files, [main, marked.replace(/[«»]/g, "")]]);
  const service = serviceWith(texts);
  const offered = service.refactorings(uriOf(main), span);
  const lacking = /^lacks: (.*)$/.exec(title)?.[1];
  if (lacking !== undefined) {
    assert.deepEqual(
      offered.map((one) => one.title).filter((one) => one.includes(lacking)),
      [],
    );
    return;
  }
  const one = offered.find((offer) => offer.title === title);
  assert.ok(one, `${title} is not among: ${offered.map((offer) => offer.title).join(", ")}.`);
  used.add(one.id);
  for (const { uri, edits } of service.refactor(uriOf(main), span, one.id)) {
    const name = uri.slice(uriOf("").length);
    const before = texts[name]!;
    texts[name] = applyEdits(before, edits);
    if (name.endsWith(".tf") && isLaidOut(before)) assert.equal(texts[name], formatted(texts[name]!));
  }
  assert.deepEqual(texts, Object.fromEntries([...documentsIn(expected, main)].map(([name, text]) => [name, text])));
}

test("every refactoring has a case", () => {
  assert.deepEqual(
    refactorings.filter(({ id }) => !used.has(id)).map(({ id }) => id),
    [],
  );
});

for (const [ending, least] of [
  [".tf", 50],
  [".ts", 20],
] as const) {
  test(`wherever one is offered in ${ending}, the text stays right and laid out, and no reference leads nowhere`, () => {
    const random = randomFrom(7);
    const name = `main${ending}`;
    const uri = uriOf(name);
    const made = new Map<string, number>();
    for (const file of caseFiles("rules", ending).filter((one) => !one.includes(".fixed."))) {
      const { text } = readCase(readFile(file));
      const service = openCase(name, text);
      const isTerraform = ending === ".tf";
      if (
        languageOf(uri)!
          .read(uri, text, catalog)
          .problems.some(({ rule }) => rule === undefined)
      )
        continue;
      if (isTerraform && !isLaidOut(text)) continue;
      const before = service.diagnose(uri);
      for (let tries = 0; tries < 12; tries++) {
        const at = random.below(text.length);
        const span = { start: at, end: at };
        for (const { id, title } of service.refactorings(uri, span)) {
          const [own] = service.refactor(uri, span, id);
          const after = applyEdits(text, own?.edits ?? []);
          const about = `${file}: ${title} at ${at}:\n${after}`;
          assert.notEqual(after, text, `${about} changes nothing.`);
          assert.ok(!isTerraform || isLaidOut(after), about);
          const document = languageOf(uri)!.read(uri, after, catalog);
          assert.ok(!document.problems.some(({ rule }) => rule === undefined), about);
          const found = openCase(name, after).diagnose(uri);
          assert.ok(lost(found) <= lost(before), about);
          if (id === "sort-arguments") assert.deepEqual(messages(found), messages(before), about);
          made.set(id, (made.get(id) ?? 0) + 1);
        }
      }
    }
    for (const id of ["extract-variable", "sort-arguments", "add-optional"])
      assert.ok((made.get(id) ?? 0) > least, JSON.stringify([...made]));
  });
}

function messages(findings: readonly { message: string }[]): string[] {
  return findings.map(({ message }) => message).sort();
}

function lost(findings: readonly { rule: string }[]): number {
  return findings.filter(({ rule }) => rule === "undeclared-reference" || rule === "unknown-attribute").length;
}
