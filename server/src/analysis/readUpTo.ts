import type { Expression, Reference, TraversalStep, Value } from "../model/index";
import type { Span } from "../text/index";
import type { EnclosingArgument } from "./enclosingArgument";

/** A place on a step of what is read. */
interface StepPlace {
  readonly index: number;
  readonly replace: Span;
  readonly enclosing: EnclosingArgument;
}

/**
 * The place of a step of a reference after its root, or after the result of a call, brackets or parentheses:
 * `values(var.rules)[0].name`.
 */
export type ReadPosition = StepPlace &
  (
    | { readonly kind: "step"; readonly reference: Reference }
    | { readonly kind: "access"; readonly value: Expression & { readonly span: Span } }
  );

/** The whole value that is read at a position. */
export function readAt(position: ReadPosition): Value {
  if (position.kind === "access") return position.value;
  const { reference } = position;
  return { kind: "reference", reference, span: reference.span };
}

/**
 * The steps of what is read: a reference, with its root as the first step, or the result of a call, brackets or
 * parentheses.
 */
export function stepsRead(value: Value): readonly TraversalStep[] {
  if (value.kind === "reference") return value.reference.steps;
  return value.kind === "expression" && value.operation?.kind === "access" ? value.operation.steps : [];
}

/** The value of the first `count` of these steps. */
export function readUpTo(value: Value, count: number): Value {
  return withSteps(value, stepsRead(value).slice(0, count));
}

/** The same reference or access with other steps. Other values stay the same. */
export function withSteps(value: Value, steps: readonly TraversalStep[]): Value {
  if (value.kind === "reference") return { ...value, reference: { ...value.reference, steps } };
  return value.kind === "expression" ? { ...value, operation: { kind: "access", steps } } : value;
}
