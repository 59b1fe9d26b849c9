/** Lines that follow an edit are those of the text that it makes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../server/src/text/edit";
import { Lines } from "../server/src/text/lines";
import { randomFrom } from "./languages/random";

test("lines that follow edits are the same as those of the whole text", () => {
  const random = randomFrom(7);
  const pieces = ["", "\n", "a", "\r\n", "\n\n", "name = 1\n", "é😀", "}\n\nx"];
  const made = () => Array.from({ length: random.below(6) }, () => random.pick(pieces)).join("");
  for (let round = 0; round < 300; round++) {
    let text = made();
    let lines = new Lines(text);
    for (let edits = 0; edits < 12; edits++) {
      const start = random.below(text.length + 1);
      const edit = { span: { start, end: start + random.below(text.length - start + 1) }, text: made() };
      const before = text;
      text = applyEdits(text, [edit]);
      lines = lines.edited(edit, text);
      const fresh = new Lines(text);
      assert.equal(lines.count, fresh.count, JSON.stringify({ before, edit }));
      for (let offset = 0; offset <= text.length; offset++)
        assert.deepEqual(lines.positionAt(offset), fresh.positionAt(offset), JSON.stringify({ before, edit, offset }));
      for (let line = 0; line <= fresh.count; line++) {
        assert.equal(lines.lineText(line), fresh.lineText(line));
        assert.equal(lines.offsetAt({ line, character: 1 }), fresh.offsetAt({ line, character: 1 }));
      }
    }
  }
});

test("a text of very many lines has as many", () => {
  assert.equal(new Lines("\n".repeat(500_000)).count, 500_001);
});
