import type { Block } from "../../../../model/block";
import type { Entry, Value } from "../../../../model/value";
import type { Span } from "../../../../text/span";
import type { StepNode } from "../syntax/node";

/** What a call says of what has an address. */
export interface Said {
  /** The argument of the block, and what is given for it. */
  readonly name: string;
  readonly value: Value;
  /** The name of what is called, and all of the call. */
  readonly member: StepNode;
  readonly span: Span;
}

/** The block about an address that a call makes. What the call does not spell lies where its name does. */
export function callBlock(kind: string, address: readonly string[], { name, value, member, span }: Said): Block {
  const word = () => ({ start: member.start, end: member.end });
  const steps = address.map((step) => ({ kind: "name", name: step, span: word() }) as const);
  const to: Value = { kind: "reference", span: word(), reference: { steps, span: word() } };
  const { start, end } = value.span;
  const entries: Entry[] = [
    { name: "to", nameSpan: word(), value: to, span: word() },
    { name, nameSpan: { start, end: start }, value, span: { start, end } },
  ];
  const body = { entries, span: { ...span }, closed: true };
  return { kind, kindSpan: word(), labels: [], body, head: word(), span: { ...span } };
}
