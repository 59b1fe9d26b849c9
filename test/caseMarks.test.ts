/** Marks in a case make its fixed text, whatever the two texts are, and say where they do not apply. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { printCase, readCase } from "./harness/annotations";

const texts = [
  "",
  "\n",
  "a\n",
  "a\nb\n",
  "b\na\n",
  "a\n\n\nb\n",
  "a\n  b\n\nc\nd\n",
  "x\n".repeat(70),
  "y\n".repeat(70),
];

test("a text and its fixed text are read as they were written", () => {
  for (const text of texts)
    for (const fixed of texts)
      for (const sign of ["#", "//"] as const) {
        const written = printCase(text, [], fixed, sign);
        assert.deepEqual(readCase(written), { text, expected: [], fixed }, written);
      }
});

test("what comes at the end stands above the last line's end", () => {
  assert.equal(printCase("a\n", [], "a\n\nb\n", "#"), "a\n#+\n#+ b\n");
});

test("each mark does what it says", () => {
  const written = "#+ first\na\n#~ A\nb\n#-\nc\nd\n#- 2 lines\n#+ e\n#+\nf\n";
  assert.deepEqual(readCase(written), { text: "a\nb\nc\nd\nf\n", expected: [], fixed: "first\nA\ne\n\nf\n" });
});

test("a mark that does not apply is named by its place", () => {
  const message = (written: string) => {
    try {
      readCase(written, "case.tf");
    } catch (error) {
      return (error as Error).message;
    }
    return undefined;
  };
  assert.equal(message("#~ a\n"), "case.tf:1: the mark needs a line above it that no other mark changes.");
  assert.equal(message("a\n#- 2 lines\n"), "case.tf:2: the mark needs 2 lines above it that no other mark changes.");
  assert.equal(message("a\n#-\n#-\n"), "case.tf:3: the mark needs a line above it that no other mark changes.");
  assert.equal(message("a\n#- two\n"), 'case.tf:2: the mark does not say how many lines go, as in "#- 3 lines".');
  assert.equal(message("#-------\n#: a\n"), undefined);
});
