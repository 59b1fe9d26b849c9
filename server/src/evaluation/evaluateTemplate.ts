import type { Operation, Value } from "../model/index";
import { asText } from "./asPrimitive";
import { type Evaluation, evaluateIn } from "./environment";
import { type Result, textResult, unknownOf } from "./result";
import { withArticle } from "./type";

/** A string with interpolations: `"a${b}"`. */
export function evaluateTemplate(
  { text, before }: Operation & { kind: "template" },
  parts: readonly Value[],
  evaluation: Evaluation,
): Result {
  let made: string | undefined = "";
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const next = before[index] ?? text.length;
    const piece = pieceOf(part, evaluation);
    made = made === undefined || piece === undefined ? undefined : made + text.slice(at, next) + piece;
    at = next;
  }
  return made === undefined ? unknownOf("string") : textResult(made + text.slice(at));
}

/** The text that an interpolation becomes; undefined where that is not known. */
function pieceOf(part: Value, evaluation: Evaluation): string | undefined {
  const result = evaluateIn(part, evaluation);
  const words = {
    ofNull: "Give this a value: null cannot be a part of a string.",
    ofOther: `Write a string, number or bool here, not ${withArticle(result.type)}: only these can be parts of a string.`,
  };
  return asText(result, part.span, words, evaluation);
}
