/** Values that stay the same and are sent in another form, and the way back. */
import type { Attribute, SentForm, SentProperty } from "../../catalog/index";
import { literalText, type NewValue, type Value } from "../../model/index";
import { normalizeLocation } from "../../resourceIds/index";
import { uncast, without } from "./formerText";

/** Whether the converted value is only another form of the value. */
export function isForm(as: SentProperty["as"]): as is SentForm {
  return as === "text" || as === "number" || as === "quoted" || as === "time" || as === "filled";
}

/** A value in the form in which it is sent; undefined if the form may differ. `write` writes a value as text. */
export function inForm(
  written: NewValue,
  form: SentForm,
  { write }: { readonly write: (value: NewValue) => string },
): NewValue | undefined {
  switch (form) {
    case "text":
      if (written.kind === "number")
        return Number.isSafeInteger(written.number) ? { kind: "text", text: String(written.number) } : undefined;
      return written.kind === "expression" ? { kind: "expression", source: `tostring(${write(written)})` } : undefined;
    case "number":
      if (written.kind === "text")
        return digits.test(written.text) ? { kind: "number", number: Number(written.text) } : undefined;
      return written.kind === "expression"
        ? { kind: "expression", source: `tonumber(${uncast(write(written))})` }
        : undefined;
    case "quoted":
      return written.kind === "text" && plain.test(written.text)
        ? { kind: "text", text: `"${written.text}"` }
        : undefined;
    case "time":
      return written.kind === "text" && isTime(written.text) ? written : undefined;
    case "filled":
      return written.kind === "number" ? written : undefined;
  }
}

/** What is written for a value that was sent in a form; `source` is its text. Undefined where it is not of that form. */
export function fromForm(value: Value, source: string, form: SentForm): NewValue | undefined {
  const text = literalText(value);
  switch (form) {
    case "text":
      if (text === undefined) return { kind: "expression", source: without(source, /^tostring\((.*)\)$/s) };
      return digits.test(text) ? { kind: "number", number: Number(text) } : undefined;
    case "number":
      return text === undefined
        ? { kind: "expression", source: without(source, /^tonumber\((.*)\)$/s) }
        : { kind: "text", text };
    case "quoted": {
      const inner = /^"(.*)"$/s.exec(text ?? "")?.[1];
      return inner !== undefined && plain.test(inner) ? { kind: "text", text: inner } : undefined;
    }
    case "time":
      return text !== undefined && isTime(text) ? { kind: "text", text } : undefined;
    case "filled":
      return value.kind === "number" ? { kind: "number", number: value.number } : undefined;
  }
}

/** Of these Go and JSON write the same texts as numbers. */
const digits = /^(?:0|-?[1-9]\d{0,14})$/;
/** What is quoted as it is: without what has to be escaped. */
const plain = /^[ !#-[\]-~]*$/;

/** Whether a text is a time as Go writes one that it has read: in UTC, in whole seconds, on a day that there is. */
function isTime(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return false;
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString() === text.replace("Z", ".000Z");
}

/**
 * Whether azurerm changes the form of a region name at a path: it keeps all such values in its own form, and sends
 * others as they are written.
 */
export function isRegion({ normalized }: Attribute, path: string): boolean {
  return normalized === true && normalizedPath.test(path);
}

/**
 * Of these azurerm 5.2.0 was seen to send 'North Europe' as 'northeurope', or its sources normalize what they send. As it is written it sends
 * `Locations[].Id` of web tests, `endpointLocation` of Traffic Manager and `cognitiveServiceRegion` of bots, though it keeps these in that form too.
 */
const normalizedPath = new RegExp(
  `(?:^|\\.)(?:${[
    ...["dataCenterLocation", "computeProperties\\.location", "resourceLocation", "customDetails\\.location"],
    ...["privateLinkLocation", "linkedRedisCacheLocation", "iotHubs\\[\\]\\.location", "workspaces\\[\\]\\.region"],
    ...["targetRegions\\[\\]\\.name", "extendedLocation\\.name"],
  ].join("|")})$`,
);

/** The name of a region in that form; `write` writes a value as text. */
export function regionSent<Of extends NewValue | { readonly kind: "refused" }>(
  written: Of,
  write: (value: NewValue) => string,
): Of | NewValue {
  if (written.kind === "refused") return written;
  const value: NewValue = written as NewValue;
  if (value.kind === "text") return { kind: "text", text: normalizeLocation(value.text) };
  const source = write(value);
  // Resources have it in that form already.
  if (/^(?:data\.)?az(?:urerm|api)_\w+\.[\w-]+(?:\[[\w".-]+\])?\.location$/.test(source)) return written;
  return { kind: "expression", source: `lower(replace(${source}, " ", ""))` };
}

/** What was written for a region that is sent in that form, by the text of it. */
export function regionWritten(source: string): string {
  return without(source, /^lower\(replace\((.*), " ", ""\)\)$/s);
}
