import { addressOf, type Block, type Document, statedMove } from "../../../model/index";
import { asTemplate, codeString, type Edit, escapeCode, indented, marginAt, withLineEnds } from "../../../text/index";
import type { ProjectInfo, Writer, WrittenText } from "../../language";
import { writeTabStop } from "../../snippetWriter";
import { propertyOf } from "../names";
import { skipBlanks } from "./blanks";
import { editsFor } from "./editsFor";
import { namingOf } from "./nameConstruct";
import { importFor, ProgramImports } from "./programImports";
import { statementOf } from "./statementOf";
import { lineWidth, plainContext, wholeLine } from "./writeContext";
import { handleAt, readingOf } from "./writeReference";
import { writeProperties, writeValue } from "./writeValue";

/** What can go on with an expression on the line below. */
const goesOn = /[-.?!,:=<>&|^~*%+(`[]|(?:as|satisfies|in|instanceof)\b/y;

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
  naming: (document, { block }, path, offset) => namingOf(document, block, path, offset),
};

const line = /^import \{ (\w+) \} from "\.\/\.gen\/providers\/(\w+)\/([\w-]+)";$/;

/** A set-up as it is kept: its imports become those that the document lacks, and classes what the document calls them. */
function writeSnippet(document: Document, body: string, about: ProjectInfo): WrittenText {
  const at = body.indexOf("\n\n");
  let text = body.slice(at + 2);
  const imports = new ProgramImports(document, about);
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

/**
 * `x.moveFromId("azurerm_….old")` behind the statement that makes a construct, or at its end where the construct has no
 * name. It can state only one address, so that a new one replaces the old one.
 */
function writeMoved(document: Document, block: Block, from: string): Edit | undefined {
  const { text } = document;
  const { span, handle } = block;
  const stated = statedMove(document, addressOf(block) ?? "");
  if (stated) return { span: { start: stated.span.start, end: stated.span.end }, text: codeString(from) };
  const statement = statementOf(span, text);
  const isEnded = text[span.end] === ";";
  if (!statement || text[span.end - 1] !== ")" || (!isEnded && isOpen(text, span.end))) return undefined;
  const call = `.moveFromId(${codeString(from)})`;
  // What is in front of it gives it a name.
  const isBare = text.slice(text.lastIndexOf("\n", span.start) + 1, span.start).trim() === "";
  if (isBare) return { span: { start: span.end, end: span.end }, text: call };
  const { end } = statement;
  return (
    handle && {
      span: { start: end, end },
      text: `\n${marginAt(text, span.start)}${handle.text}${call}${isEnded ? ";" : ""}`,
    }
  );
}

function isOpen(text: string, at: number): boolean {
  goesOn.lastIndex = skipBlanks(text, at);
  return goesOn.test(text);
}
