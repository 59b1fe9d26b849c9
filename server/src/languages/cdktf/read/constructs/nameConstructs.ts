import type { Context } from "../context";
import type { NewNode, Node } from "../syntax/node";
import { plainText } from "../values/plainText";

/** Gives each construct the name that Terraform knows it by; no two of one type have the same. */
export function nameConstructs(c: Context, nodes: readonly NewNode[]): void {
  const taken = new Map<string, number>();
  for (const node of nodes) {
    const construct = node.construct!;
    const { kind, type } = construct.class;
    const wanted = overriddenName(c, node) ?? (construct.id ? nameIn(c, construct.id) : "");
    if (!wanted) continue;
    construct.name = wanted;
    const key = (name: string) => `${kind} ${type} ${name}`;
    while (taken.has(key(construct.name))) {
      const count = taken.get(key(wanted))! + 1;
      taken.set(key(wanted), count);
      construct.name = `${wanted}_${count}`;
    }
    taken.set(key(construct.name), 1);
  }
}

function nameIn(c: Context, id: Node): string {
  if (id.kind === "missing") return "";
  const plain = plainText(c, id);
  if (plain !== undefined) return plain;
  const isTemplate = id.kind === "template";
  const source = c.text.slice(
    isTemplate ? id.start + 1 : id.start,
    Math.min(isTemplate ? id.end - 1 : id.end, id.start + longest),
  );
  return source.replace(/[^\p{L}\p{N}_-]/gu, "_");
}

const longest = 100;

/** The name given by `x.overrideLogicalId("…")`. */
function overriddenName(c: Context, node: NewNode): string | undefined {
  for (const { rest, value } of c.statements.get(node) ?? []) {
    const [member, call] = rest;
    if (value || member?.kind !== "member" || member.name !== "overrideLogicalId" || call?.kind !== "call") continue;
    const name = call.args[0] && plainText(c, call.args[0]);
    if (name) return name;
  }
  return undefined;
}
