/** Sets of texts that only Terraform knows for sure: whether the values that the code gives them are sent in the order in which they are written. */
import { defaultInForce, resolve, type Scope, variableValue } from "../../analysis/index";
import type { SentProperty } from "../../catalog/index";
import { addressIn, bodyItemOf, literalText, type Value } from "../../model/index";
import { inSetOrder } from "./textOrder";

/** How far values are followed through calls and locals. */
const deepest = 10;

/**
 * Whether the known values of a set are in the order in which a list of them would be sent. At least one must be
 * known. `isSorted` says that Terraform has sorted the texts, as in a set.
 */
export function areInSentOrder(
  value: Value,
  order: NonNullable<SentProperty["order"]> | "unknown",
  isSorted: boolean,
  scope: Scope,
): boolean {
  const all = listsGiven(value, scope, deepest);
  return all !== undefined && all.length > 0 && all.every((texts) => isSentSo(texts, order, isSorted));
}

function isSentSo(
  texts: readonly string[],
  order: NonNullable<SentProperty["order"]> | "unknown",
  isSorted: boolean,
): boolean {
  if (texts.length < 2) return true;
  if (order === "unknown" || new Set(texts).size < texts.length) return false;
  const written = isSorted ? [...texts].sort() : texts;
  return inSetOrder(texts, order).every((text, index) => text === written[index]);
}

/** The texts of each list that it may be; undefined where one is not written out. Null is none. */
function listsGiven(value: Value, scope: Scope, left: number): readonly (readonly string[])[] | undefined {
  if (value.kind === "null") return [];
  if (value.kind === "list") {
    const texts = value.items.map((item) => literalText(resolve(item, scope).value));
    return texts.includes(undefined) ? undefined : [texts as readonly string[]];
  }
  if (value.kind !== "reference" || left === 0) return undefined;
  const named = addressIn(value.reference);
  const calls = named?.kind === "variable" && named.rest.length === 0 ? scope.calls() : [];
  if (!named || calls.length === 0) {
    const meant = [variableValue, defaultInForce].map((of) => resolve(value, scope, of).value);
    const other = meant.find((one) => one !== value);
    return other && listsGiven(other, scope, left - 1);
  }
  const declared = scope.module.declarations.get(named.address)?.[0]?.block;
  const otherwise = declared && bodyItemOf(declared.body, "default")?.value;
  const all = calls.map(({ block, scope: caller }) => {
    const given = block.body.items.some(({ key }) => key)
      ? undefined
      : bodyItemOf(block.body, named.nameStep.name)?.value;
    if (given) return listsGiven(given, caller, left - 1);
    return otherwise && listsGiven(otherwise, scope, left - 1);
  });
  return all.every((lists) => lists !== undefined) ? all.flat() : undefined;
}
