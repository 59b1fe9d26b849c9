import { type Block, bodyItemOf, type TraversalStep } from "../../model/index";
import type { ReportedFinding, Rule } from "../rule";

export const instanceKey: Rule = {
  id: "instance-key",
  severity: "error",
  summary: "A reference to one of several instances without saying which, or with a key where there is only one.",
  why: "`terraform validate` fails. With `count`, an instance has a number. With `for_each`, it has the key of its element. Without either, there is only one instance, and it has no key.",
  source: "https://developer.hashicorp.com/terraform/language/expressions/references#references-to-resource-attributes",
  reference({ value: reference, attribute, items, named, declarations }, report) {
    // Of what something depends on one instance may be named; what else is wrong with it another rule says.
    const isOrder = items.at(-1)?.name === "depends_on" && named?.rest[0]?.kind === "index";
    if (reference.bound || (attribute?.means && !isOrder)) return;
    if (!named || !/^(resource|data|ephemeral|module)$/.test(named.kind)) return;
    const [declaration, ...others] = declarations;
    if (!declaration || declaration.item || others.length > 0) return;
    const [step, next] = named.rest;
    const finding =
      step &&
      (about(step, named.address, declaration.block) ?? aboutSplat(step, next, named.address, declaration.block));
    if (finding) report({ span: reference.span, ...finding });
  },
};

/** Instances of `for_each` are a map, which a splat takes for a single value: then it is not the instances that are read. */
function aboutSplat(
  step: TraversalStep,
  next: TraversalStep | undefined,
  address: string,
  { body }: Block,
): Omit<ReportedFinding, "span"> | undefined {
  if (step.kind !== "splat" || next?.kind !== "name" || !next.name || !bodyItemOf(body, "for_each")) return undefined;
  return {
    message: `Write values(${address})[*].${next.name}: with for_each instances are a map, whose values [*] does not go through.`,
  };
}

function about(step: TraversalStep, address: string, { body, kind }: Block): Omit<ReportedFinding, "span"> | undefined {
  const manifold = bodyItemOf(body, "for_each") ? "for_each" : bodyItemOf(body, "count") ? "count" : undefined;
  if (!manifold) {
    // Whether a key that is worked out is that of an instance only Terraform knows.
    const isKey = step.key ? step.key.kind === "text" || step.key.kind === "number" : /^\d+$/.test(step.name);
    if (step.kind !== "index" || !isKey || kind === "module") return undefined;
    return { message: `Remove the index: ${address} has neither count nor for_each, so that there is only one.` };
  }
  // Several instances of a module are a list or a map, which expressions are evaluated with: `.key` may be a key of it.
  if (kind === "module" || step.kind !== "name" || !step.name || /^\d+$/.test(step.name)) return undefined;
  const key = manifold === "count" ? "[0] or [count.index]" : '["key"] or [each.key]';
  return { message: `Say which instance is meant, such as ${address}${key}: it has ${manifold}.` };
}
