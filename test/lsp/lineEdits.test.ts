/** The edits between two texts make the one of the other, and are small where little changed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { lineEdits } from "../../server/src/lsp/convert/edits";
import { applyEdits } from "../../server/src/text/edit";
import { caseFiles, readFile } from "../harness/cases";

test("they make the one of the other", () => {
  const written = [...caseFiles("upgrade", ".tf"), ...caseFiles("upgrade", ".ts")].filter((file) =>
    file.includes(".written."),
  );
  assert.ok(written.length > 4);
  for (const file of written) {
    const [before, after] = [readFile(file.replace(".written.", ".")), readFile(file)];
    assert.equal(applyEdits(before, lineEdits(before, after)), after, file);
    assert.equal(applyEdits(after, lineEdits(after, before)), before, file);
  }
  const odd = ["", "\n", "a", "a\n", "a\nb", "b\na\n", "a\n\n\nb\n", "x\n".repeat(200), "y\n".repeat(200)];
  for (const one of odd)
    for (const other of odd) assert.equal(applyEdits(one, lineEdits(one, other)), other, `${one} to ${other}`);
});

test("what stays between two changes is left alone", () => {
  const before = "a\nb\nc\nd\ne\n";
  assert.deepEqual(lineEdits(before, "a\nB\nc\nd\nf\ne\n"), [
    { span: { start: 2, end: 4 }, text: "B\n" },
    { span: { start: 8, end: 8 }, text: "f\n" },
  ]);
  assert.deepEqual(lineEdits(before, before), []);
});
