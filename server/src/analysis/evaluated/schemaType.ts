import type { Attribute, BodySchema } from "../../catalog/index";
import { bounded, type Type, type WholeBlock } from "../../evaluation/index";
import { weakMemo } from "../../memo/index";

/** The type of a whole block as an object: each attribute with the type that reading it gives. */
export const objectTypeOf = weakMemo((body: BodySchema): Type => bounded(asObject(body)));

/** The same type, with its owner. */
export function wholeTypeOf(body: BodySchema, wholeOf: WholeBlock): Type {
  const kept = wholeTypes(body);
  const key = `${wholeOf.kind} ${wholeOf.type}`;
  const found = kept.get(key);
  if (found) return found;
  const type = objectTypeOf(body);
  const whole = typeof type !== "string" && type.kind === "object" ? { ...type, wholeOf } : type;
  kept.set(key, whole);
  return whole;
}

const wholeTypes = weakMemo((_: BodySchema) => new Map<string, Type>());

/** The type of a value that is read from an attribute, or written into an argument. `dynamic` if the schema does not say it. */
export const schemaType = weakMemo(typeIn);

function typeIn(attribute: Attribute): Type {
  if (attribute.unsure) return "dynamic";
  const element = (): Type =>
    attribute.block ? objectTypeOf(attribute.block) : attribute.elem ? schemaType(attribute.elem) : "dynamic";
  switch (attribute.type) {
    case "int":
    case "float":
    case "number":
      return "number";
    case "object":
      return attribute.block ? objectTypeOf(attribute.block) : "dynamic";
    case "list":
    case "set":
    case "map":
      return { kind: attribute.type, element: element() };
    default:
      return attribute.type;
  }
}

/** What a schema does not have is looked for where names are looked up, by version. */
function asObject(body: BodySchema): Type {
  if (body.has("*")) return "dynamic";
  const attributes = new Map([...body].map(([name, attribute]) => [name, schemaType(attribute)] as const));
  return { kind: "object", attributes, isOpen: true };
}
