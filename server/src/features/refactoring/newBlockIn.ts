import type { Block } from "../../model/block";
import type { NewBlock } from "../../model/change";
import type { Document } from "../../model/document";
import type { DocumentEdits } from "../../text/edit";
import type { Asked } from "./refactoringContext";

/**
 * Puts a new block where people look for it: at the end of the module's file of that name, if it has one; else behind
 * the last block of its kind in this document, or in front of `before`.
 */
export function newBlockIn(asked: Asked, block: NewBlock, fileName: string, before: Block): DocumentEdits {
  const { document } = asked;
  const text = asked.newBlock(block);
  const file = documentNamed(fileName, asked);
  if (file && file !== document) return insert(file, file.text.length, `${gapAtEnd(file.text)}${text}`);
  const last = document.blocks.findLast(({ kind }) => kind === block.kind);
  if (last) return insert(document, lineEnd(document.text, last.span.end), `\n\n${text.trimEnd()}`);
  return insert(document, startWithComments(before, document.text), `${text}\n`);
}

/** The module's document of that name, in the language of the one that is edited. */
export function documentNamed(name: string, { document, scope }: Asked): Document | undefined {
  return [...scope.module.documents.values()].find(
    ({ uri, languageId }) => uri.endsWith(`/${name}`) && languageId === document.languageId,
  );
}

function insert({ uri }: Document, at: number, text: string): DocumentEdits {
  return { uri, edits: [{ span: { start: at, end: at }, text }] };
}

function lineEnd(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  return newline < 0 ? text.length : newline;
}

function gapAtEnd(text: string): string {
  if (text.trim() === "" || /\n\r?\n$/.test(text)) return "";
  return text.endsWith("\n") ? "\n" : "\n\n";
}

/** Where a block begins, with the comments that stand directly above it. */
function startWithComments({ span }: Block, text: string): number {
  let start = text.lastIndexOf("\n", span.start - 1) + 1;
  for (;;) {
    const above = text.lastIndexOf("\n", start - 2) + 1;
    if (start === 0 || !/^\s*(#|\/\/)/.test(text.slice(above, start))) return start;
    start = above;
  }
}
