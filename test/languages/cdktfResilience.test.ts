import assert from "node:assert/strict";
import { it } from "node:test";
import type { Block } from "../../server/src/model/block";
import type { Document } from "../../server/src/model/document";
import { type Value, valuesIn } from "../../server/src/model/value";
import { applyEdits, type Edit } from "../../server/src/text/edit";
import { isThorough } from "../harness/thorough";
import { foreignPrograms, madeProgram, read } from "./cdktfTexts";
import { randomFrom } from "./random";

/** What people leave behind while they type; each gives the edits that can be made to a document. */
const breakages: Record<string, { edits(document: Document): Edit[]; keepsOwn: boolean }> = {
  "an argument is cut to a bare word": {
    keepsOwn: true,
    edits: (document) =>
      entriesOf(document).flatMap(({ nameSpan, span: { end } }) => {
        const comma = document.text[end] === "," ? 1 : 0;
        return [end, end + comma].map((to) => ({ span: { start: nameSpan.end, end: to }, text: "" }));
      }),
  },
  "a value is deleted": {
    keepsOwn: true,
    edits: (document) =>
      entriesOf(document).flatMap(({ value: { span }, span: { end } }) => {
        const comma = document.text[end] === "," ? 1 : 0;
        return [span.end, span.end + comma].map((to) => ({ span: { start: span.start, end: to }, text: "" }));
      }),
  },
  "a text is left open": {
    keepsOwn: true,
    edits: (document) =>
      [...allValues(document)]
        .filter((value) => value.kind === "text" && /["']/.test(document.text[value.inner.end] ?? ""))
        .map((value) => ({ span: { start: value.span.end - 1, end: value.span.end }, text: "" })),
  },
  "an id is left open": {
    keepsOwn: true,
    edits: (document) =>
      document.blocks
        .flatMap(({ labels }) => labels.slice(-1))
        .filter(({ span }) => /["']/.test(document.text[span.end] ?? ""))
        .map(({ span }) => ({ span: { start: span.end, end: span.end + 1 }, text: "" })),
  },
  "a closing brace of a config is deleted": {
    keepsOwn: false,
    edits: (document) =>
      [...allValues(document)]
        .filter((value) => value.kind === "body" && document.text[value.span.end - 1] === "}")
        .map(({ span }) => ({ span: { start: span.end - 1, end: span.end }, text: "" })),
  },
  "a closing brace at the start of a line is deleted": {
    keepsOwn: false,
    edits: ({ text }) =>
      [...text.matchAll(/^ *\}/gm)].map(({ index, 0: { length } }) => {
        const end = index + length;
        return { span: { start: end - 1, end }, text: "" };
      }),
  },
  "the end of a call is deleted": {
    keepsOwn: false,
    edits: (document) =>
      document.blocks.map(({ span }) => ({ span: { start: span.end - 1, end: span.end }, text: "" })),
  },
};

const random = randomFrom(8);
const documents = [...[11, 12, 13].map(madeProgram), ...foreignPrograms()].map(read);

for (const [name, { edits, keepsOwn }] of Object.entries(breakages)) {
  it(`finds every construct when ${name}`, (context) => {
    let tried = 0;
    let whole = 0;
    for (const document of documents) {
      const all = edits(document);
      for (let count = Math.min(isThorough ? 60 : 25, all.length); count > 0; count--) {
        const edit = random.pick(all);
        const lost = lostBy(document, edit, keepsOwn);
        assert.deepEqual(lost, [], `${JSON.stringify(edit)} made to\n${document.text}`);
        if (lostBy(document, edit, true).length === 0) whole++;
        tried++;
      }
    }
    context.diagnostic(`${tried} edits, ${whole} of which lost nothing at all`);
    assert.ok(tried > 50, `only ${tried} edits were tried`);
  });
}

/** The constructs that an edit makes invisible; without `own`, the one that is edited does not count. */
function lostBy(document: Document, edit: Edit, own: boolean): string[] {
  const found = new Set(read(applyEdits(document.text, [edit])).blocks.map(headOf));
  return document.blocks
    .filter(({ span }) => own || edit.span.start < span.start || span.end < edit.span.end)
    .map(headOf)
    .filter((head) => !found.has(head));
}

function headOf({ kind, labels }: Block): string {
  return [kind, ...labels.map((label) => label.text)].join(" ");
}

/** Arguments and blocks that are on lines of their own, as what is typed does. */
function entriesOf(document: Document) {
  const bodies = [...allValues(document)].filter((value) => value.kind === "body");
  return bodies
    .flatMap(({ body }) => body.items)
    .filter(({ form, key, nameSpan, value }) => {
      const line = document.text.slice(document.text.lastIndexOf("\n", nameSpan.start - 1) + 1, nameSpan.start);
      return (
        form !== "listed" &&
        !key &&
        line.trim() === "" &&
        document.text[nameSpan.end] === ":" &&
        value.kind !== "missing"
      );
    });
}

function* allValues(document: Document): Generator<Value> {
  for (const { body } of document.blocks) yield* valuesIn({ kind: "body", span: body.span, body });
}
