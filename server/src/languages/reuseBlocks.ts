import type {
  Block,
  Body,
  BodyItem,
  Document,
  Expression,
  Label,
  Loop,
  Operation,
  Reference,
  TemplateSequence,
  TraversalStep,
  Value,
} from "../model/index";
import type { Span } from "../text/index";

/** What is asked of each two spans at the same place of two trees. */
type Spans = (one: Span, other: Span) => boolean;

/**
 * The newly read document, with the previous blocks that are unchanged, moved to their new places, so what is known
 * about a block stays known. For languages that read a whole text faster than they could find what an edit touched.
 * `previous` must not be used afterwards.
 */
export function reuseBlocks(previous: Document, next: Document): Document {
  const [old, fresh] = [previous.blocks, next.blocks];
  const shift = next.text.length - previous.text.length;
  const most = Math.min(old.length, fresh.length);
  let front = 0;
  while (front < most && isSame(old[front]!, fresh[front]!, 0)) front++;
  let back = 0;
  while (back < most - front && isSame(old[old.length - 1 - back]!, fresh[fresh.length - 1 - back]!, shift)) back++;
  const middle = fresh.length - back;
  const blocks = fresh.map((block, index) => {
    if (index >= front && index < middle) return block;
    const one = index < front ? old[index]! : old[old.length - fresh.length + index]!;
    if (index >= middle && shift !== 0) equalBlocks(one, block, move);
    if (one.handle && block.handle) move(one.handle.within, block.handle.within);
    return one;
  });
  return { ...next, blocks };
}

/** Whether two blocks are equal but for every offset, which differs by `shift`. Where a name means a block may differ otherwise. */
function isSame(one: Block, other: Block, shift: number): boolean {
  return (
    one.handle?.text === other.handle?.text &&
    one.stack === other.stack &&
    one.mayRepeat === other.mayRepeat &&
    equalBlocks(one, other, (a, b) => b.start - a.start === shift && b.end - a.end === shift)
  );
}

/** A span that two nodes share is moved twice, to the same place. */
function move(span: Span, to: Span): boolean {
  span.start = to.start;
  span.end = to.end;
  return true;
}

/** Whether two blocks have the same content, and `spans` holds for each two spans in them; handles are not looked at. */
function equalBlocks(one: Block, other: Block, spans: Spans): boolean {
  return (
    one.kind === other.kind &&
    spans(one.kindSpan, other.kindSpan) &&
    spans(one.span, other.span) &&
    spans(one.head, other.head) &&
    sameLabels(one.labels, other.labels, spans) &&
    sameBody(one.body, other.body, spans)
  );
}

function sameLabels(one: readonly Label[], other: readonly Label[], spans: Spans): boolean {
  return all(one, other, (a, b) => a.text === b.text && spans(a.span, b.span));
}

function sameBody(one: Body, other: Body, spans: Spans): boolean {
  if (one.closed !== other.closed || !spans(one.span, other.span)) return false;
  const { length } = one.items;
  if (length !== other.items.length) return false;
  for (let index = 0; index < length; index++)
    if (!sameBodyItem(one.items[index]!, other.items[index]!, spans)) return false;
  return optional(one.begun, other.begun, (a, b) => all(a, b, (c, d) => sameBodyItem(c, d, spans)));
}

function sameBodyItem(one: BodyItem, other: BodyItem, spans: Spans): boolean {
  return (
    one.name === other.name &&
    one.form === other.form &&
    spans(one.nameSpan, other.nameSpan) &&
    spans(one.span, other.span) &&
    sameValue(one.value, other.value, spans) &&
    optional(one.key, other.key, (a, b) => sameValue(a, b, spans)) &&
    optional(one.labels, other.labels, (a, b) => sameLabels(a, b, spans)) &&
    optional(one.dynamic, other.dynamic, (a, b) => a.iterator === b.iterator && sameBody(a.body, b.body, spans))
  );
}

function sameValue(one: Value, other: Value, spans: Spans): boolean {
  if (!spans(one.span, other.span)) return false;
  switch (one.kind) {
    case "text":
      return other.kind === "text" && one.text === other.text && spans(one.inner, other.inner);
    case "number":
      return other.kind === "number" && Object.is(one.number, other.number);
    case "bool":
      return other.kind === "bool" && one.bool === other.bool;
    case "list":
      return other.kind === "list" && all(one.items, other.items, (a, b) => sameValue(a, b, spans));
    case "body":
      return other.kind === "body" && sameBody(one.body, other.body, spans);
    case "reference":
      return other.kind === "reference" && sameReference(one.reference, other.reference, spans);
    case "expression":
      return (
        other.kind === "expression" &&
        one.gives === other.gives &&
        optional(
          one.call,
          other.call,
          (a, b) => a.name === b.name && a.expands === b.expands && spans(a.span, b.span),
        ) &&
        optional(one.operation, other.operation, (a, b) => sameOperation(a, b, spans)) &&
        optional(one.loops, other.loops, (a, b) => all(a, b, (c, d) => sameLoop(c, d, spans))) &&
        sameAlternatives(one, other) &&
        all(one.parts, other.parts, (a, b) => sameValue(a, b, spans))
      );
    default:
      return one.kind === other.kind;
  }
}

/** Whether they are the same of their parts. What is written elsewhere may have changed there. */
function sameAlternatives(one: Expression, other: Expression): boolean {
  return optional(one.alternatives, other.alternatives, (a, b) => {
    const [ofOne, ofOther] = [partNumbers(one), partNumbers(other)];
    return all(a, b, (c, d) => ofOne.has(c) && ofOne.get(c) === ofOther.get(d));
  });
}

function partNumbers({ parts }: Expression): ReadonlyMap<Value, number> {
  return new Map(parts.map((part, index) => [part, index]));
}

function sameOperation(one: Operation, other: Operation, spans: Spans): boolean {
  switch (one.kind) {
    case "binary":
      return other.kind === "binary" && all(one.operators, other.operators, Object.is);
    case "unary":
    case "conditional":
      return other.kind === one.kind && one.signs === other.signs;
    case "template":
      return other.kind === "template" && one.text === other.text && all(one.before, other.before, Object.is);
    case "directives":
      return (
        other.kind === "directives" && one.text === other.text && all(one.sequences, other.sequences, sameSequence)
      );
    case "for":
      return (
        other.kind === "for" &&
        one.isObject === other.isObject &&
        one.isGrouped === other.isGrouped &&
        one.hasCondition === other.hasCondition &&
        sameLoop(one, other, spans)
      );
    case "access":
      return other.kind === "access" && all(one.steps, other.steps, (a, b) => sameStep(a, b, spans));
    case "parentheses":
      return other.kind === "parentheses";
  }
}

function sameSequence(one: TemplateSequence, other: TemplateSequence): boolean {
  return one.kind === other.kind && one.before === other.before && optional(one.names, other.names, sameNames);
}

function sameNames(some: readonly string[], others: readonly string[]): boolean {
  return all(some, others, Object.is);
}

function sameLoop(one: Loop, other: Loop, spans: Spans): boolean {
  return (
    all(one.names, other.names, Object.is) && all(one.declared, other.declared, spans) && spans(one.reach, other.reach)
  );
}

function sameReference(one: Reference, other: Reference, spans: Spans): boolean {
  return (
    one.bound === other.bound &&
    spans(one.span, other.span) &&
    all(one.steps, other.steps, (a, b) => sameStep(a, b, spans))
  );
}

function sameStep(one: TraversalStep, other: TraversalStep, spans: Spans): boolean {
  return (
    one.kind === other.kind &&
    one.name === other.name &&
    spans(one.span, other.span) &&
    optional(one.key, other.key, (a, b) => sameValue(a, b, spans))
  );
}

function all<T>(one: readonly T[], other: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return one.length === other.length && one.every((item, index) => same(item, other[index]!));
}

function optional<T>(one: T | undefined, other: T | undefined, same: (a: T, b: T) => boolean): boolean {
  return one === undefined || other === undefined ? one === other : same(one, other);
}
