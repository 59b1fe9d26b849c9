/** Values of Azure's as arguments have them. */
import type { Attribute, AzurePlace } from "../../../catalog/index";
import { isObject, isTooDeep, type Json } from "../../json";

/** What is written if Azure has a value that is sent in another form; undefined if that is not known. */
export function unconverted(value: Json, as: NonNullable<AzurePlace["as"]>): Json | undefined {
  if (as === "not") return typeof value === "boolean" ? !value : undefined;
  if (as === "base64" || as === "part" || as === "within" || as === "form") return undefined;
  if (as === "json") return isObject(value) || Array.isArray(value) ? goJson(value) : undefined;
  if (as === "keys") return isObject(value) ? Object.keys(value) : undefined;
  if (typeof as === "number") return typeof value === "number" ? value / as : undefined;
  if (Array.isArray(value)) {
    const word = as.find(([written]) => written === true)?.[1];
    return word ? value.some((one: Json) => JSON.stringify(one) === word) : undefined;
  }
  const text = JSON.stringify(value);
  const pair =
    as.find(([, sent]) => sent === text) ?? as.find(([, sent]) => sent?.toLowerCase() === text.toLowerCase());
  if (!pair) return undefined;
  const [written] = pair;
  if (written !== null) return written;
  const other = as.find(([one]) => one !== null)?.[0];
  return typeof other === "boolean" ? !other : undefined;
}

/** JSON as Go writes it, with names in one order; undefined where that has letters that Go escapes, or too many levels. */
function goJson(value: Json): string | undefined {
  if (isTooDeep(value)) return undefined;
  const text = JSON.stringify(value, (_, inner: Json) =>
    isObject(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
  return /[<>&\u2028\u2029]/.test(text) ? undefined : text;
}

/** A value as one of the type of an argument; undefined where it is of another. */
export function ofArgument(value: Json, attribute: Attribute): Json | undefined {
  const { type, elem } = attribute;
  switch (type) {
    case "bool":
      return typeof value === "boolean" ? value : undefined;
    case "int":
    case "float":
    case "number":
      // Some numbers are sent as texts.
      if (typeof value === "string" && /^\d{1,9}$/.test(value)) return Number(value);
      return typeof value === "number" ? value : undefined;
    case "string":
      // Some numbers are texts to azurerm.
      if (Number.isSafeInteger(value)) return String(value);
      return typeof value === "string" && isAllowed(value, attribute) ? value : undefined;
    case "list":
    case "set": {
      // A text may be all of them.
      if (typeof value === "string" && value.includes(",")) return undefined;
      const items = Array.isArray(value) ? value : [value];
      const all = items.map((item: Json) => (elem ? ofArgument(item, elem) : item));
      return all.includes(undefined) ? undefined : (all as Json[]);
    }
    case "map": {
      const isOfTexts = elem?.type === "string" && isObject(value);
      if (isOfTexts && Object.values(value).some((one) => one !== null && typeof one === "object")) return undefined;
      return isObject(value) || value === null ? value : undefined;
    }
    default:
      return undefined;
  }
}

/** In the allowed spelling, or unchanged if no spelling is known: another spelling is another word to azurerm. */
export function isAllowed(value: string, { values = [], valuesOpen, default: usual }: Attribute): boolean {
  return value === "" || value === usual || values.length === 0 || valuesOpen === true || values.includes(value);
}

/** The item of a list that has no other, where azurerm has one value for it. */
export function onlyItem(
  value: Json | undefined,
  { type }: Attribute,
  place: AzurePlace | undefined,
): Json | undefined {
  const isOne =
    place?.path.includes("[]") && place.as !== "json" && !isWord(place) && type !== "list" && type !== "set";
  return isOne && Array.isArray(value) && value.length < 2 ? value[0] : value;
}

/** Whether an argument is a flag that is sent as a word in a list. */
export function isWord(place: AzurePlace | undefined): boolean {
  return Array.isArray(place?.as) && place.path.endsWith("[]");
}

/** Whether an id of anything may be that of a part which comes with what is meant. */
export function isPartOf(value: Json, { id }: Attribute): boolean {
  return (
    id === undefined && typeof value === "string" && value.startsWith("/subscriptions/") && value.endsWith("/default")
  );
}
