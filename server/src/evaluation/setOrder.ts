import { decimalText } from "../text/index";
import { byCodePoints } from "./order";
import { isSameValue, type KnownValue, type Result } from "./result";

/** How long all texts in a set may be together, for it to be worked out. */
const longest = 500_000;

/** The values without repetitions. Undefined if they have so much text that a comparison would take long. */
export function distinctIn(values: readonly Result[]): readonly Result[] | undefined {
  const seen = new Map<KnownValue | undefined, Result[]>();
  let length = 0;
  for (const value of values) {
    const isText = value.state === "known" && typeof value.value === "string";
    const key = isPlain(value) ? value.value : setKey(value);
    if (typeof key === "string") length += key.length;
    if (length > longest) return undefined;
    const alike = seen.get(isText ? `"${key}` : key);
    if (!alike) seen.set(isText ? `"${key}` : key, [value]);
    else if (!alike.some((other) => isSameValue(value, other))) alike.push(value);
  }
  return [...seen.values()].flat();
}

/** Whether it is a string, a number or a bool, and which one. */
function isPlain(value: Result): value is Result & { readonly value: string | number | boolean } {
  return value.state === "known" && typeof value.value !== "object";
}

/**
 * Values in the order of a set: texts, numbers and bools by their size, all others by a text that cty makes of them
 * (https://github.com/zclconf/go-cty/blob/main/cty/set_internals.go), null last.
 */
export function inSetOrder(values: readonly Result[]): Result[] {
  const keyed = values.map((value) => ({ value, key: isPlain(value) ? "" : setKey(value) }));
  return keyed.sort((one, other) => compared(one, other)).map(({ value }) => value);
}

interface Keyed {
  readonly value: Result;
  readonly key: string;
}

function compared(one: Keyed, other: Keyed): number {
  const [a, b] = [one.value, other.value];
  if (a.state !== "known" || b.state !== "known") return Number(a.state !== "known") - Number(b.state !== "known");
  if (typeof a.value === "number" && typeof b.value === "number") return a.value - b.value;
  if (typeof a.value === "boolean" && typeof b.value === "boolean") return Number(a.value) - Number(b.value);
  if (typeof a.value === "string" && typeof b.value === "string") return byCodePoints(a.value, b.value);
  return byCodePoints(one.key, other.key);
}

/** A text that is the same for values that are; it may be the same for others too, of very long texts or of numbers with very many digits. */
function setKey(value: Result): string {
  if (value.state !== "known") return value.state === "null" ? "~" : "?";
  const { type, value: inside } = value;
  if (typeof inside === "number") return shortened(inside);
  if (typeof inside === "boolean") return inside ? "T" : "F";
  if (typeof inside === "string") return JSON.stringify(inside.slice(0, 1000));
  if (!(inside instanceof Map)) {
    const parts = Array.from(inside.values(), (one) => `${setKey(one)};`).join("");
    return typeof type === "object" && type.kind === "tuple" ? `<${parts}>` : `[${parts}]`;
  }
  const entries = [...inside].sort(([one], [other]) => byCodePoints(one, other));
  return typeof type === "object" && type.kind === "map"
    ? `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${setKey(one)};`).join("")}}`
    : `<${entries.map(([, one]) => `${setKey(one)};`).join("")}>`;
}

/** In ten digits. */
function shortened(number: number): string {
  const [mantissa = "", exponent = "0"] = Number(number.toPrecision(10)).toExponential().split("e");
  const power = Number(exponent);
  if (power >= -4 && power < 10) return decimalText(Number(number.toPrecision(10)));
  return `${mantissa}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}
