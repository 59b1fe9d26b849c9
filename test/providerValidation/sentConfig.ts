// What a provider is told of a block, in words that can be compared.
import assert from "node:assert/strict";
import { kindOf } from "../../server/src/evaluation/index";
import type { Question } from "../../server/src/features/providerValidation/providerValidation";
import { type CtyValue, typeFromJson, unknownValue } from "../../server/src/introspection/cty";
import type { AttributeSchema, BlockSchema, NestedBlockSchema } from "../../server/src/introspection/provider";
import { validatedConfig } from "../../server/src/providerValidation/validatedConfig";
import { serviceWith, uriOf } from "../harness/service";

const attribute: Omit<AttributeSchema, "name" | "type"> = {
  required: false,
  optional: true,
  computed: false,
  sensitive: false,
  writeOnly: false,
  deprecated: false,
  deprecationMessage: "",
};

/** The only question about a module. */
export function questionIn(code: string, name = "main.tf") {
  const [question, ...others] = serviceWith({ [name]: code }).questionsFor(uriOf(name));
  assert.ok(question && others.length === 0, "there is one question");
  return question;
}

/** The schema of a block with arguments of these types, in the protocol's JSON, and these nested blocks. */
export function schemaOf(types: Readonly<Record<string, unknown>>, ...blocks: NestedBlockSchema[]): BlockSchema {
  const attributes = Object.entries(types).map(([name, type]) => ({ ...attribute, name, type: typeFromJson(type) }));
  return { attributes, blocks, deprecated: false, deprecationMessage: "" };
}

/** A nested block. */
export function nested(name: string, nesting: NestedBlockSchema["nesting"], block: BlockSchema): NestedBlockSchema {
  return { name, nesting, block, minItems: 0, maxItems: 0 };
}

/** An argument that the newer framework describes name by name. */
export function described(
  name: string,
  nesting: "single" | "list" | "set" | "map",
  { attributes }: BlockSchema,
): AttributeSchema {
  return { ...attribute, name, type: "dynamic", nested: { attributes, nesting } };
}

/** What the provider is told, with `?` for what is not known, and `{ any: … }` for a value that is told with its type. */
export function sentToProvider({ config }: Pick<Question, "config">, schema: BlockSchema): unknown {
  return shown(validatedConfig(config, schema));
}

/** A value of the protocol in these words. */
export function shown(value: CtyValue): unknown {
  if (value === unknownValue) return "?";
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(shown);
  if (value instanceof Map) return Object.fromEntries([...value].map(([name, of]) => [name, shown(of)]));
  return "value" in value ? { any: shown(value.value), type: kindOf(value.type) } : "?";
}
