import type { Block, BodyItem, Value } from "../../../../model/index";
import type { Span } from "../../../../text/index";
import type { ConstructClass } from "../constructs/construct";
import type { ConstructStatement, ParseContext } from "../context";
import type { NewNode, StepNode } from "../syntax/node";
import { bareValue } from "../values/bareValue";
import { constructAddress } from "../values/referenceTo";
import { stringText } from "../values/stringText";

/** A call of a class: `KeyVault.generateConfigForImport(this, "kv", id)`. */
export interface ClassCall {
  readonly class: ConstructClass;
  readonly rest: readonly StepNode[];
  readonly start: number;
  readonly end: number;
}

/** The import block that each call for a resource makes that Terraform is to write itself. */
export function generatedImports(context: ParseContext, calls: readonly ClassCall[]): Block[] {
  return calls.flatMap(({ class: { kind, type }, rest: [member, call], start, end }) => {
    const isCall = kind === "resource" && member?.kind === "member" && member.name === "generateConfigForImport";
    const [, name, id] = isCall && call?.kind === "call" ? call.args : [];
    const label = name && stringText(context, name);
    const argument = member && id && { name: "id", value: context.valueOf(id), member, span: { start, end } };
    return argument && label ? [callBlock("import", [type, label], argument)] : [];
  });
}

/** The import block that each `x.importFrom(id)` makes, and the moved block of each `x.moveFromId(address)`. */
export function stateBlocks(context: ParseContext, constructs: readonly NewNode[]): Block[] {
  return constructs.flatMap((node) =>
    context.constructs.get(node)?.class.kind === "resource"
      ? (context.statements.get(node) ?? []).flatMap((argument) => stateBlock(context, node, argument) ?? [])
      : [],
  );
}

function stateBlock(context: ParseContext, node: NewNode, { rest, end }: ConstructStatement): Block | undefined {
  const [member, call] = rest;
  const address = constructAddress(context, context.constructs.get(node)!);
  const [first] = call?.kind === "call" ? call.args : [];
  if (member?.kind !== "member" || !first || address.length === 0) return undefined;
  const common = { member, span: { start: member.start, end } };
  if (member.name === "importFrom")
    return callBlock("import", address, { ...common, name: "id", value: context.valueOf(first) });
  if (member.name !== "moveFromId") return undefined;
  return callBlock("moved", address, {
    ...common,
    name: "from",
    value: bareValue(context, first) ?? context.valueOf(first),
  });
}

/** What a call says of what has an address. */
interface StateCall {
  /** The argument of the block, and what is given for it. */
  readonly name: string;
  readonly value: Value;
  /** The name of what is called, and all of the call. */
  readonly member: StepNode;
  readonly span: Span;
}

/** The block about an address that a call makes. What the call does not spell lies where its name does. */
function callBlock(kind: string, address: readonly string[], { name, value, member, span }: StateCall): Block {
  const word = () => ({ start: member.start, end: member.end });
  const steps = address.map((step) => ({ kind: "name", name: step, span: word() }) as const);
  const to: Value = { kind: "reference", span: word(), reference: { steps, span: word() } };
  const { start, end } = value.span;
  const items: BodyItem[] = [
    { name: "to", nameSpan: word(), value: to, span: word() },
    { name, nameSpan: { start, end: start }, value, span: { start, end } },
  ];
  const body = { items, span: { ...span }, closed: true };
  return { kind, kindSpan: word(), labels: [], body, head: word(), span: { ...span } };
}
