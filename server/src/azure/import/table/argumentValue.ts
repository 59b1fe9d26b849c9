/** Values of Azure's as arguments have them. */
import type { Attribute, AzurePlace } from "../../../catalog/index";
import { isObject, type Json } from "../../json";

/** What is written where Azure has a value that is sent in another way; undefined where nobody can say. */
export function unconverted(value: Json, as: NonNullable<AzurePlace["as"]>): Json | undefined {
  if (as === "not") return typeof value === "boolean" ? !value : undefined;
  if (as === "base64") return undefined;
  if (as === "keys") return isObject(value) ? Object.keys(value) : undefined;
  if (typeof as === "number") return typeof value === "number" ? value / as : undefined;
  const text = JSON.stringify(value);
  const pair =
    as.find(([, sent]) => sent === text) ?? as.find(([, sent]) => sent?.toLowerCase() === text.toLowerCase());
  if (!pair) return undefined;
  const [written] = pair;
  if (written !== null) return written;
  const other = as.find(([one]) => one !== null)?.[0];
  return typeof other === "boolean" ? !other : undefined;
}

/** A value as one of the type of an argument; undefined where it is of another. */
export function ofArgument(value: Json, { type, elem, values }: Attribute): Json | undefined {
  switch (type) {
    case "bool":
      return typeof value === "boolean" ? value : undefined;
    case "int":
    case "float":
    case "number":
      return typeof value === "number" ? value : undefined;
    case "string":
      return typeof value === "string" && isAllowed(value, values) ? value : undefined;
    case "list":
    case "set": {
      const items = Array.isArray(value) ? value : [value];
      const all = items.map((item: Json) => (elem ? ofArgument(item, elem) : item));
      return all.includes(undefined) ? undefined : (all as Json[]);
    }
    case "map":
      return isObject(value) || value === null ? value : undefined;
    default:
      return undefined;
  }
}

/** In the spelling that is allowed: another one is another word to azurerm. */
function isAllowed(value: string, values: Attribute["values"]): boolean {
  return value === "" || values === undefined || values.length === 0 || values.includes(value);
}
