import type { Operation, Value } from "../model/index";
import { asPrimitive } from "./asPrimitive";
import { type Evaluation, evaluateIn } from "./environment";
import { type Piece, piecedResult, piecesOf, type Result, unknownOf } from "./result";
import { withArticle } from "./type";

/** A string with interpolations: `"a${b}"`. */
export function evaluateTemplate(
  { text, before }: Operation & { kind: "template" },
  parts: readonly Value[],
  evaluation: Evaluation,
): Result {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const next = before[index] ?? text.length;
    pieces.push(text.slice(at, next), ...piecesIn(part, evaluation));
    at = next;
  }
  return piecedResult([...pieces, text.slice(at)]);
}

/** What an interpolation becomes a text of. */
function piecesIn(part: Value, evaluation: Evaluation): readonly Piece[] {
  const result = evaluateIn(part, evaluation);
  const words = {
    ofNull: "Give this a value: null cannot be a part of a string.",
    ofOther: `Write a string, number or bool here, not ${withArticle(result.type)}: only these can be parts of a string.`,
  };
  return piecesOf(asPrimitive(result, "string", part.span, words, evaluation) ?? unknownOf("string"));
}
