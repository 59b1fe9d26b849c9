/**
 * Whether Azure answers what was written, in its own words. It spells enumerations, regions and ids in its own case, writes durations, dates and JSON
 * anew, and completes ids (all seen in its answers: recordings of Azure's SDKs and command line). Where that cannot be told, it is the same.
 */
import { normalizeLocation } from "../../resourceIds/index";
import { isSameJson, type Json } from "../json";

/** A value that is neither a list nor an object. */
export type Scalar = string | number | boolean;

/** Whether an answer says the same as what is written. */
export function isSameInAzure(written: Scalar, live: Scalar): boolean {
  const [one, other] = [String(written).trim(), String(live).trim()];
  if (one.toLowerCase() === other.toLowerCase()) return true;
  return forms.some((isSame) => isSame(one, other));
}

/** Each is a way to write the same otherwise. */
const forms: readonly ((one: string, other: string) => boolean)[] = [
  // Terraform takes "5" for 5, and so does Azure.
  (one, other) => isNumber(one) && isNumber(other) && Number(one) === Number(other),
  isSameRegion,
  isSameLines,
  isSameJsonText,
  isSameReference,
  (one, other) => isSameNumber(secondsOf(one), secondsOf(other)),
  (one, other) => isSameNumber(instantOf(one), instantOf(other)),
  isSameAddress,
];

function isNumber(text: string): boolean {
  return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text);
}

function isSameRegion(one: string, other: string): boolean {
  const name = normalizeLocation(one);
  return name === normalizeLocation(other) && /^[a-z]+\d?$/.test(name) && name === other.toLowerCase();
}

function isSameLines(one: string, other: string): boolean {
  const lines = (text: string) => text.replaceAll("\r\n", "\n");
  return one.includes("\n") && lines(one) === lines(other);
}

/** A conda file comes back as JSON: what is JSON on one side alone cannot be compared. */
function isSameJsonText(one: string, other: string): boolean {
  const [written, live] = [parsed(one), parsed(other)];
  if (written === undefined && live === undefined) return false;
  if (written === undefined || live === undefined) return true;
  return isSameJson(written, live);
}

function parsed(text: string): Json | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Ids may be relative, short or of another form: one that ends like the other names the same. */
function isSameReference(one: string, other: string): boolean {
  const [written, live] = [referenceIn(one), referenceIn(other)];
  if (!written || !live) return false;
  // What is named by its label, or in another form, Azure answers as what it has found.
  if (written.form !== live.form || /@[\w-]+$/.test(one)) return true;
  const [short, long] = written.path.length < live.path.length ? [written.path, live.path] : [live.path, written.path];
  return long === short || long.endsWith(short.startsWith("/") ? short : `/${short}`);
}

interface WrittenReference {
  readonly form: "arm" | "asset";
  readonly path: string;
}

function referenceIn(text: string): WrittenReference | undefined {
  const asset = /^azureml:(?:\/\/)?(.*)$/i.exec(text);
  if (asset) return { form: "asset", path: asset[1]!.toLowerCase().replace(/\/$/, "") };
  return /^\/?(?:subscriptions|providers|resourcegroups|workspaces)\//i.test(text)
    ? { form: "arm", path: text.toLowerCase().replace(/\/$/, "") }
    : undefined;
}

function isSameNumber(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && one === other;
}

/** A duration of ISO 8601 without months and years, in seconds. */
function secondsOf(text: string): number | undefined {
  const found = /^P(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?)?$/i.exec(text);
  if (!found || text.length < 3) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}

/** A date with its time; without a zone it is Azure's. */
function instantOf(text: string): number | undefined {
  const [, date, zone] = /^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:\d\d)?$/i.exec(text) ?? [];
  const instant = date === undefined ? Number.NaN : Date.parse(`${date.replace(" ", "T")}${zone ?? "Z"}`);
  return Number.isNaN(instant) ? undefined : instant;
}

function isSameAddress(one: string, other: string): boolean {
  const path = (text: string) =>
    text
      .toLowerCase()
      .replace(/:443(?=\/|$)/, "")
      .replace(/\/$/, "");
  return /^https?:\/\//i.test(one) && path(one) === path(other);
}
