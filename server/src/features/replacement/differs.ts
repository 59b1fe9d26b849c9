import {
  bodyItemAt,
  ignoresChanges,
  literalAt,
  noValue,
  resolve,
  type Scope,
  targetOf,
  textOfLiteral,
} from "../../analysis/index";
import type { Attribute } from "../../catalog/index";
import { type Body, isRepeated, literalText, type Value } from "../../model/index";

/** The context of two values. */
export interface Scopes {
  readonly scope: Scope;
  /** What the former one is in; without it, nothing is read of what that refers to. */
  readonly past?: Past | undefined;
}

/** The configuration before a change, as a comparison sees it. */
export interface Past {
  readonly scope: Scope;
  /** Whether a resource that had the first address has the second one by now. */
  isSame(from: string, to: string): boolean;
}

/**
 * Whether a value certainly differs from the former one for the provider: false if it certainly does not, undefined if
 * only Terraform knows.
 */
export function differs(before: Value, after: Value, attribute: Attribute, scopes: Scopes): boolean | undefined {
  const { scope, past } = scopes;
  const former = past ? written(before, past.scope) : { value: before, isAssumed: false };
  const { value, isAssumed } = past ? written(after, scope) : resolve(after, scope);
  const [was, is] = [formerText(former.value, past), textOfLiteral(value, scope, noValue)];
  const areWritten = past !== undefined && was !== undefined && is !== undefined;
  if (!areWritten && before.kind === "reference" && after.kind === "reference")
    return refersElsewhere(before, after, scopes);
  if (isAssumed || former.isAssumed) return undefined;
  if (was !== undefined && is !== undefined) return isOtherText(was, is, attribute);
  if (attribute.diffSuppressed || attribute.normalized) return undefined;
  if (former.value.kind === "body" && value.kind === "body")
    return differInBodyItems(former.value.body, value.body, attribute, scopes);
  if (former.value.kind === "list" && value.kind === "list")
    return differInItems(former.value.items, value.items, attribute, scopes);
  return undefined;
}

/** The text that a former value surely was. */
function formerText(value: Value, past: Past | undefined): string | undefined {
  return past ? textOfLiteral(value, past.scope, noValue) : literalText(value);
}

/** How many references are followed one after another. */
const most = 10;

/** What a value means, also where it is what a resource is given: its name, say. */
function written(value: Value, scope: Scope): { readonly value: Value; readonly isAssumed: boolean } {
  let found = resolve(value, scope);
  let isAssumed = found.isAssumed;
  for (let step = 0; step < most; step++) {
    const target = targetOf(found.value, scope);
    if (target?.kind !== "resource" || target.attribute === undefined || isRepeated(target.block.body)) break;
    const { body } = target.block;
    // What a resource has then is what it was made with.
    const item = ignoresChanges(body, target.attribute) ? undefined : bodyItemAt(body, [target.attribute]);
    if (!item) break;
    found = resolve(item.value, scope);
    isAssumed ||= found.isAssumed;
  }
  return { value: found.value, isAssumed };
}

/** Whether two strings are different for the provider, which may ignore a part of a string. */
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
function refersElsewhere(before: Value, after: Value, { scope, past }: Scopes): boolean | undefined {
  const former = past?.scope ?? scope;
  const [was, is] = [targetOf(before, former), targetOf(after, scope)];
  if (was?.kind !== "resource" || is?.kind !== "resource" || was.attribute !== is.attribute) return undefined;
  if (was.type !== is.type || was.address === is.address || past?.isSame(was.address, is.address)) return undefined;
  if (is.attribute === "id") return true;
  if (is.attribute !== "name") return undefined;
  const [one, other] = [literalAt(was.block.body, ["name"], former), literalAt(is.block.body, ["name"], scope)];
  return typeof one === "string" && typeof other === "string" && one !== other ? true : undefined;
}

function differInBodyItems(before: Body, after: Body, attribute: Attribute, scopes: Scopes): boolean | undefined {
  const all = [...before.items, ...after.items];
  if (!attribute.elem || all.some(({ key, dynamic }) => key || dynamic)) return undefined;
  const answers = [...new Set(all.map(({ name }) => name))].map((name) => {
    const was = before.items.filter((item) => item.name === name);
    const is = after.items.filter((item) => item.name === name);
    if (was.length > 1 || is.length > 1) return undefined;
    const only =
      was[0] && !is[0]
        ? formerText(was[0].value, scopes.past)
        : is[0] && textOfLiteral(is[0].value, scopes.scope, noValue);
    if (!was[0] || !is[0]) return only === undefined ? undefined : true;
    return differs(was[0].value, is[0].value, attribute.elem!, scopes);
  });
  return anyOf(answers);
}

function differInItems(
  before: readonly Value[],
  after: readonly Value[],
  { type, elem }: Attribute,
  scopes: Scopes,
): boolean | undefined {
  const texts = [
    before.map((item) => formerText(item, scopes.past)),
    after.map((item) => textOfLiteral(item, scopes.scope, noValue)),
  ];
  if (!elem || texts.flat().some((text) => text === undefined)) {
    return elem && type === "list" && before.length === after.length
      ? anyOf(before.map((item, index) => differs(item, after[index]!, elem, scopes)))
      : undefined;
  }
  const [was, is] = (type === "set" ? texts.map((items) => [...new Set(items)].sort()) : texts) as [string[], string[]];
  if (was.length !== is.length) return true;
  return anyOf(was.map((text, index) => isOtherText(text, is[index]!, elem)));
}

function anyOf(answers: readonly (boolean | undefined)[]): boolean | undefined {
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
}
