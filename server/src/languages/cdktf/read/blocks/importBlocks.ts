import type { Entry } from "../../../../model/body";
import type { Block } from "../../../../model/document";
import type { Value } from "../../../../model/value";
import type { Span } from "../../../../text/span";
import type { KnownClass } from "../constructs/target";
import type { Context } from "../context";
import type { NewNode, Node, StepNode } from "../syntax/node";
import { plainText } from "../values/plainText";
import { addressOf } from "../values/referenceTo";
import { valueOfNode } from "../values/valueOfNode";
import type { Applied } from "./applyStatement";

/** A call of a class: `KeyVault.generateConfigForImport(this, "kv", id)`. */
export interface ClassCall {
  readonly class: KnownClass;
  readonly rest: readonly StepNode[];
  readonly start: number;
  readonly end: number;
}

/** The import block that each call for a resource makes that Terraform is to write itself. */
export function generatedImports(c: Context, calls: readonly ClassCall[]): Block[] {
  return calls.flatMap(({ class: { kind, type }, rest: [member, call], start, end }) => {
    const isCall = kind === "resource" && member?.kind === "member" && member.name === "generateConfigForImport";
    const [, name, id] = isCall && call?.kind === "call" ? call.args : [];
    const label = name && plainText(c, name);
    return member && id && label ? [blockFor(c, [type, label], id, member, { start, end })] : [];
  });
}

/** The import block that each `x.importFrom(id)` makes. */
export function importBlocks(c: Context, constructs: readonly NewNode[]): Block[] {
  return constructs.flatMap((node) =>
    node.construct?.class.kind === "resource"
      ? (c.statements.get(node) ?? []).flatMap((said) => importBlock(c, node, said) ?? [])
      : [],
  );
}

function importBlock(c: Context, node: NewNode, { rest, end }: Applied): Block | undefined {
  const [member, call] = rest;
  const address = addressOf(c, node.construct!);
  if (member?.kind !== "member" || member.name !== "importFrom" || call?.kind !== "call") return undefined;
  const [id] = call.args;
  return id && address.length > 0 ? blockFor(c, address, id, member, { start: member.start, end }) : undefined;
}

function blockFor(c: Context, address: readonly string[], id: Node, { start, end }: StepNode, span: Span): Block {
  const word = () => ({ start, end });
  const steps = address.map((name) => ({ kind: "name", name, span: word() }) as const);
  const to: Value = { kind: "reference", span: word(), reference: { steps, span: word() } };
  const entries: Entry[] = [
    { name: "to", nameSpan: word(), value: to, span: word() },
    {
      name: "id",
      nameSpan: { start: id.start, end: id.start },
      value: valueOfNode(c, id),
      span: { start: id.start, end: id.end },
    },
  ];
  const body = { entries, span: { ...span }, closed: true };
  return { kind: "import", kindSpan: word(), labels: [], body, head: word(), span: { ...span } };
}
