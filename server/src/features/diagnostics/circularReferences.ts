// References that lead back to where they are.

import {
  type CircleStep,
  circlesIn,
  declaredIn,
  dependenciesOf,
  moduleCircles,
  type Scope,
} from "../../analysis/index";
import { bodyItemOf, type Document, type Finding, type Module, type Related } from "../../model/index";
import { circularReference } from "../../rules/index";
import { touches } from "../../text/index";

/** How many addresses of a cycle a message names. */
const most = 5;

/** Findings about cycles of references that include a document. In programs, the compiler reports them. */
export function* circularReferences(document: Document, scope: Scope): Generator<Finding> {
  const { module } = scope;
  if (module.isPartial) return;
  for (const circle of circlesIn(module)) {
    const steps = circle.map((address, index) => stepFrom(address, circle[(index + 1) % circle.length]!, module));
    yield* inCircle(circle, steps, document, module);
  }
  for (const steps of moduleCircles(scope))
    yield* inCircle(
      steps.map(({ from }) => from),
      steps,
      document,
      module,
    );
}

function* inCircle(
  circle: readonly string[],
  steps: readonly (CircleStep | undefined)[],
  document: Document,
  module: Module,
): Generator<Finding> {
  for (const [index, step] of steps.entries()) {
    const place = step && placeOf(step, module);
    if (place?.uri !== document.uri) continue;
    yield {
      rule: circularReference.id,
      severity: circle.length === 1 && step && isTaken(step) ? "warning" : circularReference.severity,
      span: place.span,
      message: circle.length === 1 && step && waitsForItself(step) ? uselessWait : messageOf(circle, index),
      related: next(steps, index).flatMap((other) => (other ? [relatedTo(other, module)] : [])),
    };
  }
}

/** The next items of a cycle after one, as many as are named. */
function next<T>(circle: readonly T[], index: number): T[] {
  const count = Math.min(circle.length - 1, most);
  return Array.from({ length: count }, (_, offset) => circle[(index + 1 + offset) % circle.length]!);
}

function messageOf(circle: readonly string[], index: number): string {
  const first = circle[index]!;
  if (circle.length === 1)
    return first.startsWith("module.")
      ? `Remove this reference: what it reads of ${first} waits for what is set here.`
      : `Remove this reference: ${first} cannot refer to itself.`;
  const others = next(circle, index);
  const rest = others.length < circle.length - 1 ? [...others, "…"] : others;
  return `Remove this reference, or another one in this cycle: ${[first, ...rest, first].join(" → ")}.`;
}

/** Where one refers to the other. */
function stepFrom(from: string, to: string, module: Module): CircleStep | undefined {
  const [declaration] = declaredIn(module, from);
  if (!declaration) return undefined;
  for (const { address, reference } of dependenciesOf(from, declaration.item ?? declaration.block)) {
    if (address === to) return { from, to, declaration, reference };
  }
  return undefined;
}

function isOfModule({ from }: CircleStep): boolean {
  return from.startsWith("module.");
}

/** Whether nobody refuses before a plan that something refers to itself. */
function isTaken(step: CircleStep): boolean {
  return !isOfModule(step) && step.declaration.block.kind !== "locals";
}

const uselessWait = "Remove this reference: nothing waits for itself, so it changes nothing.";

/** Terraform and OpenTofu take that: of what a block waits for, they leave out the block. */
function waitsForItself(step: CircleStep): boolean {
  const waits = isOfModule(step) ? undefined : bodyItemOf(step.declaration.block.body, "depends_on");
  return waits !== undefined && touches(waits.span, step.reference.span.start);
}

function relatedTo(step: CircleStep, module: Module): Related {
  return { ...placeOf(step, module), message: `Reference to ${step.to}.` };
}

function placeOf({ declaration: { uri }, reference: { span } }: CircleStep, { overriding }: Module) {
  return overriding?.placeOf(span, uri) ?? { uri, span };
}
