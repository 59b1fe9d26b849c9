/**
 * What an argument says, as Azure's API takes it: Terraform gives a provider texts, numbers and the like as its schema has them, whatever is
 * written; a body, which has no schema, gets what is written. Nothing is claimed where that is not surely the same.
 */
import { isSurelyGiven } from "../../analysis/index";
import type { Attribute, SentProperty, SentValue } from "../../catalog/index";
import { isWhollyKnown, type Type } from "../../evaluation/index";
import { literalText, type NewItem, type NewValue, type Value } from "../../model/index";
import { decimalText } from "../../text/index";
import { plainOf } from "../import/plan/values";
import { areInSentOrder } from "./givenSets";
import type { KnownValues } from "./knownValues";
import { sentAs } from "./sentAs";
import { isRegion, regionSent } from "./sentForms";
import { inSetOrder } from "./textOrder";
import { type ArgumentValue, expression, literalOf, operand, refused, type Typed } from "./written";

/** A value that may be null, and is in the body only if it is not null. */
export interface Optional {
  readonly kind: "optional";
  readonly value: NewValue;
}

/** The value of an argument that may be left out of the body if it is null. */
export function optionalValue(
  value: Value,
  attribute: Attribute,
  property: SentProperty,
  known: KnownValues,
): ArgumentValue | Optional {
  const mayBeNull = property.left === undefined && property.is !== null && isMaybeNull(value, attribute, known);
  if (!mayBeNull) return argumentValue(value, attribute, property, known);
  const sent = argumentValue(value, { ...attribute, required: true }, property, known);
  if (sent.kind === "refused" || sent.kind === "unsent") return sent;
  const [source, text] = [known.source(value), known.write(sent)];
  return {
    kind: "optional",
    value: source === text ? sent : expression(`${operand(source)} == null ? null : ${text}`),
  };
}

function isMaybeNull(value: Value, attribute: Attribute, known: KnownValues): boolean {
  return !attribute.required && !isSurelyGiven(value, known.scope);
}

/** The value of an argument as one that is sent in a property. */
export function argumentValue(
  value: Value,
  attribute: Attribute,
  property: SentProperty,
  known: KnownValues,
): ArgumentValue {
  const { as, is, left } = property;
  const written = is === undefined ? given(value, attribute, property, known) : known.constant(is?.value ?? null);
  if (written.kind === "refused") return written;
  const isConditional = isMaybeNull(value, attribute, known);
  if (isConditional && (left === undefined || left === "unknown"))
    return refused("may be null, and a body cannot leave out what is");
  const isList = attribute.type === "list" || attribute.type === "set";
  const sent = is === null ? unsent : as === undefined ? written : sentAs(written, as, isList, known);
  if (isConditional && is === null) return refused("may be null, and a body cannot leave out what is");
  if (!isConditional || sent.kind === "refused" || sent.kind === "unsent") return sent;
  const instead = known.write(known.constant((left as { value: SentValue }).value));
  return expression(`${operand(known.source(value))} == null ? ${instead} : ${operand(known.write(sent))}`);
}

/** What is written, or what a text that is read as JSON says where that is known, such as `jsonencode({})`. */
function given(value: Value, attribute: Attribute, property: SentProperty, known: KnownValues): Typed {
  const result = property.as === "json" ? known.result(value) : undefined;
  const text = result && isWhollyKnown(result) ? plainOf(result) : undefined;
  return typeof text === "string" ? { kind: "text", text } : typedValue(value, attribute, property, known);
}

const unsent: ArgumentValue = { kind: "unsent" };

function typedValue(value: Value, attribute: Attribute, { order, path }: SentProperty, known: KnownValues): Typed {
  const { type, elem } = attribute;
  switch (type) {
    case "string":
    case "bool":
    case "int":
    case "float":
    case "number":
      return plainValue(value, attribute, path, type === "string" || type === "bool" ? type : "number", known);
    case "map":
      return elem ? mapValue(value, elem, known) : refused("has elements that are not known");
    case "list":
    case "set":
      return elem
        ? listValue(value, { path, order: type === "set" ? (order ?? "unknown") : undefined }, elem, known)
        : refused("has elements that are not known");
    default:
      return refused("is of a form that a table cannot carry");
  }
}

function plainValue(
  value: Value,
  attribute: Attribute,
  path: string,
  type: "string" | "number" | "bool",
  known: KnownValues,
): Typed {
  const written = primitive(value, type, known);
  return isRegion(attribute, path) ? regionSent(written, known.write) : written;
}

function primitive(value: Value, type: "string" | "number" | "bool", known: KnownValues): Typed {
  const text = literalText(value);
  if (text === undefined) return cast(known.source(value), known.result(value).type, type);
  if (type === "string") return { kind: "text", text };
  if (type === "bool" && (text === "true" || text === "false")) return { kind: "bool", bool: text === "true" };
  const number = type === "number" && text.trim() !== "" ? Number(text) : Number.NaN;
  const isExact = Number.isFinite(number) && decimalText(number) === text.replace(/\.0+$/, "");
  return isExact ? { kind: "number", number } : refused(`is "${text}", which is no ${type}`);
}

/** An expression as one of a type. */
function cast(source: string, from: Type, to: "string" | "number" | "bool"): NewValue {
  return expression(from === to ? source : `to${to}(${source})`);
}

function mapValue(value: Value, element: Attribute, known: KnownValues): Typed {
  const type = element.type;
  if (type !== "string" && type !== "number" && type !== "bool")
    return refused("is a map of a form that a table cannot carry");
  if (value.kind !== "body") {
    const result = known.result(value);
    const of = typeof result.type === "object" && result.type.kind === "map" ? result.type.element : undefined;
    if (of === type) return expression(known.source(value));
    return expression(`{ for key, one in ${operand(known.source(value))} : key => to${type}(one) }`);
  }
  const items: NewItem[] = [];
  for (const item of value.body.items) {
    if (item.key || !item.name) return mapByFor(value, type, known);
    const written = primitive(item.value, type, known);
    if (written.kind === "refused") return written;
    items.push({ key: item.name, value: written });
  }
  return { kind: "map", items };
}

function mapByFor(value: Value, type: string, known: KnownValues): NewValue {
  return expression(`{ for key, one in ${known.source(value)} : key => to${type}(one) }`);
}

const unordered = "is a set, whose elements are sent in an order that depends on what they are";

/** `order` is that of a set. */
function listValue(
  value: Value,
  { order, path }: { readonly order: SentProperty["order"] | "unknown"; readonly path: string },
  element: Attribute,
  known: KnownValues,
): Typed {
  const { type } = element;
  const primitives =
    type === "string" || type === "bool" ? type : ["int", "float", "number"].includes(type) ? "number" : undefined;
  if (primitives === undefined) return refused("has elements of a form that a table cannot carry");
  if (value.kind !== "list") {
    const { type: given } = known.result(value);
    const isSet = typeof given === "object" && given.kind === "set";
    if (order && !areInSentOrder(value, order, isSet, known.scope)) return refused(unordered);
    if (order) known.rests(value);
    if (isRegion(element, path)) return refused("is a list of regions, and only Terraform knows which");
    const result = known.result(value);
    const of = typeof result.type === "object" && result.type.kind === "list" ? result.type.element : undefined;
    if (of === primitives) return expression(known.source(value));
    return expression(`[for one in ${operand(known.source(value))} : to${primitives}(one)]`);
  }
  const items: NewValue[] = [];
  for (const item of value.items) {
    const written = plainValue(item, element, path, primitives, known);
    if (written.kind === "refused") return written;
    items.push(written);
  }
  if (!order || items.length < 2) return { kind: "list", items };
  const byText = new Map(items.map((item) => [String(literalOf(item)), item]));
  if (byText.has("undefined") || order === "unknown") return refused(unordered);
  return { kind: "list", items: inSetOrder([...byText.keys()], order).map((text) => byText.get(text)!) };
}
