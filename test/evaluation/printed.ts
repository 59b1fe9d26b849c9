import { byCodePoints } from "../../server/src/evaluation/order";
import { attributesOf, elementsOf, type Result } from "../../server/src/evaluation/result";
import { type Type, typeText } from "../../server/src/evaluation/type";
import { decimalText } from "../../server/src/text/numberText";

/** A result as `functions.txt` writes it: as JSON, and its type behind `as` where JSON does not tell it. */
export function printed(result: Result): string {
  const isEvident = result.state === "known" && typeof result.type === "string";
  return `${valueText(result)}${isEvident ? "" : ` as ${typeText(sorted(result.type))}`}`;
}

function valueText(result: Result): string {
  if (result.state !== "known") return result.state;
  const elements = elementsOf(result);
  if (elements) return `[${elements.map(valueText).join(",")}]`;
  const attributes = attributesOf(result);
  if (!attributes) return typeof result.value === "number" ? decimalText(result.value) : JSON.stringify(result.value);
  const names = [...attributes.keys()].sort(byCodePoints);
  return `{${names.map((name) => `${JSON.stringify(name)}:${valueText(attributes.get(name)!)}`).join(",")}}`;
}

/** A type with attributes in the order of their names. */
function sorted(type: Type): Type {
  if (typeof type === "string") return type;
  if (type.kind === "tuple") return { kind: "tuple", elements: type.elements.map(sorted) };
  if (type.kind !== "object") return { kind: type.kind, element: sorted(type.element) };
  const attributes = [...type.attributes].sort(([one], [other]) => byCodePoints(one, other));
  return { kind: "object", attributes: new Map(attributes.map(([name, of]) => [name, sorted(of)])) };
}

/** Whether a result says nothing that the printed one does not say: what is unknown in it may be anything of a type that fits. */
export function isLess(result: Result, expected: string): boolean {
  const { value, type } = readPrinted(expected);
  return fits(typeText(sorted(result.type)), type) && isLessThan(result, value);
}

/** What is printed, its unknown parts as `unknown` in a text of their own. */
function readPrinted(text: string): { readonly value: unknown; readonly type: string | undefined } {
  const [, json = text, type] = /^(.*) as ([a-z]+(?:\(.*\))?)$/s.exec(text) ?? [];
  const quoted = json.replace(/"(?:[^"\\]|\\.)*"|\bunknown\b/g, (part) => (part === "unknown" ? `"${hidden}"` : part));
  return { value: JSON.parse(quoted), type };
}

const hidden = "\\u0000unknown";

/** Whether the type of a result may be that type, where `any` may be all. */
function fits(own: string, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  const pattern = (text: string) =>
    new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\bany\b/g, "[^]*")}$`);
  return pattern(own).test(wanted) || pattern(wanted).test(own);
}

function isLessThan(result: Result, value: unknown): boolean {
  if (result.state === "unknown") return typeof result.type !== "string" || isOfType(value, result.type);
  if (value === JSON.parse(`"${hidden}"`)) return false;
  if (result.state === "null") return value === null;
  const elements = elementsOf(result);
  if (elements)
    return (
      Array.isArray(value) &&
      value.length === elements.length &&
      elements.every((element, index) => isLessThan(element, value[index]))
    );
  const attributes = attributesOf(result);
  if (!attributes) return result.value === value;
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return (
    entries.length === attributes.size &&
    entries.every(([name, one]) => attributes.has(name) && isLessThan(attributes.get(name)!, one))
  );
}

function isOfType(value: unknown, type: Type): boolean {
  const isHidden = value === JSON.parse(`"${hidden}"`) || value === null;
  return isHidden || type === "dynamic" || typeof value === (type === "bool" ? "boolean" : type);
}
