// Evaluates strings with interpolations, `"a${b}"`, and with directives between, `"%{ if a }b%{ endif }"`.
import type { Operation, TemplateSequence, Value } from "../model/index";
import { asCondition, asPrimitive } from "./asPrimitive";
import { type Evaluation, evaluateIn, quietly } from "./environment";
import { withNames } from "./evaluateFor";
import { pairsOf } from "./pairs";
import { type Piece, piecedResult, piecesOf, type Result, unknownOf } from "./result";
import { withArticle } from "./type";

/** A string with interpolations. */
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

/**
 * A string with directives. What Terraform refuses in one is left to it.
 * Source: ConditionalExpr and TemplateJoinExpr in https://github.com/hashicorp/hcl/tree/main/hclsyntax.
 */
export function evaluateDirectives(
  { sequences, text }: Operation & { kind: "directives" },
  parts: readonly Value[],
  evaluation: Evaluation,
): Result {
  const quiet = quietly(evaluation);
  // Whatever is read in a part counts, also where that is left out.
  for (const part of parts) evaluateIn(part, quiet);
  return piecedResult(new Written(sequences, text, parts).upToEnd(quiet));
}

/** Where a text is that is being put together. */
class Written {
  private at = 0;
  private part = 0;

  constructor(
    private readonly sequences: readonly TemplateSequence[],
    private readonly text: string,
    private readonly parts: readonly Value[],
  ) {}

  /** What stands before the next `else` or the end of what is open, or of all; nothing of it where it is not `taken`. */
  upToEnd(taken: Evaluation | undefined): readonly Piece[] {
    const pieces: Piece[] = [];
    for (;;) {
      const next = this.sequences[this.at];
      if (taken) pieces.push(next?.before ?? this.text);
      if (!next || next.kind === "else" || next.kind === "end") return pieces;
      this.at++;
      const part = this.parts[this.part++]!;
      if (next.kind === "if") pieces.push(...this.choice(part, taken));
      else if (next.kind === "for") pieces.push(...this.loop(part, next.names ?? [], taken));
      else if (taken) pieces.push(...piecesIn(part, taken));
    }
  }

  private choice(condition: Value, taken: Evaluation | undefined): readonly Piece[] {
    const chosen = taken && asCondition(evaluateIn(condition, taken), condition.span, noWords, taken);
    const isOpen = taken !== undefined && chosen === undefined;
    const first = this.upToEnd(chosen === true ? taken : undefined);
    const hasElse = this.sequences[this.at]?.kind === "else";
    if (hasElse) this.at++;
    const second = hasElse ? this.upToEnd(chosen === false ? taken : undefined) : [];
    this.at++;
    return isOpen ? open : [...first, ...second];
  }

  private loop(collection: Value, names: readonly string[], taken: Evaluation | undefined): readonly Piece[] {
    const [at, part] = [this.at, this.part];
    this.upToEnd(undefined);
    const end = { at: this.at + 1, part: this.part };
    const pairs = taken && pairsOf(evaluateIn(collection, taken));
    const isGone = pairs && pairs.length <= most;
    const pieces = (isGone ? pairs : []).flatMap((pair) => {
      Object.assign(this, { at, part });
      if (taken!.budget.left <= 0) return open;
      return this.upToEnd({ ...taken!, names: withNames(taken!.names, names, pair) });
    });
    Object.assign(this, end);
    return taken && !isGone ? open : pieces;
  }
}

/** How many elements are gone through. */
const most = 2000;

const open = piecesOf(unknownOf("string"));

const noWords = { ofNull: "", ofOther: "" };
