import type { Attribute, Catalog } from "../../catalog/index";

/**
 * The resource whose id an argument takes, from its name, if the provider only checks that it is an id or not empty;
 * undefined if it checks something else, or nothing is known about the name.
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

/** Whether a text must only be an id of something, or not empty. */
export function isUnchecked({ id, idOf, values, validator, accepts, rejects, pattern, format }: Attribute): boolean {
  const isKnown = id ?? idOf ?? values ?? validator ?? accepts ?? rejects ?? pattern;
  return isKnown === undefined && (format === undefined || format === "resource-id" || format === "not-empty");
}
