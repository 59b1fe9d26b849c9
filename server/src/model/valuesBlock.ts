import { weakMemo } from "../memo/index";
import type { Block } from "./block";
import type { Document } from "./document";
import { isValuesFile } from "./fileKinds";

/** What means a keyword in the block that a file of values is taken for; nobody can write it. */
export const valuesKind = "this file";

/** The arguments of a file of values as those of one block, whose schema the variables make; undefined for any other document. */
export const valuesBlock = weakMemo((document: Document): Block | undefined => {
  if (!isValuesFile(document.uri)) return undefined;
  const start = { start: 0, end: 0 };
  return {
    kind: valuesKind,
    kindSpan: start,
    labels: [],
    body: document.loose,
    head: start,
    span: document.loose.span,
  };
});
