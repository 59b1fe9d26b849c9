import type { Attribute, Catalog } from "../../catalog/index";

/**
 * What an argument takes the id of, as its name says, where the provider checks no more than that it is an id or not empty;
 * undefined where it checks something, or nothing is known of the name.
 */
export function idByName(
  argument: string,
  containing: string,
  attribute: Attribute,
  { argumentReferences }: Catalog,
): Attribute | undefined {
  // Few arguments have such a name.
  const wanted = argumentReferences.find(argument, containing)?.schema;
  return wanted && attribute.type === "string" && isUnchecked(attribute) ? wanted : undefined;
}

/** Whether nothing is known of what a text has to be, but that it is an id of something or not empty. */
export function isUnchecked({ id, idOf, values, validator, accepts, rejects, pattern, format }: Attribute): boolean {
  const isKnown = id ?? idOf ?? values ?? validator ?? accepts ?? rejects ?? pattern;
  return isKnown === undefined && (format === undefined || format === "resource-id" || format === "not-empty");
}
