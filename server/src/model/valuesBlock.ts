import { weakMemo } from "../memo/index";
import type { Block } from "./block";
import type { Document } from "./document";

/** What means a keyword in the block that a file of values is taken for; nobody can write it. */
export const valuesKind = "this file";

/** The same for a file that gives a backend its settings. */
export const backendFileKind = "this backend";

/** The arguments of a file of values as those of one block, whose schema the variables make. */
export const valuesBlock = weakMemo((document: Document): Block => blockOf(valuesKind, document));

/** The same of a file of settings for a backend, whose schema the backend of the module makes. */
export const backendFileBlock = weakMemo((document: Document): Block => blockOf(backendFileKind, document));

function blockOf(kind: string, { loose }: Document): Block {
  const start = { start: 0, end: 0 };
  return { kind, kindSpan: start, labels: [], body: loose, head: start, span: loose.span };
}
