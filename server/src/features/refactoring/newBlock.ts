import type { Block, Document, ExpectedType, NewBlock, Value } from "../../model/index";
import { type DocumentEdits, lineEnd } from "../../text/index";
import type { RefactoringContext } from "./refactoringContext";
import { mergedEdits } from "./refactoringContext";

/**
 * Puts a new block where people look for it: at the end of the module's file of that name, if it has one; else behind
 * the last block of its kind in this document, or in front of `before`.
 */
export function newBlockIn(
  context: RefactoringContext,
  block: NewBlock,
  fileName: string,
  before: Block,
): DocumentEdits {
  const { document, write } = context;
  const text = context.newBlock(block);
  const file = documentNamed(fileName, context);
  if (file && file !== document) return insert(file, file.text.length, `${gapAtEnd(file.text)}${text}`);
  const last = document.blocks.findLast(({ kind }) => kind === block.kind);
  if (last) return insert(document, lineEnd(document.text, last.span.end), `\n\n${text.trimEnd()}`);
  const edits = write.edits(document, [{ kind: "addBlocks", blocks: [block], beside: before, where: "before" }]);
  return { uri: document.uri, edits };
}

/** The module's document with a name, in the language of the edited document. */
export function documentNamed(name: string, { document, scope }: RefactoringContext): Document | undefined {
  return [...scope.module.documents.values()].find(
    ({ uri, languageId }) => uri.endsWith(`/${name}`) && languageId === document.languageId,
  );
}

function insert({ uri }: Document, at: number, text: string): DocumentEdits {
  return { uri, edits: [{ span: { start: at, end: at }, text }] };
}

function gapAtEnd(text: string): string {
  if (text.trim() === "" || /\n\r?\n$/.test(text)) return "";
  return text.endsWith("\n") ? "\n" : "\n\n";
}

/** A block to be made, and what is to refer to it. */
interface Made {
  readonly made: NewBlock;
  /** The value that becomes a reference, and the block that it is in. */
  readonly value: Value;
  readonly block: Block;
  readonly path: readonly string[];
  readonly wanted?: ExpectedType;
  /** The file of a module in which people look for such a block. */
  readonly file: string;
}

/**
 * A new block, and a reference to it that replaces the value. In a program it is before the code that refers to it;
 * none if that is not a statement.
 */
export function withNewBlock(
  context: RefactoringContext,
  { made, value, block, path, wanted, file }: Made,
): readonly DocumentEdits[] {
  const { document, write } = context;
  const set = { kind: "setValue", value, to: { kind: "reference", path, ...(wanted && { wanted }) } } as const;
  if (!document.isProgram)
    return mergedEdits(context, [
      { uri: document.uri, edits: write.edits(document, [set]) },
      newBlockIn(context, made, file, block),
    ]);
  const edits = write.edits(document, [{ kind: "addBlocks", blocks: [made], beside: block, where: "before" }, set]);
  return edits.length > 0 ? [{ uri: document.uri, edits }] : [];
}
