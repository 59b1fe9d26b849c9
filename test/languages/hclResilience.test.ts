import assert from "node:assert/strict";
import { it } from "node:test";
import { hcl } from "../../server/src/languages/hcl/hcl";
import type { Block } from "../../server/src/model/block";
import type { Document } from "../../server/src/model/document";
import { type Body, valuesIn } from "../../server/src/model/value";
import { applyEdits, type Edit } from "../../server/src/text/edit";
import { sampled } from "../harness/thorough";
import { foreignTexts, ownTexts } from "./hclTexts";
import { printDocument } from "./printDocument";
import { randomFrom } from "./random";

/** What people leave behind while they type; each gives the edits that can be made to a document. */
const breakages: Record<string, (document: Document) => Edit[]> = {
  "an argument is cut to a bare word": (document) =>
    bodiesOf(document).flatMap((body) =>
      body.items
        .filter((item) => item.form === "argument" && !item.key)
        .map((item) => ({ span: { start: item.nameSpan.end, end: item.span.end }, text: "" })),
    ),
  "a value is deleted behind its =": (document) =>
    bodiesOf(document).flatMap((body) =>
      body.items
        .filter((item) => item.form === "argument")
        .map((item) => ({ span: { start: item.value.span.start, end: item.value.span.end }, text: "" })),
    ),
  "a text is left open": (document) =>
    [...allValues(document)]
      .filter((value) => value.kind === "text" && document.text[value.span.end - 1] === '"')
      .map((value) => ({ span: { start: value.span.end - 1, end: value.span.end }, text: "" })),
  "a label is left open": (document) =>
    document.blocks.flatMap((block) =>
      block.labels
        .filter((label) => document.text[label.span.end] === '"')
        .map((label) => ({ span: { start: label.span.end, end: label.span.end + 1 }, text: "" })),
    ),
  "a closing brace is deleted": (document) =>
    bodiesOf(document)
      .filter((body) => body.closed && document.text[body.span.end - 1] === "}")
      .map((body) => ({ span: { start: body.span.end - 1, end: body.span.end }, text: "" })),
};

const random = randomFrom(4);
const own = sampled(ownTexts(), 80, 1).map(({ text }) => hcl.parse("own.tfvars", text));
const foreign = sampled(foreignTexts(), 2, 0).map(({ text }) => hcl.parse("foreign.tfvars", text));

for (const [name, edits] of Object.entries(breakages)) {
  it(`finds every other block when ${name}`, () => {
    let tried = 0;
    for (const document of own) for (const edit of edits(document)) tried += tryOne(document, edit);
    for (const document of foreign) {
      const all = edits(document);
      for (let count = Math.min(2, all.length); count > 0; count--) tried += tryOne(document, random.pick(all));
    }
    assert.ok(tried > 50, `only ${tried} edits were tried`);
  });
}

it("reads what is not indented as what is, while its braces balance", () => {
  let tried = 0;
  for (const { text } of sampled([...ownTexts(), ...foreignTexts()], 3, 0)) {
    // The lines of a heredoc, and of a comment, are what they are.
    if (/<<|\/\*|\r/.test(text) || hcl.parse("as-written.tfvars", text).problems.length > 0) continue;
    const flat = text.replace(/^[ \t]+/gm, "");
    assert.equal(
      printDocument(hcl.parse("flat.tfvars", flat)),
      printDocument(hcl.parse("as-written.tfvars", text)),
      text,
    );
    tried++;
  }
  assert.ok(tried > 100, `only ${tried} texts were tried`);
});

it("takes a nested block that is not indented for one at top level only where a brace is missing", () => {
  const text = `resource "a" "b" {\ncheck "c" {\n}\n}\nlocals {\n}\n`;
  const heads = (one: string) => hcl.parse("x.tf", one).blocks.map(({ kind }) => kind);
  assert.deepEqual(heads(text), ["resource", "locals"]);
  assert.deepEqual(heads(text.replace("}\n}\n", "}\n")), ["resource", "check", "locals"]);
  assert.deepEqual(heads(`${text}resource "d" "e" {\n`), ["resource", "locals", "resource"]);
});

function tryOne(document: Document, edit: Edit): number {
  if (document.problems.length > 0) return 0;
  const text = applyEdits(document.text, [edit]);
  const broken = hcl.parse(document.uri, text);
  const found = new Set(broken.blocks.map(headOf));
  for (const block of document.blocks) {
    const touched = block.head.start <= edit.span.start && edit.span.start <= block.head.end;
    if (touched || !isTopLevelHead(document, block)) continue;
    assert.ok(
      found.has(headOf(block)),
      `${headOf(block)} is lost when ${JSON.stringify(edit)} is made to\n${document.text}`,
    );
  }
  return 1;
}

function headOf({ kind, labels }: Block): string {
  return [kind, ...labels.map((label) => label.text)].join(" ");
}

/** Whether a block begins as Terraform's own formatting has it; only then does it end what is open in front of it. */
function isTopLevelHead({ text }: Document, { span }: Block): boolean {
  const line = text.slice(text.lastIndexOf("\n", span.start - 1) + 1, span.end);
  return /^((resource|data|variable|output|module|provider) "|(locals|terraform) \{)/.test(line);
}

function bodiesOf(document: Document): Body[] {
  const bodies = document.blocks.map((block) => block.body);
  for (const value of allValues(document)) if (value.kind === "body") bodies.push(value.body);
  return bodies;
}

function* allValues(document: Document) {
  for (const { body } of document.blocks) yield* valuesIn({ kind: "body", span: body.span, body });
}
