import type { Expression, Reference, TraversalStep, Value } from "../model/index";
import type { Span } from "../text/index";
import type { EnclosingArgument } from "./enclosingArgument";

/** A place on a step of what is read. */
interface StepPlace {
  readonly index: number;
  readonly replace: Span;
  readonly enclosing: EnclosingArgument;
}

/** The place of a step of a reference behind its root, or of what a call, brackets or parentheses give: `values(var.rules)[0].name`. */
export type ReadPosition = StepPlace &
  (
    | { readonly kind: "step"; readonly reference: Reference }
    | { readonly kind: "access"; readonly value: Expression & { readonly span: Span } }
  );

/** The steps of what is read; the first of a reference is its root. */
export function stepsRead(position: ReadPosition): readonly TraversalStep[] {
  if (position.kind === "step") return position.reference.steps;
  const { operation } = position.value;
  return operation?.kind === "access" ? operation.steps : [];
}

/** What the first `count` of these steps come to, as a value. */
export function readUpTo(position: ReadPosition, count: number): Value {
  const steps = stepsRead(position).slice(0, count);
  if (position.kind === "access") return { ...position.value, operation: { kind: "access", steps } };
  const { reference } = position;
  return { kind: "reference", reference: { ...reference, steps }, span: reference.span };
}
