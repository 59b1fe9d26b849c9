import assert from "node:assert/strict";
import { it } from "node:test";
import { hcl } from "../../server/src/languages/hcl/hcl";
import { applyEdits } from "../../server/src/text/edit";
import { isThorough } from "../harness/thorough";
import { foreignTexts, ownTexts } from "./hclTexts";
import { randomEdit } from "./mutate";
import { type Random, randomFrom } from "./random";

it("reads the same after an edit as from the start", () => {
  const random = randomFrom(2);
  const texts = [...ownTexts(), ...foreignTexts().slice(0, 200)].map(({ text }) => text);
  for (let round = 0; round < (isThorough ? 300 : 40); round++) {
    let document = hcl.parse("edited.tf", joined(texts, random));
    for (let edits = 0; edits < 12; edits++) {
      const edit = randomEdit(document.text, random);
      const before = document.text;
      document = hcl.reparse!(document, edit);
      const fresh = hcl.parse("edited.tf", applyEdits(before, [edit]));
      assert.deepEqual(document, fresh, `after ${JSON.stringify(edit)} on\n${before}`);
    }
  }
});

it("reads the same after an edit where nothing is indented", () => {
  const random = randomFrom(5);
  const nested = `resource "a" "b" {\nimport {\nx = 1\n}\ncheck "c" {\ndata "d" "e" {\ny = "\${1}"\n}\n}\n}\n`;
  const texts = [nested, nested, ...ownTexts().map(({ text }) => text.replace(/^[ \t]+/gm, ""))];
  for (let round = 0; round < (isThorough ? 300 : 40); round++) {
    let document = hcl.parse("edited.tf", joined(texts, random));
    for (let edits = 0; edits < 12; edits++) {
      const isBrace = random.below(3) > 0;
      const braces = [...document.text.matchAll(/[{}]/g)].map(({ index }) => index);
      const at = braces.length > 0 ? random.pick(braces) : 0;
      const end = at + random.below(2);
      const edit = isBrace
        ? { span: { start: at, end }, text: random.pick(["", "{", "}"]) }
        : randomEdit(document.text, random);
      const before = document.text;
      document = hcl.reparse!(document, edit);
      const fresh = hcl.parse("edited.tf", applyEdits(before, [edit]));
      assert.deepEqual(document, fresh, `after ${JSON.stringify(edit)} on\n${before}`);
    }
  }
});

it("keeps the blocks that an edit does not touch", () => {
  const block = (name: string) => `resource "a" "${name}" {\n  x = [1, "two", var.three]\n}\n\n`;
  const text = ["one", "two", "three", "four"].map(block).join("");
  const before = hcl.parse("kept.tf", text);
  const blocks = [...before.blocks];
  const start = text.indexOf("var.three", blocks[1]!.span.start);
  const after = hcl.reparse!(before, { span: { start, end: start + 3 }, text: "local" });
  assert.deepEqual(
    after.blocks.map((one, at) => one === blocks[at]),
    [true, false, true, true],
  );
  assert.equal(after.text.slice(after.blocks[3]!.span.start, after.blocks[3]!.span.end), block("four").trim());
});

it("keeps what stands behind an edit of the first block", () => {
  const before = hcl.parse("kept.tf", "locals {\n  x = 1\n}\nlocals {\n  y = 2\n}\n");
  const second = before.blocks[1];
  const after = hcl.reparse!(before, { span: { start: 2, end: 3 }, text: "CC" });
  assert.equal(after.blocks[1], second);
  assert.equal(after.text.slice(second!.span.start), "locals {\n  y = 2\n}\n");
});

function joined(texts: readonly string[], random: Random): string {
  let text = "";
  for (let count = random.below(5); count >= 0; count--) text += random.pick(texts);
  return text;
}
