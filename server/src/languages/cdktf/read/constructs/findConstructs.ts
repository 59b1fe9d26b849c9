import type { Context } from "../context";
import type { NewNode } from "../syntax/node";
import type { Construct } from "./construct";
import type { KnownClass } from "./target";
import { targetOf } from "./targetOf";

/** The classes of the CDK's own package that make blocks. */
const ofCore = new Map<string, KnownClass>([
  ["TerraformVariable", { kind: "variable", type: "" }],
  ["TerraformOutput", { kind: "output", type: "" }],
  ["TerraformLocal", { kind: "locals", type: "" }],
  ["TerraformHclModule", { kind: "module", type: "" }],
]);

/** Sets for each `new` what construct it makes, if it makes one; gives those that do. */
export function findConstructs(c: Context, news: readonly NewNode[]): NewNode[] {
  return news.filter((node) => {
    const construct = constructOf(c, node);
    if (construct) node.construct = construct;
    return construct;
  });
}

function constructOf(c: Context, { callee, args }: NewNode): Construct | undefined {
  const target = callee && args && targetOf(c, callee);
  if (!target) return undefined;
  const known =
    target.kind === "class" ? target.class : target.kind === "core" ? ofCore.get(target.name ?? "") : undefined;
  if (!known) return undefined;
  const last = callee.kind === "chain" ? callee.steps.at(-1)! : callee;
  const [, id, config] = args;
  return { class: known, classSpan: { start: last.start, end: last.end }, id, config, name: "" };
}
