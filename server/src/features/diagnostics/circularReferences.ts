// References that lead back to where they are.

import { circlesIn, declaredIn, dependenciesOf } from "../../analysis/index";
import {
  bodyItemOf,
  type Declaration,
  type Document,
  type Finding,
  type Module,
  type Reference,
  type Related,
} from "../../model/index";
import { circularReference } from "../../rules/index";
import { touches } from "../../text/index";

/** How many addresses of a cycle a message names. */
const most = 5;

/** Findings about cycles of references that lead through a document. In programs their compiler reports them. */
export function* circularReferences(document: Document, module: Module): Generator<Finding> {
  if (module.isPartial) return;
  for (const circle of circlesIn(module)) {
    const steps = circle.map((address, index) => stepFrom(address, circle[(index + 1) % circle.length]!, module));
    for (const [index, step] of steps.entries()) {
      const place = step && placeOf(step, module);
      if (place?.uri !== document.uri) continue;
      yield {
        rule: circularReference.id,
        // Only the plan finds what refers to itself, but for what waits for itself.
        severity: circle.length === 1 && step && !isInDependsOn(step) ? "warning" : circularReference.severity,
        span: place.span,
        message: messageOf(circle, index),
        related: next(steps, index).flatMap((other) => (other ? [relatedTo(other, module)] : [])),
      };
    }
  }
}

/** The next items of a cycle after one, as many as are named. */
function next<T>(circle: readonly T[], index: number): T[] {
  const count = Math.min(circle.length - 1, most);
  return Array.from({ length: count }, (_, offset) => circle[(index + 1 + offset) % circle.length]!);
}

function messageOf(circle: readonly string[], index: number): string {
  const first = circle[index]!;
  if (circle.length === 1) return `Remove this reference: ${first} cannot refer to itself.`;
  const others = next(circle, index);
  const rest = others.length < circle.length - 1 ? [...others, "…"] : others;
  return `Remove this reference, or another one in this cycle: ${[first, ...rest, first].join(" → ")}.`;
}

interface Step {
  readonly declaration: Declaration;
  readonly reference: Reference;
  readonly to: string;
}

/** Where one refers to the other. */
function stepFrom(from: string, to: string, module: Module): Step | undefined {
  const [declaration] = declaredIn(module, from);
  if (!declaration) return undefined;
  for (const { address, reference } of dependenciesOf(from, declaration.item ?? declaration.block)) {
    if (address === to) return { declaration, reference, to };
  }
  return undefined;
}

function isInDependsOn({ declaration, reference }: Step): boolean {
  const waits = bodyItemOf(declaration.block.body, "depends_on");
  return waits !== undefined && touches(waits.span, reference.span.start);
}

function relatedTo(step: Step, module: Module): Related {
  return { ...placeOf(step, module), message: `Reference to ${step.to}.` };
}

function placeOf({ declaration: { uri }, reference: { span } }: Step, { overriding }: Module) {
  return overriding?.placeOf(span, uri) ?? { uri, span };
}
