/** Which values a described argument takes. */
import type { CtyValue } from "../../server/src/introspection/cty";
import type { DescribedAttribute } from "./description";

/** The facts that say what a value may be, each of which a provider checks by itself. */
export type ValueFact = "values" | "ranges" | "divisibleBy" | "length" | "pattern" | "notPattern" | "format" | "id";

/** The facts that a value is against, in the order in which they are checked. */
export function brokenFacts(attribute: DescribedAttribute, value: CtyValue): readonly ValueFact[] {
  if (typeof value === "string") return textFacts.filter((fact) => !textFits(attribute, fact, value));
  if (typeof value === "number") return numberFacts.filter((fact) => !numberFits(attribute, fact, value));
  return [];
}

const textFacts = ["values", "id", "format", "length", "pattern", "notPattern"] as const;
const numberFacts = ["values", "ranges", "divisibleBy"] as const;

function textFits(attribute: DescribedAttribute, fact: (typeof textFacts)[number], text: string): boolean {
  const { values, ignoreCase, valuesOpen, length, pattern, notPattern, format, id } = attribute;
  switch (fact) {
    case "values":
      if (!values || valuesOpen) return true;
      return values.some(
        (value) => value === text || (ignoreCase && String(value).toLowerCase() === text.toLowerCase()),
      );
    case "id":
      return !id || id.some((shape) => fitsShape(shape, text));
    case "format":
      return !format || formats.get(format)?.(text) === true;
    case "length": {
      const count = [...text].length;
      return !length || (count >= length[0] && (length[1] === 0 || count <= length[1]));
    }
    case "pattern":
      return (pattern ?? []).every((one) => new RegExp(one).test(text));
    case "notPattern":
      return !(notPattern ?? []).some((one) => new RegExp(one).test(text));
  }
}

function numberFits(attribute: DescribedAttribute, fact: (typeof numberFacts)[number], number: number): boolean {
  const { values, ranges, divisibleBy } = attribute;
  switch (fact) {
    case "values":
      return !values || values.includes(number);
    case "ranges":
      return !ranges || ranges.some(([from, to]) => (from === null || number >= from) && (to === null || number <= to));
    case "divisibleBy":
      return divisibleBy === undefined || number % divisibleBy === 0;
  }
}

function fitsShape(shape: string, text: string): boolean {
  const [wanted, given] = [shape.split("/"), text.split("/")];
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => (part === "{}" ? given[index] !== "" : part === given[index]))
  );
}

const octet = String.raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`;

const formats: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ["not-empty", (text) => text !== ""],
  ["not-blank", (text) => text.trim() !== ""],
  ["uuid", matches(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)],
  ["https-url", matches(/^https:\/\/[\w.-]+(?:\/\S*)?$/)],
  ["url", matches(/^https?:\/\/[\w.-]+(?:\/\S*)?$/)],
  ["ipv4", matches(new RegExp(`^${octet}(?:\\.${octet}){3}$`))],
  ["cidr", matches(new RegExp(`^${octet}(?:\\.${octet}){3}/(?:3[0-2]|[12]?\\d)$`))],
  ["rfc3339", matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/)],
  ["iso8601-duration", matches(/^P(?=.)(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/)],
  ["email", matches(/^[\w.]+@\w+(?:\.\w+)+$/)],
  ["base64", matches(/^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/)],
  ["json", isJson],
]);

/** The formats that a described provider knows. */
export const knownFormats: readonly string[] = [...formats.keys()];

function matches(pattern: RegExp): (text: string) => boolean {
  return (text) => pattern.test(text);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
