/** How often resources are made, as far as order depends on it. */
import { bodyItemResult, type Scope } from "../../analysis/index";
import { attributesOf, elementsOf } from "../../evaluation/index";
import { type Block, type BodyItem, bodyItemOf, literalText, type Value } from "../../model/index";

/** Whether two resources may be there together: not where each has a condition of its own, which may exclude the other. */
export function isSameCount(one: Block, other: Block): boolean {
  const [a, b] = [countOf(one), countOf(other)];
  return !a || !b || (a.name === b.name && isSameText(a.value, b.value));
}

/** Whether a resource surely has more than one instance. */
export function surelySeveral(block: Block, scope: Scope): boolean {
  const item = countOf(block);
  const result = item && bodyItemResult(item, scope);
  if (!item || !result) return false;
  if (item.name === "count") return result.state === "known" && Number(result.value) > 1;
  return (elementsOf(result)?.length ?? attributesOf(result)?.size ?? 0) > 1;
}

function countOf({ body }: Block): BodyItem | undefined {
  return bodyItemOf(body, "count") ?? bodyItemOf(body, "for_each");
}

/** Whether two values are written in the same way. */
function isSameText(one: Value, other: Value): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === "reference" && other.kind === "reference")
    return stepsText(one.reference.steps) === stepsText(other.reference.steps);
  if (one.kind === "expression" && other.kind === "expression") {
    const { parts } = other;
    const form = formOf(one);
    const isSameForm = form !== undefined && form === formOf(other) && one.parts.length === parts.length;
    return isSameForm && one.parts.every((part, index) => isSameText(part, parts[index]!));
  }
  if (one.kind === "list" && other.kind === "list")
    return one.items.length === other.items.length && one.items.every((item, at) => isSameText(item, other.items[at]!));
  const text = literalText(one);
  return text !== undefined && text === literalText(other);
}

/** What an expression does with its parts, as a text; undefined for what says more than that. */
function formOf({ call, operation }: Extract<Value, { kind: "expression" }>): string | undefined {
  if (call) return call.name;
  if (operation?.kind === "binary") return operation.operators.join(" ");
  if (operation?.kind === "conditional" || operation?.kind === "unary") return operation.signs;
  return operation?.kind === "parentheses" ? "()" : undefined;
}

function stepsText(steps: readonly { readonly kind: string; readonly name: string }[]): string {
  return steps.map(({ kind, name }) => `${kind} ${name}`).join("\n");
}
