/**
 * Types of Azure's bodies as attributes of a schema, so that completion, hover and everything else that lays a block over its schema sees
 * a body as it sees any argument. Checks do not look at these (`isForeign`): the provider checks bodies by rules of its own.
 */
import { weakMemo } from "../../memo/index";
import { type Attribute, type BodySchema, dependentBody } from "../schema";
import { type BodyType, type DiscriminatedBody, type Properties, type Property, takesAnyText } from "./bodyType";

/** A value of a type. Its content is computed when it is needed, because types may contain themselves. */
export const bodyAttribute = weakMemo((type: BodyType): Attribute => attributeOf(type));

const foreign = { optional: true, isForeign: true } as const;

function attributeOf(type: BodyType): Attribute {
  switch (type.kind) {
    case "string": {
      const { minLength, maxLength, pattern, isSensitive } = type;
      const isLimited = minLength !== undefined || maxLength !== undefined;
      return {
        ...foreign,
        type: "string",
        ...(isLimited && { length: [minLength ?? 0, maxLength ?? 0] as const }),
        ...(pattern !== undefined && { pattern: [pattern] }),
        ...(isSensitive && { sensitive: true }),
      };
    }
    case "integer": {
      const { min = null, max = null } = type;
      return { ...foreign, type: "int", ...((min !== null || max !== null) && { ranges: [[min, max]] as const }) };
    }
    case "boolean":
      return { ...foreign, type: "bool" };
    case "any":
      return { ...foreign, type: "dynamic" };
    case "literal":
      return { ...foreign, type: "string", values: [type.text] };
    case "union": {
      const { texts, types } = type;
      const [only] = types;
      if (texts.length === 0 && types.length === 1 && only) return attributeOf(only);
      if (texts.length === 0) return { ...foreign, type: "dynamic" };
      return { ...foreign, type: "string", values: texts, ...(takesAnyText(type) && { valuesOpen: true }) };
    }
    case "array": {
      const { minItems, maxItems } = type;
      return {
        ...foreign,
        type: "list",
        ...(minItems !== undefined && { minItems }),
        ...(maxItems !== undefined && { maxItems }),
        get elem() {
          return bodyAttribute(type.element);
        },
      };
    }
    case "object":
      if (type.properties.size === 0 && type.additional) {
        const { additional } = type;
        return {
          ...foreign,
          type: "map",
          get elem() {
            return bodyAttribute(additional);
          },
        };
      }
      return objectWith(() => bodySchema(type.properties, type.additional));
    case "discriminated":
      return objectWith(() => discriminatedSchema(type));
  }
}

function objectWith(make: () => BodySchema): Attribute {
  let block: BodySchema | undefined;
  return {
    ...foreign,
    type: "object",
    configMode: "object",
    get block() {
      block ??= make();
      return block;
    },
  };
}

/** The schema of an object of an azapi body. */
export function bodySchema(properties: Properties, additional?: BodyType): BodySchema {
  const schema = new Map<string, Attribute>();
  for (const [name, property] of properties) schema.set(name, propertyAttribute(property));
  if (additional) schema.set("*", bodyAttribute(additional));
  return schema;
}

const propertyAttribute = weakMemo((property: Property): Attribute => {
  const { isRequired, isReadOnly, isWriteOnly } = property;
  const own = isReadOnly
    ? { computed: true, optional: false }
    : { optional: !isRequired, ...(isRequired && { required: true }), ...(isWriteOnly && { writeOnly: true }) };
  return under(property, own);
});

/** The attribute of a property's type with other flags; what is inside is still worked out when it is asked for. */
function under(property: Property, own: Partial<Attribute>): Attribute {
  const attribute = bodyAttribute(property.type);
  return Object.defineProperties(
    {},
    {
      ...Object.getOwnPropertyDescriptors(attribute),
      ...Object.getOwnPropertyDescriptors(own),
    },
  ) as Attribute;
}

/** What is in an object whose further properties one of them decides about: each of these says with which texts it is there. */
function discriminatedSchema({ discriminator, properties, variants }: DiscriminatedBody): BodySchema {
  const schema = new Map<string, Attribute>();
  schema.set(discriminator, {
    type: "string",
    required: true,
    isForeign: true,
    values: [...variants.keys()],
  });
  for (const [name, attribute] of bodySchema(properties)) schema.set(name, attribute);
  const forms = new Map<string, Map<string, Attribute>>();
  for (const [text, variant] of variants) {
    if (variant.kind !== "object") continue;
    for (const [name, attribute] of bodySchema(variant.properties)) {
      if (name === discriminator || properties.has(name)) continue;
      forms.set(name, (forms.get(name) ?? new Map()).set(text, attribute));
    }
  }
  const on = { argument: discriminator };
  for (const [name, byText] of forms) {
    const [any] = byText.values();
    schema.set(name, {
      type: any?.type ?? "dynamic",
      optional: true,
      isForeign: true,
      onlyWith: { argument: discriminator, values: [...byText.keys()] },
      dependentBody: dependentBody(on, (text) => byText.get(text)),
    });
  }
  return schema;
}
