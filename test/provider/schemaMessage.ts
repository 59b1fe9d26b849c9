/** The description of a provider as the message that tells its schema. */
import {
  type DescribedAttribute,
  type DescribedBody,
  type DescribedType,
  isBlock,
  type ProviderDescription,
  schemaEntries,
} from "./description";

const emptyBody: DescribedBody = {};
const kinds = { resource: "resource", data: "dataSource", ephemeral: "ephemeralResource", list: "listResource" };

export function schemaMessage(description: ProviderDescription): object {
  const { types, functions = {}, padding = 0 } = description;
  const ofKind = (kind: string) => types.filter((type) => type.kind === kind);
  const provider = ofKind("provider")[0];
  const padded = padding > 0 ? [["test_padding", { block: paddingOf(padding) }] as const] : [];
  return {
    provider: { block: blockOf(provider?.attributes ?? emptyBody, provider) },
    ...Object.fromEntries(
      Object.entries(kinds).map(([kind, name]) => [
        `${name}Schemas`,
        Object.fromEntries([
          ...ofKind(kind).map((type) => [type.name, { block: blockOf(type.attributes, type) }] as const),
          ...(kind === "resource" ? padded : []),
        ]),
      ]),
    ),
    actionSchemas: Object.fromEntries(
      ofKind("action").map((type) => [type.name, { schema: { block: blockOf(type.attributes, type) } }]),
    ),
    functions: Object.fromEntries(
      Object.entries(functions).map(([name, { parameters, variadic, returns, summary }]) => [
        name,
        {
          parameters: parameters.map((one) => ({ name: one.name, type: bytes(one.type) })),
          ...(variadic && { variadicParameter: { name: variadic.name, type: bytes(variadic.type) } }),
          return: { type: bytes(returns) },
          summary,
        },
      ]),
    ),
  };
}

function paddingOf(megabytes: number): object {
  const attributes = Array.from({ length: megabytes }, (_, index) => ({
    name: `padding_${index}`,
    type: bytes("string"),
    computed: true,
    deprecationMessage: "x".repeat(1024 * 1024),
  }));
  return { attributes, blockTypes: [] };
}

function blockOf(body: DescribedBody, whole?: Pick<DescribedType, "deprecated" | "deprecatedMentions">): object {
  const all = schemaEntries(body);
  return {
    attributes: all.filter(([, of]) => !isBlock(of)).map(([name, of]) => attributeOf(name, of)),
    blockTypes: all
      .filter(([, of]) => isBlock(of))
      .map(([name, { block, type: nesting, required, minItems, maxItems, ...facts }]) => ({
        typeName: name,
        block: blockOf(block!, facts),
        nesting: nestingOf(nesting),
        minItems: minItems ?? (required ? 1 : 0),
        maxItems: maxItems ?? 0,
      })),
    ...(whole?.deprecated && { deprecated: true, deprecationMessage: deprecationOf(whole) }),
  };
}

function attributeOf(name: string, attribute: DescribedAttribute): object {
  const { required, optional, computed, sensitive, writeOnly, deprecated, configMode, block, type } = attribute;
  return {
    name,
    ...Object.fromEntries(
      Object.entries({ required, optional, computed, sensitive, writeOnly, deprecated }).filter(([, is]) => is),
    ),
    ...(configMode === "object" && block
      ? {
          nestedType: {
            attributes: schemaEntries(block).map(([of, one]) => attributeOf(of, one)),
            nesting: nestingOf(type),
          },
        }
      : { type: bytes(typeOf(attribute)) }),
  };
}

function nestingOf(type: DescribedAttribute["type"]): string {
  return type === "object" ? "SINGLE" : type.toUpperCase();
}

function typeOf({ type, elem, block }: DescribedAttribute): unknown {
  if (block) {
    const object = ["object", Object.fromEntries(schemaEntries(block).map(([name, of]) => [name, typeOf(of)]))];
    return type === "object" ? object : [type, object];
  }
  if (type === "list" || type === "set" || type === "map") return [type, elem ? typeOf(elem) : "string"];
  return type === "int" || type === "float" ? "number" : type;
}

/** What a provider says of something deprecated. */
export function deprecationOf({ deprecatedMentions = [] }: Pick<DescribedAttribute, "deprecatedMentions">): string {
  const names = deprecatedMentions.map((name) => `\`${name}\``).join(" and ");
  return `This is deprecated and goes in the next major version${names && `: use ${names} instead`}.`;
}

function bytes(type: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(type));
}
