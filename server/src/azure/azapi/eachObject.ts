/** What else is in each object that a value of a list becomes. */
import type { BodySchema, SentProperty } from "../../catalog/index";
import { type Body, bodyItemOf, type NewValue } from "../../model/index";
import { argumentValue } from "./argumentValue";
import type { KnownValues } from "./knownValues";

/** The value by the number of the object, where it may not be known; undefined for a row of something else. */
export function valuesInEach(
  row: SentProperty,
  { body, schema }: { readonly body: Body; readonly schema: BodySchema },
  known: KnownValues,
): ((index: number) => NewValue | undefined) | undefined {
  const { each, from } = row;
  if (from !== undefined) return () => otherValue(from, row, body, schema, known);
  if (each === undefined) return undefined;
  return (index) => {
    const value = each[Math.min(index, 1)];
    return value === undefined ? undefined : known.constant(value);
  };
}

function otherValue(name: string, row: SentProperty, body: Body, schema: BodySchema, known: KnownValues) {
  const [item, attribute] = [bodyItemOf(body, name), schema.get(name)];
  const value = item && attribute ? argumentValue(item.value, attribute, row, known) : undefined;
  return value === undefined || value.kind === "refused" || value.kind === "unsent" ? undefined : value;
}
