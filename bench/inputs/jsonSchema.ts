// The catalog's types as a JSON Schema of the YAML that yaml.ts writes: what a schema can say of what we check and
// show. What only we know, of references, versions and conditions, has no place in it.
import type { Attribute, BodySchema, TypeSchema } from "../../server/src/catalog/schema";

type Json = Readonly<Record<string, unknown>>;

/** A schema for documents with resources of these types. */
export function jsonSchemaOf(types: readonly TypeSchema[]): Json {
  const resources = types.map(({ name, body }) => [name, { type: "object", additionalProperties: bodySchema(body) }]);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    type: "object",
    properties: { resource: closed(Object.fromEntries(resources), []) },
  };
}

function bodySchema(body: BodySchema): Json {
  const settable = [...body].filter(([, { required, optional }]) => required || optional);
  const required = settable.filter(([, attribute]) => attribute.required).map(([name]) => name);
  return closed(Object.fromEntries(settable.map(([name, attribute]) => [name, valueSchema(attribute)])), required);
}

function closed(properties: Json, required: readonly string[]): Json {
  return { type: "object", properties, required, additionalProperties: false };
}

function valueSchema(attribute: Attribute): Json {
  const { summary, deprecated } = attribute;
  const description = summary ?? (attribute.forceNew ? "A change of it replaces the resource." : undefined);
  return { ...typeOf(attribute), ...(description && { description }), ...(deprecated && { deprecated }) };
}

function typeOf({ type, block, elem, values, valuesOpen }: Attribute): Json {
  if (block) return bodySchema(block);
  if (values && !valuesOpen) return { enum: values };
  if (type === "list" || type === "set") return { type: "array", ...(elem && { items: valueSchema(elem) }) };
  if (type === "map") return { type: "object" };
  if (type === "bool") return { type: "boolean" };
  if (type === "int" || type === "float" || type === "number") return { type: "number" };
  return type === "string" ? { type: "string" } : {};
}
