import { weakMemo } from "../memo/index";
import type { Block } from "./block";
import type { Document } from "./document";
import { isBackendFile, isValuesFile } from "./fileKinds";

/** What means a keyword in the block that a file of values is taken for; nobody can write it. */
export const valuesKind = "this file";

/** The same for a file that gives a backend its settings. */
export const backendFileKind = "this backend";

/**
 * The arguments of a file of values as those of one block, whose schema the variables make, or the backend of the module makes that of a
 * file of its settings; undefined for any other document.
 */
export const valuesBlock = weakMemo((document: Document): Block | undefined => {
  const isOfBackend = isBackendFile(document.uri);
  if (!isOfBackend && !isValuesFile(document.uri)) return undefined;
  const start = { start: 0, end: 0 };
  return {
    kind: isOfBackend ? backendFileKind : valuesKind,
    kindSpan: start,
    labels: [],
    body: document.loose,
    head: start,
    span: document.loose.span,
  };
});
