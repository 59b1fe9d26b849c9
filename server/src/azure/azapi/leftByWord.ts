/** What is sent without an argument where that depends on what another one beside it says: a kind that other arguments go with. */
import type { SentProperty } from "../../catalog/index";
import { isWhollyKnown } from "../../evaluation/index";
import { type Body, bodyItemOf } from "../../model/index";
import { plainOf } from "../import/plan/values";
import type { KnownValues } from "./knownValues";

/** What is left where a row's argument is not set in a body, as in `SentProperty.left`. */
export function leftIn({ left, leftBy }: SentProperty, body: Body, known: KnownValues): SentProperty["left"] {
  const word = leftBy && wordOf(body, leftBy.argument, known);
  if (!leftBy || word === undefined || !leftBy.words.has(word)) return left;
  const value = leftBy.words.get(word);
  return value === undefined ? undefined : { value };
}

/** What an argument says; null where it is left out, undefined where nobody knows here. */
function wordOf(body: Body, argument: string, known: KnownValues): string | null | undefined {
  const item = bodyItemOf(body, argument);
  if (!item) return null;
  const result = known.result(item.value);
  const plain = isWhollyKnown(result) ? plainOf(result) : undefined;
  return plain === null || plain === undefined ? plain : typeof plain === "object" ? undefined : String(plain);
}

/** Where nothing goes by a row, because of what is set beside its argument, or is not; with a reason where only Terraform knows whether something does. */
export function elsewhereBy(
  { unless, where, whereWord }: SentProperty,
  body: Body,
  known: KnownValues,
): { readonly because?: string } | undefined {
  if ((unless !== undefined && isSet(body, unless)) || (where !== undefined && !isSet(body, where))) return {};
  if (!whereWord) return undefined;
  const word = wordOf(body, whereWord.argument, known);
  if (word === undefined) return { because: `goes where ${whereWord.argument} says, which only Terraform knows` };
  return whereWord.words.includes(word) ? undefined : {};
}

/** Whether an argument is written, and not as null. */
function isSet(body: Body, name: string): boolean {
  const value = bodyItemOf(body, name)?.value;
  return value !== undefined && value.kind !== "null";
}
