import assert from "node:assert/strict";
import { it } from "node:test";
import { itemsOf } from "../../server/src/languages/hcl/blocks/parseDocument";
import { partsOf } from "../../server/src/languages/hcl/blocks/parts";
import { type Token, toLayOut } from "../../server/src/languages/hcl/format/token";
import { hcl } from "../../server/src/languages/hcl/hcl";
import { Kind } from "../../server/src/languages/hcl/lexer/kind";
import type { Document } from "../../server/src/model/document";
import { hclTokens } from "../harness/hclTokens";
import { sampled } from "../harness/thorough";
import { foreignTexts, ownTexts } from "./hclTexts";
import { randomEdit } from "./mutate";
import { randomFrom } from "./random";

const texts = sampled([...ownTexts(), ...foreignTexts().slice(0, 200)], 4, 1);

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

it("has tokens that begin and end where everything does that the reader made of the text", () => {
  for (const { name, text } of texts) {
    const document = hcl.parse("any.tfvars", text);
    const places = new Set(tokensOf(document).flatMap(({ start, end }) => [start, end]));
    const problems = new Set(document.problems.map(({ span }) => span));
    // Behind a label that is not closed the reader gives the brace at the end of the line back to the block.
    const isCutOff = document.problems.some(({ message }) => message === 'Close this text with ".');
    for (const span of (itemsOf.get(document) ?? []).flatMap(({ spans }) => spans)) {
      if (problems.has(span) || span.start === span.end || (isCutOff && text[span.start] === "{")) continue;
      const isWhole = places.has(span.start) && places.has(span.end);
      assert.ok(isWhole, `${name}: ${text.slice(span.start, span.end)}`);
    }
  }
});

it("takes the same characters for a text, whatever is in it, as the reader", () => {
  const inside = ['\\"', "\\", "$", "$$", "$${", "%%{", "%", "a", "\r", "\t", "é", "~"];
  const random = randomFrom(7);
  for (let tries = 0; tries < 3000; tries++) {
    const parts = Array.from({ length: random.below(6) }, () => random.pick(inside));
    const text = `a = "${parts.join("")}"\nb = 1\n`;
    const [first] = hcl.parse("any.tfvars", text).loose.items;
    const quoted = first?.value;
    if (quoted?.kind !== "text") continue;
    const tokens = hclTokens(text);
    const opened = tokens.findIndex(({ kind }) => kind === Kind.OpenQuote);
    const literal = tokens[opened + 1];
    const end = literal?.kind === Kind.Literal ? literal.end : quoted.inner.start;
    assert.equal(end, quoted.inner.end, JSON.stringify(text));
  }
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
