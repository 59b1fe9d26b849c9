/**
 * Cases of refactorings, many in a file below test/cases/refactor: a name after `===`, the text with what is selected
 * between « and » (or «» for a cursor), and then `--- TITLE` with what the refactoring of that title makes of it, or
 * `--- lacks: WORDS` where none whose title holds those words may be offered. `@@ NAME` begins a further document.
 * Programs are in files that end with `.ts.txt`.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { refactorings } from "../server/src/features/refactoring/refactorings";
import { applyEdits } from "../server/src/text/edit";
import { caseFiles, nameOf, readFile } from "./harness/cases";
import { formatted, isLaidOut } from "./harness/formatted";
import { serviceWith, uriOf } from "./harness/service";

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
