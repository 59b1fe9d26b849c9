import { asTemplate, escapeCode } from "../../../text/codeText";
import { indented } from "../../../text/indented";
import { withLineEnds } from "../../../text/withLineEnds";
import type { Writer } from "../../language";
import { hole } from "../../pen";
import { propertyOf } from "../names";
import { editsFor } from "./editsFor";
import { importFor } from "./importFor";
import { lineWidth, plainInk, wholeLine } from "./ink";
import { writeMoved } from "./writeMoved";
import { writeProperties } from "./writeObject";
import { handleAt, readingOf } from "./writeReference";
import { writeSnippet } from "./writeSnippet";
import { writeValue } from "./writeValue";

/** The model as code that constructs it, laid out as formatters do. */
export const write: Writer = {
  edits: (document, changes) => editsFor(changes, document),
  entries: (entries, isSnippet) => writeProperties(entries, plainInk(isSnippet), wholeLine),
  value: (value, isSnippet) => writeValue(value, plainInk(isSnippet), wholeLine),
  block({ document, about }, kind, type, entries, isSnippet) {
    const { name, also } = importFor(document, kind, type, about);
    const ink = plainInk(isSnippet);
    const id = hole(ink.pen, "main");
    const width = lineWidth - 2;
    const inside = writeProperties(entries, ink, { first: width, other: width });
    const body = entries.length > 0 ? indented(inside) : `  ${hole(ink.pen, "")}`;
    return { text: `new ${name}(this, "${id}", {\n${body}\n});`, also };
  },
  setUp: ({ document, about }, body) => writeSnippet(document, body, about),
  tidied: ({ text }, edits) => withLineEnds(text, edits),
  quoted: (text) => escapeCode(asTemplate(text), '"'),
  name: propertyOf,
  moved: writeMoved,
  reference(_, { block }, path, offset) {
    const name = handleAt(block, offset);
    return name === undefined ? undefined : readingOf(block.kind, name, path);
  },
};
