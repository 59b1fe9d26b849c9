/**
 * What an argument says, as Azure's API takes it: Terraform gives a provider texts, numbers and the like as its schema has them, whatever is
 * written; a body, which has no schema, gets what is written. Nothing is claimed where that is not surely the same.
 */
import { isSurelyGiven, type Scope } from "../../analysis/index";
import type { Attribute, PartOfId, SentProperty, SentValue, TextAround, TextOfList } from "../../catalog/index";
import { isWhollyKnown, type Result, type Type } from "../../evaluation/index";
import { literalText, type NewItem, type NewValue, type Value } from "../../model/index";
import { decimalText, jsonIn } from "../../text/index";
import { plainOf } from "../import/plan/values";
import { isTooDeep } from "../json";
import { isPartOfId } from "./joinedParts";
import { joinedText } from "./joinedText";
import { inForm, isForm, isRegion, regionSent } from "./sentForms";
import { inSetOrder } from "./textOrder";

/** What is known of the values of a block. */
export interface KnownValues {
  readonly scope: Scope;
  /** The alias of the configuration that the block is made with; empty for the first one. */
  readonly alias: string;
  /** As it is written, with the names that it has where it goes. */
  source(value: Value): string;
  result(value: Value): Result;
  /** A value as text. */
  write(value: NewValue): string;
  /**
   * What is sent whatever is written: JSON, in which `{subscription}` and `{tenant}` are those of the account that applies, and `{id}/…` is below the
   * resource itself.
   */
  constant(json: SentValue): NewValue;
}

/** The value of an argument; or that none is sent; or why it cannot be said, as what follows its name in a sentence. */
export type ArgumentValue = Typed | { readonly kind: "unsent" };

type Typed = NewValue | Refused;

interface Refused {
  readonly kind: "refused";
  readonly because: string;
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
  const isConditional = !attribute.required && !isSurelyGiven(value, known.scope);
  if (isConditional && (left === undefined || left === "unknown"))
    return refused("may be null, and a body cannot leave out what is");
  const sent = is === null ? unsent : as === undefined ? written : sentAs(written, as, known);
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

/** JSON as a value to be written. */
export function jsonValue(json: SentValue): NewValue {
  if (json === null) return { kind: "null" };
  switch (typeof json) {
    case "string":
      return { kind: "text", text: json };
    case "number":
      return { kind: "number", number: json };
    case "boolean":
      return { kind: "bool", bool: json };
    default:
      if (Array.isArray(json)) return { kind: "list", items: json.map((item: SentValue) => jsonValue(item)) };
      return { kind: "map", items: Object.entries(json).map(([key, of]) => ({ key, value: jsonValue(of) })) };
  }
}

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
    if (order) return refused(unordered);
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

function sentAs(value: NewValue, as: NonNullable<SentProperty["as"]>, known: KnownValues): ArgumentValue {
  if (as === "not")
    return value.kind === "bool" ? { kind: "bool", bool: !value.bool } : expression(`!${operand(known.write(value))}`);
  if (as === "base64") return expression(`base64encode(${known.write(value)})`);
  if (as === "json")
    return value.kind === "text" ? parsed(value.text) : expression(`jsondecode(${known.write(value)})`);
  if (typeof as === "number")
    return value.kind === "number"
      ? { kind: "number", number: value.number * as }
      : expression(`${operand(known.write(value))} * ${as}`);
  if (isForm(as)) return inForm(value, as, known) ?? unknownFor(value);
  if (isOfList(as)) return textOf(value, as, known);
  if (isPartOfId(as)) return partOf(value, as, known);
  if (isAround(as)) {
    const [before = "", after = ""] = as.around.split("{}");
    return joinedText([known.constant(before), value, known.constant(after)], known);
  }
  const literal = literalOf(value);
  if (literal !== undefined) {
    const found = as.find(([written]) => written === literal);
    if (!found) return unknownFor(value);
    return found[1] === undefined ? { kind: "unsent" } : jsonValue(found[1]);
  }
  const [yes, no] = [true, false].map((one) => as.find(([written]) => written === one)?.[1]);
  if (yes === undefined || no === undefined) return unknownFor(value);
  const [then, otherwise] = [yes, no].map((one) => known.write(jsonValue(one)));
  return expression(`${operand(known.write(value))} ? ${then} : ${otherwise}`);
}

function unknownFor(written: NewValue): Refused {
  const literal = literalOf(written);
  return refused(
    literal === undefined
      ? "becomes another value, and only Terraform knows which it has"
      : `is "${literal}", and what is sent for that is not known`,
  );
}

function isAround(as: NonNullable<SentProperty["as"]>): as is TextAround {
  return typeof as === "object" && "around" in as;
}

/** Whether a list is sent as one text. */
export function isOfList(as: SentProperty["as"]): as is TextOfList {
  return typeof as === "object" && "between" in as;
}

/** The texts of a list as one. */
function textOf(written: NewValue, { between }: TextOfList, known: KnownValues): Typed {
  // Of another one nobody knows whether anything is in it, without which nothing is sent.
  if (written.kind !== "list" || (between === null && written.items.length !== 1))
    return refused("is a list, and becomes one value");
  const [first, ...others] = written.items;
  const behind = others.flatMap((item): NewValue[] => [{ kind: "text", text: between ?? "" }, item]);
  return behind.length === 0 ? first! : joinedText([first!, ...behind], known);
}

/** Part of an id, whose steps have slashes between them. */
function partOf(written: NewValue, part: PartOfId, known: KnownValues): Typed {
  if (written.kind === "text") {
    const steps = written.text.split("/");
    const text = "step" in part ? steps[part.step] : steps.slice(0, part.before).join("/") + (part.end ?? "");
    return text && steps.length > ("step" in part ? part.step : part.before)
      ? { kind: "text", text }
      : refused("is no id of the form that is known");
  }
  const source = known.write(written);
  // The address of a key may have no version.
  if (part.of === "url" && !/^[\w.[\]"-]+\.id$/.test(source))
    return refused("is sent in parts, and only Terraform knows which it has");
  const steps = `split("/", ${source})`;
  if ("step" in part) return expression(`${steps}[${part.step}]`);
  const start = `join("/", slice(${steps}, 0, ${part.before}))`;
  return expression(part.end === undefined ? start : `"\${${start}}${part.end}"`);
}

/** JSON in a text, as a body has it. */
function parsed(text: string): Typed {
  const json = jsonIn(text) as SentValue | undefined;
  if (json === undefined) return refused("is no JSON");
  return isTooDeep(json) ? refused("is JSON in too many levels") : jsonValue(json);
}

function literalOf(written: NewValue): string | number | boolean | undefined {
  if (written.kind === "text") return written.text;
  if (written.kind === "number") return written.number;
  return written.kind === "bool" ? written.bool : undefined;
}

/** Text of an expression as an operand of another one. */
function operand(source: string): string {
  return /^[\w.-]+(?:\[[\w".-]+\]|\.[\w-]+)*$|^[\w:]+\([^()]*\)$/.test(source) ? source : `(${source})`;
}

/** A value that is written as it is. */
export function expression(source: string): NewValue {
  return { kind: "expression", source };
}

function refused(because: string): Refused {
  return { kind: "refused", because };
}
