/** Values that stay the same and are sent in another form, and the way back. */
import type { Attribute, SentForm, SentProperty } from "../../catalog/index";
import { literalText, type NewValue, type Value } from "../../model/index";
import { normalizeLocation } from "../../resourceIds/index";
import { uncast, without } from "./formerText";
import { expression } from "./written";

const forms: ReadonlySet<string> = new Set<SentForm>([
  ...(["text", "number", "quoted", "time", "filled", "date", "commas"] as const),
]);

/** Whether the converted value is only another form of the value. */
export function isForm(as: SentProperty["as"]): as is SentForm {
  return typeof as === "string" && forms.has(as);
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
    case "date":
      return written.kind === "text" ? dateOf(written.text) : undefined;
    case "commas":
      return betweenCommas(written, write);
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
    case "date":
      return timeIn(text ?? "");
    case "commas":
      return joinedInMap(value, source);
  }
}

/** A time of RFC 3339 as Automation writes it: `"\/Date(1555749604020)\/"`, whose fractions of a millisecond are cut off. */
function dateOf(time: string): NewValue | undefined {
  const [, whole = "", fraction = "", zone = ""] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/.exec(time) ?? [];
  const start = isTime(`${whole}Z`) ? Date.parse(whole + zone) : Number.NaN;
  // Before 1970 what is cut off is on the other side.
  if (!(start >= 0)) return undefined;
  return { kind: "text", text: `"\\/Date(${start + Number(fraction.slice(0, 3).padEnd(3, "0"))})\\/"` };
}

function timeIn(date: string): NewValue | undefined {
  const milliseconds = /^"\\\/Date\((\d{1,15})\)\\\/"$/.exec(date)?.[1];
  const time = milliseconds === undefined ? undefined : new Date(Number(milliseconds));
  if (!time || Number.isNaN(time.getTime())) return undefined;
  return { kind: "text", text: time.toISOString().replace(".000Z", "Z") };
}

/** A map with the texts between the commas of each value in the place of that. */
function betweenCommas(map: NewValue, write: (value: NewValue) => string): NewValue | undefined {
  if (map.kind === "expression") {
    const over = /^[\w.]+$/.test(map.source) ? map.source : `(${map.source})`;
    return { kind: "expression", source: `{ for key, one in ${over} : key => split(",", one) }` };
  }
  if (map.kind !== "map") return undefined;
  const listOf = (value: NewValue): NewValue =>
    value.kind === "text"
      ? { kind: "list", items: value.text.split(",").map((text) => ({ kind: "text", text })) }
      : { kind: "expression", source: `split(",", ${write(value)})` };
  return { kind: "map", items: map.items.map(({ key, value }) => ({ key, value: listOf(value) })) };
}

/** The same map with a text for each list, its texts with commas between them. */
function joinedInMap(map: Value, source: string): NewValue | undefined {
  if (map.kind !== "body")
    return expression(without(source, /^\{ for key, one in (.*) : key => split\(",", one\) \}$/s));
  const items = map.body.items.flatMap(({ name, value }) => {
    const texts = value.kind === "list" ? value.items.flatMap((one) => (one.kind === "text" ? [one.text] : [])) : [];
    const isWhole = name !== "" && value.kind === "list" && texts.length === value.items.length;
    return isWhole ? [{ key: name, value: { kind: "text", text: texts.join(",") } as const }] : [];
  });
  return items.length < map.body.items.length ? undefined : { kind: "map", items };
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
