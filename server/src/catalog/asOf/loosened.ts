/** What can be offered of a schema that may not be the one in force, with everything left out that makes a claim. */
import type { Attribute, BodySchema } from "../schema";

/** The same names, each of them unsure. */
export function loosened(body: BodySchema): BodySchema {
  return new Map([...body].map(([name, attribute]) => [name, loosenedAttribute(attribute)]));
}

/**
 * Shape and suggestions stay: type, the most blocks (it decides between an object and a list), values as an open list,
 * the types that a reference may point at.
 */
export function loosenedAttribute(attribute: Attribute): Attribute {
  const { type, computed, sensitive, maxItems, configMode, values, idOf, format, documentedSince } = attribute;
  return {
    type,
    ...((attribute.required || attribute.optional) && { optional: true }),
    ...(computed && { computed }),
    ...(sensitive && { sensitive }),
    ...(attribute.writeOnly && { writeOnly: true }),
    ...(attribute.defaultFromEnvironment && { defaultFromEnvironment: true }),
    ...(maxItems && { maxItems }),
    ...(configMode && { configMode }),
    ...(values && { values, valuesOpen: true, ignoreCase: true }),
    ...(idOf && { idOf }),
    ...(format && { format }),
    ...(documentedSince && { documentedSince }),
    ...(attribute.block && { block: loosened(attribute.block) }),
    ...(attribute.elem && { elem: loosenedAttribute(attribute.elem) }),
    unsure: true,
  };
}
