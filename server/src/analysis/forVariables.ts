import { anyPair, evaluate, type Result, unknown } from "../evaluation/index";
import type { Block, Body, Expression, Loop, Reference, Value } from "../model/index";
import { type Span, touches } from "../text/index";
import { anyElement, environmentOf } from "./evaluated/environmentOf";
import type { Scope } from "./scope";

/**
 * A name that a `for` expression, or a directive of a template, gives to what it goes over: `k` and `v` in `[for k, v in var.x : v.id]`
 * and in `%{ for k, v in var.x }${v.id}%{ endfor }`.
 */
export interface ForVariable {
  readonly name: string;
  /** Where the head of the expression introduces it. */
  readonly declaration: Span;
  /** Where it is read. */
  readonly uses: readonly Span[];
  /** Whether it is the first of two: a key, or the number of an element. */
  readonly isKey: boolean;
  readonly collection: Value;
  /** From where to where it can be read. */
  readonly reach: Span;
  /** The variables of the expressions around it, outermost first. */
  readonly outer: readonly ForVariable[];
  /** The roots of all references that are where it can be read. */
  readonly roots: ReadonlySet<string>;
}

/** Where a loop declares its names, one or two. Empty if the text there is not the document's own, as in JSON with escapes. */
export function forNames({ names, declared }: Loop): Span[] {
  return declared.filter(({ start, end }, index) => end > start && end - start === names[index]!.length);
}

/** All that the `for` expressions in a body introduce, in the order of the text. */
function forVariablesIn(all: Body): readonly ForVariable[] {
  type Found = ForVariable & { readonly uses: Span[]; readonly roots: Set<string> };
  const found: Found[] = [];
  inBody(all, []);
  return found;

  function inBody({ items }: Body, around: readonly Found[]): void {
    for (const { key, value, dynamic } of items) {
      if (key) inValue(key, around);
      for (const head of dynamic?.body.items ?? []) if (head.name !== "content") inValue(head.value, around);
      inValue(value, around);
    }
  }

  function inValue(value: Value, around: readonly Found[]): void {
    if (value.kind === "reference") inReference(value.reference, around);
    else if (value.kind === "body") inBody(value.body, around);
    else if (value.kind === "list") for (const item of value.items) inValue(item, around);
    else if (value.kind === "expression") {
      const { operation, parts, loops } = value;
      if (loops) inTemplate(parts, loops, around);
      else {
        const [collection, ...rest] = parts;
        const isFor = collection && operation?.kind === "for";
        const inside = isFor ? [...around, ...introduced(operation, collection, around)] : around;
        if (collection) inValue(collection, around);
        for (const part of rest) inValue(part, inside);
      }
    }
  }

  /** Directives are between the parts, in front of what they go over, which knows nothing of its elements. */
  function inTemplate(
    parts: readonly Value[],
    loops: NonNullable<Expression["loops"]>,
    around: readonly Found[],
  ): void {
    let open: { readonly reach: Span; readonly names: readonly Found[] }[] = [];
    let next = 0;
    for (const [index, part] of parts.entries()) {
      open = open.filter(({ reach }) => part.span.start < reach.end);
      const known = [...around, ...open.flatMap(({ names }) => names)];
      const loop = loops[next];
      if (loop?.collection === index) {
        open.push({ reach: loop.reach, names: introduced(loop, part, known) });
        next++;
      }
      inValue(part, known);
    }
  }

  function introduced(loop: Loop, collection: Value, outer: readonly Found[]): Found[] {
    const { declared, names, reach } = loop;
    const made = forNames(loop).map((declaration): Found => {
      const index = declared.indexOf(declaration);
      const isKey = names.length > 1 && index === 0;
      return { name: names[index]!, declaration, uses: [], isKey, collection, reach, outer, roots: new Set() };
    });
    found.push(...made);
    return made;
  }

  function inReference({ steps, bound }: Reference, around: readonly Found[]): void {
    const [root] = steps;
    for (const { key } of steps) if (key) inValue(key, around);
    if (!root) return;
    for (const one of around) one.roots.add(root.name);
    if (bound === "for") around.findLast(({ name }) => name === root.name)?.uses.push(root.span);
  }
}

/** The variable that is introduced or read at an offset of a block. */
export function forVariableAt({ body }: Block, offset: number): ForVariable | undefined {
  return forVariablesIn(body).find(({ declaration, uses }) =>
    [declaration, ...uses].some((span) => touches(span, offset)),
  );
}

/** What can be read at an offset, innermost first, each name once. */
export function forVariablesAround({ body }: Block, offset: number): readonly ForVariable[] {
  const around = forVariablesIn(body).filter(({ reach }) => reach.start <= offset && offset < reach.end);
  const byName = new Map(around.map((one) => [one.name, one]));
  return [...byName.values()].reverse();
}

/** The value of a `for` variable, as far as all elements are alike. */
export function forVariableResult(variable: ForVariable, scope: Scope, block: Block): Result {
  const names = new Map<string, Result>();
  for (const outer of variable.outer) names.set(outer.name, resultOf(outer));
  return resultOf(variable);

  function resultOf({ collection, isKey }: ForVariable): Result {
    const over = evaluate(collection, { ...environmentOf(scope, block), names }).result;
    const pair = anyPair(over.type);
    return isKey ? pair.key : over.type === "dynamic" ? unknown : anyElement(over);
  }
}
