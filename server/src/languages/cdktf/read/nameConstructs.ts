import type { Context } from "./context";
import type { NewNode, Node } from "./node";
import type { Statement } from "./parser";
import { plainText } from "./plainText";
import { targetOfChain } from "./targetOf";

/** Gives each construct the name that Terraform knows it by; no two of one type have the same. */
export function nameConstructs(c: Context, nodes: readonly NewNode[], statements: readonly Statement[]): void {
  const overridden = overriddenNames(c, statements);
  const taken = new Map<string, number>();
  for (const node of nodes) {
    const construct = node.construct!;
    const { kind, type } = construct.class;
    const wanted = overridden.get(node) ?? (construct.id ? nameIn(c, construct.id) : "");
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

/** The names given by `x.overrideLogicalId("…")`. */
function overriddenNames(c: Context, statements: readonly Statement[]): Map<NewNode, string> {
  const names = new Map<NewNode, string>();
  for (const { chain, value } of statements) {
    const [member, call] = chain.steps.slice(-2);
    if (value || member?.kind !== "member" || member.name !== "overrideLogicalId" || call?.kind !== "call") continue;
    const led = targetOfChain(c, chain);
    const name = call.args[0] && plainText(c, call.args[0]);
    if (led?.target.kind === "construct" && led.used === chain.steps.length - 2 && name)
      names.set(led.target.node, name);
  }
  return names;
}
