import assert from "node:assert/strict";
import { it } from "node:test";
import { partsOf } from "../../server/src/languages/hcl/blocks/parts";
import { type Token, toLayOut } from "../../server/src/languages/hcl/format/token";
import { hcl } from "../../server/src/languages/hcl/hcl";
import type { Document } from "../../server/src/model/document";
import { hclTokens } from "../harness/hclTokens";
import { foreignTexts, ownTexts } from "./hclTexts";
import { randomEdit } from "./mutate";
import { randomFrom } from "./random";

const texts = [...ownTexts(), ...foreignTexts().slice(0, 200)];

function tokensOf(document: Document): readonly Token[] {
  return toLayOut([...partsOf(document)]);
}

it("has everything but blanks in some token, whatever the text", () => {
  for (const { name, text } of texts) {
    let at = 0;
    for (const { start, end } of tokensOf(hcl.parse("any.tfvars", text))) {
      assert.ok(start >= at && end > start, name);
      assert.match(text.slice(at, start), /^[ \t]*$/, name);
      at = end;
    }
    assert.match(text.slice(at), /^[ \t]*$/, name);
  }
});

it("has the same tokens by blocks as in the whole, where the text is right", () => {
  let compared = 0;
  for (const { name, text } of texts) {
    const document = hcl.parse("any.tfvars", text);
    if (document.problems.length > 0) continue;
    assert.deepEqual(tokensOf(document), hclTokens(text), name);
    compared++;
  }
  assert.ok(compared > texts.length / 2);
});

it("has the same tokens and comments after an edit as from the start", () => {
  const random = randomFrom(3);
  for (const { text } of texts) {
    let document = hcl.parse("edited.tf", text);
    for (let edits = 0; edits < 3; edits++) {
      tokensOf(document);
      document = hcl.reparse(document, randomEdit(document.text, random));
      const fresh = hcl.parse("edited.tf", document.text);
      assert.deepEqual(tokensOf(document), tokensOf(fresh));
      assert.deepEqual(hcl.comments(document), hcl.comments(fresh));
    }
  }
});

it("keeps the tokens of the blocks that an edit does not touch", () => {
  const text = ["one", "two", "three"]
    .map((name) => `# about ${name}\nresource "a" "${name}" {\n  x = [1, "two"]\n}\n`)
    .join("");
  const before = hcl.parse("kept.tf", text);
  const tokens = [...partsOf(before)].map((part) => part.tokens);
  const start = text.indexOf("[1", before.blocks[1]!.span.start);
  const after = hcl.reparse(before, { span: { start, end: start }, text: "  " });
  assert.deepEqual(
    [...partsOf(after)].map((part, at) => part.tokens === tokens[at]),
    [true, false, true, false],
  );
});

it("takes a comment that does not end for its line alone, as the reader does", () => {
  const text = 'a = 1 /* open\nb = "# text" # said\n';
  const comments = hcl.comments(hcl.parse("any.tfvars", text)).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(comments, ["/* open", "# said"]);
});
