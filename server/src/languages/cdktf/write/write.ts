import type { Document } from "../../../model/index";
import { asTemplate, escapeCode, indented, withLineEnds } from "../../../text/index";
import type { ProjectInfo, Writer, WrittenText } from "../../language";
import { writeTabStop } from "../../snippetWriter";
import { propertyOf } from "../names";
import { editsFor } from "./editsFor";
import { importFor, importsInto } from "./importsInto";
import { lineWidth, plainContext, wholeLine } from "./writeContext";
import { writeMoved } from "./writeMoved";
import { handleAt, readingOf } from "./writeReference";
import { writeProperties, writeValue } from "./writeValue";

/** The model as code that constructs it, laid out as formatters do. */
export const write: Writer = {
  edits: (document, changes) => editsFor(changes, document),
  bodyItems: (items, isSnippet) => writeProperties(items, plainContext(isSnippet), wholeLine),
  value: (value, isSnippet) => writeValue(value, plainContext(isSnippet), wholeLine),
  block({ document, about }, kind, type, label, items, isSnippet) {
    const { name, also } = importFor(document, kind, type, about);
    const context = plainContext(isSnippet);
    const id = writeTabStop(context.snippet, label);
    if (items === null) return { text: `new ${name}(this, "${id}", {});`, also };
    const width = lineWidth - 2;
    const inside = writeProperties(items, context, { first: width, other: width });
    const body = items.length > 0 ? indented(inside) : `  ${writeTabStop(context.snippet, "")}`;
    return { text: `new ${name}(this, "${id}", {\n${body}\n});`, also };
  },
  setUp: ({ document, about }, { program }) =>
    program === undefined ? undefined : writeSnippet(document, program, about),
  tidied: ({ text }, edits) => withLineEnds(text, edits),
  quoted: (text) => escapeCode(asTemplate(text), '"'),
  name: propertyOf,
  moved: writeMoved,
  reference(_, { block }, path, offset) {
    const name = handleAt(block, offset);
    return name === undefined ? undefined : readingOf(block.kind, name, path);
  },
};

const line = /^import \{ (\w+) \} from "\.\/\.gen\/providers\/(\w+)\/([\w-]+)";$/;

/** A set-up as it is kept: its imports become those that the document lacks, and classes what the document calls them. */
function writeSnippet(document: Document, body: string, about: ProjectInfo): WrittenText {
  const at = body.indexOf("\n\n");
  let text = body.slice(at + 2);
  const imports = importsInto(document, about);
  for (const written of body.slice(0, at).split("\n")) {
    const [, name, provider = "", folder = ""] = line.exec(written) ?? [];
    if (!name) continue;
    const isData = folder.startsWith("data-");
    const stem = (isData ? folder.slice("data-".length) : `${provider}-${folder}`).replaceAll("-", "_");
    const called = imports.binding(isData ? "data" : "resource", stem);
    text = text.replaceAll(`new ${name}(`, `new ${called}(`);
  }
  return { text, also: imports.edits() };
}
