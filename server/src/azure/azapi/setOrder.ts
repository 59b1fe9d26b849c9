/**
 * The order in which a provider has blocks in a set: by a checksum of what its SDK makes of their arguments.
 * Source: schema/set.go and schema/serialize.go of hashicorp/terraform-plugin-sdk.
 */
import type { Attribute, BodySchema, SentProperty } from "../../catalog/index";
import { isWhollyKnown } from "../../evaluation/index";
import { type Body, type BodyItem, bodyItemOf } from "../../model/index";
import { plainOf } from "../import/plan/values";
import type { Json } from "../json";
import type { KnownValues } from "./knownValues";
import { checksum } from "./textOrder";

/** Blocks as they are sent: those of a list as they are written; undefined if the order of a set is not known. */
export function inSentOrder(
  items: readonly BodyItem[],
  { type, block }: Attribute,
  rows: readonly SentProperty[],
  known: KnownValues,
): readonly BodyItem[] | undefined {
  if (type !== "set" || (items.length < 2 && !items.some(({ dynamic }) => dynamic))) return items;
  const order = rows.find((row) => row.order !== undefined)?.order;
  if (!block || !order) return undefined;
  if (order === "schema") return inOrderOf(items, (body) => bodyText(body, block, known));
  return order.startsWith("{") ? inOrderOf(items, (body) => filledText(order, body, block, known)) : undefined;
}

/** The blocks of a set by the checksums of their texts, equal ones once; undefined where only Terraform knows what is in them. */
function inOrderOf(
  items: readonly BodyItem[],
  textOf: (body: Body) => string | undefined,
): readonly BodyItem[] | undefined {
  const codes = new Map<string, BodyItem>();
  for (const item of items) {
    const text = item.value.kind === "body" && !item.dynamic ? textOf(item.value.body) : undefined;
    if (text === undefined) return undefined;
    const code = String(checksum(text));
    if (!codes.has(code)) codes.set(code, item);
  }
  return [...codes].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => item);
}

/** A text with what arguments say in the place of their names: a number that is not set is 0, a text empty. */
function filledText(template: string, body: Body, schema: BodySchema, known: KnownValues): string | undefined {
  const parts = template.split(/[{}]/).map((part, index) => {
    if (index % 2 === 0) return part;
    const item = bodyItemOf(body, part);
    const result = item && known.result(item.value);
    if (result && !isWhollyKnown(result)) return undefined;
    const plain = (result ? plainOf(result) : null) ?? (schema.get(part)?.type === "int" ? 0 : "");
    return typeof plain === "object" ? undefined : String(plain);
  });
  return parts.includes(undefined) ? undefined : parts.join("");
}

function bodyText(body: Body, schema: BodySchema, known: KnownValues): string | undefined {
  if (body.items.some(({ name, key, dynamic }) => !name || key || dynamic || !schema.has(name))) return undefined;
  const all = [...schema].sort(([one], [other]) => (one < other ? -1 : 1));
  const isComputed = all.every(([, { required, optional }]) => !required && !optional);
  const parts = all.flatMap(([name, attribute]) => {
    if (!isComputed && !attribute.required && !attribute.optional) return [];
    const items = body.items.filter((item) => item.name === name);
    const text = attribute.block
      ? blocksText(items, attribute, attribute.block, known)
      : argumentText(items, attribute, known);
    return text === undefined ? [undefined] : [`${name}:${text}`];
  });
  return parts.includes(undefined) ? undefined : parts.join("");
}

function blocksText(
  items: readonly BodyItem[],
  { type }: Attribute,
  schema: BodySchema,
  known: KnownValues,
): string | undefined {
  if (type !== "list" && type !== "set") return undefined;
  const sorted = type === "set" ? inOrderOf(items, (body) => bodyText(body, schema, known)) : items;
  const texts = sorted?.map(({ value, dynamic }) =>
    value.kind === "body" && !dynamic ? bodyText(value.body, schema, known) : undefined,
  );
  if (!texts || texts.includes(undefined)) return undefined;
  const [open, close] = type === "set" ? ["{", "}"] : ["(", ")"];
  return `${open}${texts.map((text) => `<${text}>;`).join("")}${close};`;
}

function argumentText(items: readonly BodyItem[], attribute: Attribute, known: KnownValues): string | undefined {
  const [item, ...others] = items;
  if (others.length > 0) return undefined;
  const result = item && known.result(item.value);
  if (result && !isWhollyKnown(result)) return undefined;
  const plain = result ? plainOf(result) : null;
  // What the provider may set by itself is not known before.
  if (plain === undefined || (plain === null && attribute.computed)) return undefined;
  return valueText(plain ?? attribute.default ?? null, attribute);
}

/** What is not set is empty there. */
function valueText(value: Json, { type, elem }: Attribute): string | undefined {
  switch (type) {
    case "bool":
      return `${String(value ?? false) === "true" ? 1 : 0};`;
    case "int":
    case "string":
      return typeof value === "object" && value !== null ? undefined : `${value ?? (type === "int" ? 0 : "")};`;
    case "list":
    case "set": {
      const values = value ?? [];
      if (!elem || !Array.isArray(values)) return undefined;
      const texts = values.map((one: Json) => valueText(one, elem));
      if (texts.includes(undefined)) return undefined;
      if (type === "list") return `(${texts.join("")});`;
      const sorted = [...new Map(texts.map((text) => [String(checksum(text!)), text!]))];
      return `{${sorted
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([, text]) => text)
        .join("")}};`;
    }
    // What numbers with fractions and maps are there is not as simple.
    default:
      return value === null && type === "map" ? "[];" : undefined;
  }
}
