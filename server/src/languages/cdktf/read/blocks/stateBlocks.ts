import type { Block } from "../../../../model/block";
import type { KnownClass } from "../constructs/target";
import type { Context } from "../context";
import type { NewNode, StepNode } from "../syntax/node";
import { bareValue } from "../values/bareValue";
import { plainText } from "../values/plainText";
import { addressOf } from "../values/referenceTo";
import { valueOfNode } from "../values/valueOfNode";
import type { Applied } from "./applyStatement";
import { callBlock } from "./callBlock";

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
    const said = member && id && { name: "id", value: valueOfNode(c, id), member, span: { start, end } };
    return said && label ? [callBlock("import", [type, label], said)] : [];
  });
}

/** The import block that each `x.importFrom(id)` makes, and the moved block of each `x.moveFromId(address)`. */
export function stateBlocks(c: Context, constructs: readonly NewNode[]): Block[] {
  return constructs.flatMap((node) =>
    node.construct?.class.kind === "resource"
      ? (c.statements.get(node) ?? []).flatMap((said) => stateBlock(c, node, said) ?? [])
      : [],
  );
}

function stateBlock(c: Context, node: NewNode, { rest, end }: Applied): Block | undefined {
  const [member, call] = rest;
  const address = addressOf(c, node.construct!);
  const [first] = call?.kind === "call" ? call.args : [];
  if (member?.kind !== "member" || !first || address.length === 0) return undefined;
  const common = { member, span: { start: member.start, end } };
  if (member.name === "importFrom")
    return callBlock("import", address, { ...common, name: "id", value: valueOfNode(c, first) });
  if (member.name !== "moveFromId") return undefined;
  return callBlock("moved", address, { ...common, name: "from", value: bareValue(c, first) ?? valueOfNode(c, first) });
}
