import type { Context } from "../context";
import type { NewNode, Node } from "../syntax/node";
import { plainText } from "../values/plainText";
import type { Construct, ConstructClass } from "./construct";
import { constructClass } from "./constructClass";
import { resolve } from "./resolve";

/** The classes of the CDK's own package that make blocks. */
const ofCore = new Map<string, ConstructClass>([
  ["TerraformVariable", constructClass({ kind: "variable", type: "" })],
  ["TerraformOutput", constructClass({ kind: "output", type: "" })],
  ["TerraformLocal", constructClass({ kind: "locals", type: "" })],
  ["TerraformHclModule", constructClass({ kind: "module", type: "" })],
]);

/** Notes for each `new` what construct it makes, if it makes one; gives those that do. */
export function findConstructs(c: Context, news: readonly NewNode[]): NewNode[] {
  return news.filter((node) => {
    const construct = constructOf(c, node);
    if (construct) c.constructs.set(node, construct);
    return construct;
  });
}

function constructOf(c: Context, { callee, args }: NewNode): Construct | undefined {
  const target = callee && args && resolve(c, callee);
  if (!target) return undefined;
  const known =
    target.kind === "class" ? target.class : target.kind === "core" ? ofCore.get(target.name ?? "") : undefined;
  if (!known) return undefined;
  const last = callee.kind === "chain" ? callee.steps.at(-1)! : callee;
  const [, id, config] = args;
  return { class: known, classSpan: { start: last.start, end: last.end }, id, config, name: "" };
}

/** Gives each construct the name that Terraform knows it by; no two of one type have the same. */
export function nameConstructs(c: Context, nodes: readonly NewNode[]): void {
  const taken = new Map<string, number>();
  for (const node of nodes) {
    const construct = c.constructs.get(node)!;
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
