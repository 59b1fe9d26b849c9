import { resolve } from "../../analysis/resolve";
import type { Scope } from "../../analysis/scope";
import { targetOf } from "../../analysis/target";
import { literalAt } from "../../analysis/values/literalAt";
import { textOf } from "../../analysis/values/literals";
import type { Attribute } from "../../catalog/schema";
import type { Body, Value } from "../../model/value";

/** Whether a value is surely another one to the provider than before: false where it surely is not, undefined where only Terraform knows. */
export function differs(before: Value, after: Value, attribute: Attribute, scope: Scope): boolean | undefined {
  const { value, isAssumed } = resolve(after, scope);
  if (before.kind === "reference" && after.kind === "reference") return refersElsewhere(before, after, scope);
  if (isAssumed) return undefined;
  const [was, is] = [textOf(before), textOf(value)];
  if (was !== undefined && is !== undefined) return isOtherText(was, is, attribute);
  if (attribute.diffSuppressed || attribute.normalized) return undefined;
  if (before.kind === "body" && value.kind === "body")
    return differInEntries(before.body, value.body, attribute, scope);
  if (before.kind === "list" && value.kind === "list")
    return differInItems(before.items, value.items, attribute, scope);
  return undefined;
}

/** Whether two texts mean different things to the provider, which may look at less than all of a text. */
export function isOtherText(was: string, is: string, attribute: Attribute): boolean | undefined {
  if (was === is || was.replaceAll("\r\n", "\n") === is.replaceAll("\r\n", "\n")) return false;
  const isString = attribute.type === "string";
  if (attribute.format === "region") return bare(was) !== bare(is);
  if (attribute.id || attribute.idOf) return was.toLowerCase() !== is.toLowerCase();
  if (attribute.diffSuppressed || attribute.normalized) return isString ? bare(was) !== bare(is) : undefined;
  return attribute.ignoreCase ? was.toLowerCase() !== is.toLowerCase() : true;
}

/** A text without its case and punctuation, in which spellings of the same differ. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** Ids and names of different resources differ; whatever else is read of them may not. */
function refersElsewhere(before: Value, after: Value, scope: Scope): boolean | undefined {
  const [was, is] = [targetOf(before, scope), targetOf(after, scope)];
  if (was?.kind !== "resource" || is?.kind !== "resource" || was.attribute !== is.attribute) return undefined;
  if (was.type !== is.type || was.address === is.address) return undefined;
  if (is.attribute === "id") return true;
  if (is.attribute !== "name") return undefined;
  const [one, other] = [literalAt(was.block.body, ["name"], scope), literalAt(is.block.body, ["name"], scope)];
  return typeof one === "string" && typeof other === "string" && one !== other ? true : undefined;
}

function differInEntries(before: Body, after: Body, attribute: Attribute, scope: Scope): boolean | undefined {
  const all = [...before.entries, ...after.entries];
  if (!attribute.elem || all.some(({ key, dynamic }) => key || dynamic)) return undefined;
  const answers = [...new Set(all.map(({ name }) => name))].map((name) => {
    const was = before.entries.filter((entry) => entry.name === name);
    const is = after.entries.filter((entry) => entry.name === name);
    if (was.length > 1 || is.length > 1) return undefined;
    if (!was[0] || !is[0]) return textOf((was[0] ?? is[0])!.value) === undefined ? undefined : true;
    return differs(was[0].value, is[0].value, attribute.elem!, scope);
  });
  return anyOf(answers);
}

function differInItems(
  before: readonly Value[],
  after: readonly Value[],
  { type, elem }: Attribute,
  scope: Scope,
): boolean | undefined {
  const texts = [before, after].map((items) => items.map((item) => textOf(item)));
  if (!elem || texts.flat().some((text) => text === undefined)) {
    return elem && type === "list" && before.length === after.length
      ? anyOf(before.map((item, index) => differs(item, after[index]!, elem, scope)))
      : undefined;
  }
  const [was, is] = (type === "set" ? texts.map((items) => [...new Set(items)].sort()) : texts) as [string[], string[]];
  if (was.length !== is.length) return true;
  return anyOf(was.map((text, index) => isOtherText(text, is[index]!, elem)));
}

function anyOf(answers: readonly (boolean | undefined)[]): boolean | undefined {
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
}
