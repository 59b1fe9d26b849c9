import type { ParseContext } from "../context";
import type { NewNode, SyntaxNode } from "../syntax/node";
import { stringText } from "../values/stringText";
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
export function findConstructs(context: ParseContext, news: readonly NewNode[]): NewNode[] {
  return news.filter((node) => {
    const construct = constructOf(context, node);
    if (construct) context.constructs.set(node, construct);
    return construct;
  });
}

function constructOf(context: ParseContext, { callee, args }: NewNode): Construct | undefined {
  const resolution = callee && args && resolve(context, callee);
  if (!resolution) return undefined;
  const found =
    resolution.kind === "class"
      ? resolution.class
      : resolution.kind === "core"
        ? ofCore.get(resolution.name ?? "")
        : undefined;
  if (!found) return undefined;
  const last = callee.kind === "chain" ? callee.steps.at(-1)! : callee;
  const [, id, config] = args;
  return { class: found, classSpan: { start: last.start, end: last.end }, id, config, name: "" };
}

/** Gives each construct the name that Terraform knows it by; no two of one type have the same. */
export function nameConstructs(context: ParseContext, nodes: readonly NewNode[]): void {
  const taken = new Map<string, number>();
  for (const node of nodes) {
    const construct = context.constructs.get(node)!;
    const { kind, type } = construct.class;
    const wanted = overriddenName(context, node) ?? (construct.id ? nameIn(context, construct.id) : "");
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

function nameIn(context: ParseContext, id: SyntaxNode): string {
  if (id.kind === "missing") return "";
  const plain = stringText(context, id);
  if (plain !== undefined) return plain;
  const isTemplate = id.kind === "template";
  const source = context.text.slice(
    isTemplate ? id.start + 1 : id.start,
    Math.min(isTemplate ? id.end - 1 : id.end, id.start + longest),
  );
  return source.replace(/[^\p{L}\p{N}_-]/gu, "_");
}

const longest = 100;

/** The name given by `x.overrideLogicalId("…")`. */
function overriddenName(context: ParseContext, node: NewNode): string | undefined {
  for (const { rest, value } of context.statements.get(node) ?? []) {
    const [member, call] = rest;
    if (value || member?.kind !== "member" || member.name !== "overrideLogicalId" || call?.kind !== "call") continue;
    const name = call.args[0] && stringText(context, call.args[0]);
    if (name) return name;
  }
  return undefined;
}
