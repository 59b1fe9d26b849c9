import assert from "node:assert/strict";
import { it } from "node:test";
import { applyEdits } from "../server/src/text/edit";
import { PiecedText } from "../server/src/text/piecedText";
import { randomFrom } from "./languages/random";

it("is the text that a string would be after the same edits", () => {
  const random = randomFrom(4);
  const words = ["", "x", "\n", "a line\n", "\r\n", "no line ".repeat(2000), "many lines\n".repeat(5000)];
  for (let round = 0; round < 40; round++) {
    let expected = random.pick(words).repeat(random.below(4));
    let text = PiecedText.of(expected);
    for (let edits = 0; edits < 30; edits++) {
      const start = random.below(expected.length + 1);
      const length = random.below(random.pick([2, 40, 60_000]));
      const edit = { span: { start, end: Math.min(expected.length, start + length) }, text: random.pick(words) };
      text = text.edited(edit);
      expected = applyEdits(expected, [edit]);
      assert.equal(text.length, expected.length);
      assert.ok(String(text) === expected, "another text");
      for (const { text: piece } of text.pieces.slice(0, -1)) assert.ok(piece.endsWith("\n"), "a line in two pieces");
      for (let count = 0; count < 20; count++) {
        const [from, to] = [random.below(expected.length + 2), random.below(expected.length + 2)];
        assert.ok(text.slice(from, to) === expected.slice(from, to), `another part from ${from} to ${to}`);
        assert.equal(text.startOfLine(from), from <= 0 ? 0 : expected.lastIndexOf("\n", from - 1) + 1);
        const newline = expected.indexOf("\n", from);
        assert.equal(text.endOfLine(from), newline < 0 ? expected.length : newline);
        assert.equal(
          text.pieces[text.indexAt(from)]?.text.charAt(from - text.startOf(text.indexAt(from))),
          expected.charAt(from),
        );
      }
    }
  }
});

it("keeps the pieces that an edit does not touch", () => {
  const text = PiecedText.of("a line of some length\n".repeat(10_000));
  const edited = text.edited({ span: { start: 100_000, end: 100_001 }, text: "x" });
  const kept = edited.pieces.filter((piece) => text.pieces.includes(piece));
  assert.ok(text.pieces.length > 10);
  assert.equal(kept.length, text.pieces.length - 1);
});
