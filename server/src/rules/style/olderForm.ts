import { isInProgram, languageIdIn, type Scope, sourceTextOf } from "../../analysis/index";
import { type Fix, type TraversalStep, type Value, valuesIn } from "../../model/index";
import type { Report, Rule } from "../rule";

export const olderForm: Rule = {
  id: "older-form",
  severity: "hint",
  certainty: "style",
  otherReleases: "same",
  summary:
    "A form of older releases of Terraform: quotes around a whole expression, x.0 and x.*.id, lookup() without a default.",
  why: "It means the same as the newer form, and Terraform's documentation describes only that one: a value without quotes, an index in brackets.",
  source:
    "https://developer.hashicorp.com/terraform/language/expressions/strings; …/expressions/splat; …/functions/lookup",
  value({ value, block: { scope } }, report) {
    const all = valuesIn(value);
    if (!all.some(mayBeOlder) || isInProgram(scope)) return;
    // In JSON every expression is in quotes.
    const isInQuotes = languageIdIn(scope) !== "terraform";
    const keys = new Set(all.flatMap((one) => (one.kind === "body" ? one.body.items.map(({ key }) => key) : [])));
    const operands = new Set(all.flatMap((one) => (isTighter(one) ? one.parts : [])));
    for (const one of all) {
      if (one.kind === "reference") inSteps(one.reference.steps, one, scope, report);
      else if (one.kind === "expression") {
        if (one.operation?.kind === "access") inSteps(one.operation.steps, one, scope, report);
        if (one.operation?.kind === "parentheses" && !isInQuotes)
          aboutQuotes(one, scope, { isKey: keys.has(one), isOperand: operands.has(one) }, report);
        if (one.call?.name === "lookup" && one.parts.length === 2 && !one.call.expands) aboutLookup(one, scope, report);
      }
    }
  },
};

/** Whether a value has a form of which only the text says more. */
function mayBeOlder(value: Value): boolean {
  if (value.kind === "reference") return value.reference.steps.some(isBehindDot);
  if (value.kind !== "expression") return false;
  const { operation, call } = value;
  if (operation?.kind === "access") return operation.steps.some(isBehindDot);
  return operation?.kind === "parentheses" || call?.name === "lookup";
}

/** An index or splat without brackets: of others the span is from bracket to bracket. */
function isBehindDot({ kind, name, span }: TraversalStep): boolean {
  return kind !== "name" && span.end - span.start === (kind === "splat" ? 1 : name.length);
}

/** Writes an expression, as a text of Terraform's, in the place of a value. */
function writing(value: Value, source: string): readonly Fix[] {
  const title = source.length > 60 || source.includes("\n") ? "Change to the newer form" : `Change to ${source}`;
  return [{ title, changes: [{ kind: "setValue", value, to: { kind: "expression", source } }] }];
}

/** Whether a value is put together by operators or steps, which hold its parts closer than these may hold their own. */
function isTighter(value: Value): value is Extract<Value, { kind: "expression" }> {
  return value.kind === "expression" && (isLoose(value) || value.operation?.kind === "access");
}

/** Whether a value is put together by operators. */
function isLoose(value: Value): boolean {
  return value.kind === "expression" && /^(?:binary|unary|conditional)$/.test(value.operation?.kind ?? "");
}

/**
 * @param isKey whether it is the key of an object.
 * @param isOperand whether it is a part of what operators or steps put together.
 */
function aboutQuotes(
  value: Extract<Value, { kind: "expression" }>,
  scope: Scope,
  { isKey, isOperand }: { readonly isKey: boolean; readonly isOperand: boolean },
  report: Report,
): void {
  const [inner] = value.parts;
  if (!inner || !sourceTextOf(value, scope)?.startsWith('"${')) return;
  const source = sourceTextOf(inner, scope) ?? "";
  // Without the braces, a line ends what operators put together.
  const needsParentheses = isKey || (isLoose(inner) && (isOperand || source.includes("\n")));
  report({
    span: value.span,
    message: "Write the expression alone, without quotes and interpolation: it is the whole value.",
    tags: ["deprecated"],
    // A text over lines needs the end of its last one.
    fixes: source.startsWith("<<") ? [] : writing(value, needsParentheses ? `(${source})` : source),
  });
}

function aboutLookup(value: Extract<Value, { kind: "expression" }>, scope: Scope, report: Report): void {
  const [map, key] = value.parts;
  report({
    span: value.call!.span,
    message: "Write an index in brackets, or add a default: lookup is for a key that may not be there.",
    tags: ["deprecated"],
    fixes:
      map?.kind === "reference" && key
        ? writing(value, `${sourceTextOf(map, scope)}[${sourceTextOf(key, scope)}]`)
        : [],
  });
}

/** Indexes and splats behind a dot. Behind such a splat an index is that of the list, not of each element, so that it cannot become another. */
function inSteps(steps: readonly TraversalStep[], value: Value, scope: Scope, report: Report): void {
  for (const [index, step] of steps.entries()) {
    if (!isBehindDot(step)) continue;
    const { kind, name, span } = step;
    const isFixed = kind === "index" || steps.slice(index + 1).every((step) => step.kind === "name");
    const dotted = { start: span.start - 1, end: span.end };
    report({
      span,
      message: `Write [${kind === "splat" ? "*" : name}] with brackets instead of the dot.`,
      tags: ["deprecated"],
      fixes:
        isFixed && sourceTextOf(value, scope)?.charAt(dotted.start - value.span.start) === "."
          ? [
              {
                title: `Change to [${kind === "splat" ? "*" : name}]`,
                changes: [{ kind: "setName", span: dotted, name: `[${kind === "splat" ? "*" : name}]` }],
              },
            ]
          : [],
    });
  }
}
