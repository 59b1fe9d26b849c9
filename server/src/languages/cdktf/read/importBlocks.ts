import type { Entry } from "../../../model/body";
import type { Block } from "../../../model/document";
import type { Value } from "../../../model/value";
import type { Applied } from "./applyStatement";
import type { Context } from "./context";
import type { NewNode } from "./node";
import { addressOf } from "./referenceTo";
import { valueOfNode } from "./valueOfNode";

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
  if (!id || address.length === 0) return undefined;
  const word = () => ({ start: member.start, end: member.end });
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
  const body = { entries, span: { start: member.start, end }, closed: true };
  return { kind: "import", kindSpan: word(), labels: [], body, head: word(), span: { start: member.start, end } };
}
