import { anyPair, evaluate, type Result, unknown } from "../evaluation/index";
import type { Block, Body, Expression, Reference, Value } from "../model/index";
import { type Sliceable, type Span, touches } from "../text/index";
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
  /** The roots of all references that stand where it can be read. */
  readonly roots: ReadonlySet<string>;
}

/** A head that is longer is looked through no further: two names fit. */
const longestHead = 200;

/** Where the head of a `for` expression, or of a directive, at `span` introduces its names, one or two; none where comments stand between. */
export function forNames({ start, end }: Span, text: Sliceable): Span[] {
  const head = text.slice(start, Math.min(end, start + longestHead));
  const [, before = "", first = "", between = "", second = ""] =
    /^((?:[[{]|%\{~?)\s*for\s+)([\p{ID_Continue}-]+)(?:(\s*,\s*)([\p{ID_Continue}-]+))?/u.exec(head) ?? [];
  const at = start + before.length;
  const next = at + first.length + between.length;
  return [
    ...(first ? [{ start: at, end: at + first.length }] : []),
    ...(second ? [{ start: next, end: next + second.length }] : []),
  ];
}

/** All that the `for` expressions in a body introduce, in the order of the text. */
export function forVariablesIn(all: Body, text: Sliceable): readonly ForVariable[] {
  type Found = ForVariable & { readonly uses: Span[]; readonly roots: Set<string>; reach: Span };
  const found: Found[] = [];
  inBody(all, []);
  return found;

  function inBody({ entries }: Body, around: readonly Found[]): void {
    for (const { key, value, dynamic } of entries) {
      if (key) inValue(key, around);
      for (const head of dynamic?.body.entries ?? []) if (head.name !== "content") inValue(head.value, around);
      inValue(value, around);
    }
  }

  function inValue(value: Value, around: readonly Found[]): void {
    if (value.kind === "reference") inReference(value.reference, around);
    else if (value.kind === "body") inBody(value.body, around);
    else if (value.kind === "list") for (const item of value.items) inValue(item, around);
    else if (value.kind === "expression") {
      const [collection, ...rest] = value.parts;
      const [first] = rest;
      const isFor = value.operation?.kind === "for" && collection !== undefined && first !== undefined;
      const inside = isFor ? [...around, ...introduced(value.span, collection, first, around)] : around;
      if (isTemplate(value)) inTemplate(value, around);
      else {
        if (collection) inValue(collection, around);
        for (const part of rest) inValue(part, inside);
      }
    }
  }

  /** Directives stand between the parts, in front of what they go over. */
  function inTemplate({ span, parts }: Expression & { readonly span: Span }, around: readonly Found[]): void {
    const open: (readonly Found[])[] = [];
    let at = span.start;
    for (const part of [...parts, undefined]) {
      const end = part?.span.start ?? span.end;
      for (const { index, 1: word } of text.slice(at, end).matchAll(directive)) {
        const start = at + index;
        if (word === "for" && part) {
          const reach = { start: part.span.end, end: span.end };
          open.push(introducing({ start, end }, part, reach, [...around, ...open.flat()]));
        } else for (const one of open.pop() ?? []) one.reach = { start: one.reach.start, end: start };
      }
      const isHead = open.at(-1)?.some(({ collection }) => collection === part);
      // What is gone through knows nothing of its elements.
      if (part) inValue(part, [...around, ...(isHead ? open.slice(0, -1) : open).flat()]);
      at = part?.span.end ?? end;
    }
  }

  function introduced(span: Span, collection: Value, first: Value, outer: readonly Found[]): Found[] {
    // Where nothing stands behind the colon yet, what is missing may stand anywhere in front of the bracket.
    const { end } = collection.span;
    const colon = text.slice(end, Math.max(end, first.span.start)).indexOf(":");
    const reach = { start: colon < 0 ? first.span.start : end + colon + 1, end: span.end };
    return introducing(span, collection, reach, outer);
  }

  function introducing(span: Span, collection: Value, reach: Span, outer: readonly Found[]): Found[] {
    const names = forNames(span, text);
    const made = names.map((declaration, index): Found => {
      const name = text.slice(declaration.start, declaration.end);
      const isKey = names.length > 1 && index === 0;
      return { name, declaration, uses: [], isKey, collection, reach, outer, roots: new Set() };
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

/** The beginning and the end of what a directive repeats. */
const directive = /(?<!%)%\{~?\s*(for|endfor)(?![\w-])/g;

/** Whether a text may have directives: what it is made of is not told of those. */
function isTemplate({ gives, call, operation }: Expression): boolean {
  return gives === "string" && !call && !operation;
}

/** The variable that is introduced or read at an offset of a block. */
export function forVariableAt({ body }: Block, text: Sliceable, offset: number): ForVariable | undefined {
  return forVariablesIn(body, text).find(({ declaration, uses }) =>
    [declaration, ...uses].some((span) => touches(span, offset)),
  );
}

/** What can be read at an offset, innermost first, each name once. */
export function forVariablesAround({ body }: Block, text: Sliceable, offset: number): readonly ForVariable[] {
  const around = forVariablesIn(body, text).filter(({ reach }) => reach.start <= offset && offset < reach.end);
  const byName = new Map(around.map((one) => [one.name, one]));
  return [...byName.values()].reverse();
}

/** What a variable stands for, as far as all elements are alike. */
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
