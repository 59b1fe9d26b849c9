import { weakMemo } from "../../../../memo/index";
import type { Document } from "../../../../model/index";
import { partitionPoint } from "../../../../text/index";
import { tokenize } from "./tokenize";

/** The tokens of a document, for questions that are asked now and then: what parses keeps none. */
export const tokensIn = weakMemo((document: Document) => tokenize(document.text));

/** The index of the first token of a document that ends behind an offset; as many as there are where none does. */
export function firstEndingBehind(document: Document, offset: number): number {
  const { count, ends } = tokensIn(document);
  return partitionPoint(count, (index) => ends[index]! <= offset);
}
