import { decimalText } from "../../../text/index";
import { padded } from "./padded";
import type { Verb } from "./verbs";

/** How many digits are written at most. */
const mostDigits = 1000;

/**
 * A number as a verb writes it, by the rules of Go; undefined where that is not known for sure, null where it needs a whole
 * number and has none.
 */
export function formattedNumber(verb: Verb, number: number): string | undefined | null {
  const { mode, flags, precision = 0, width = 0 } = verb;
  if (precision > mostDigits || width > mostDigits) return undefined;
  if ("bdoxX".includes(mode)) {
    if (!Number.isInteger(number)) return null;
    // What Go does with these together is not worth the risk.
    if (verb.precision !== undefined || (flags.has("#") && mode === "b")) return undefined;
    const base = mode === "d" ? 10 : mode === "b" ? 2 : mode === "o" ? 8 : 16;
    const digits = Math.abs(number).toString(base);
    const prefix = !flags.has("#") ? "" : mode === "x" ? "0x" : mode === "X" ? "0X" : mode === "o" ? "0" : "";
    return signed(verb, number < 0, prefix, mode === "X" ? digits.toUpperCase() : digits);
  }
  if (mode === "f" && !flags.has("#")) {
    const digits = fixed(Math.abs(number), verb.precision ?? 6);
    return digits === undefined ? undefined : signed(verb, number < 0, "", digits);
  }
  return undefined;
}

/** With its sign, filled up to the width of the verb: by zeros behind the sign, or by blanks. */
function signed({ flags, width }: Verb, isNegative: boolean, prefix: string, digits: string): string {
  const sign = isNegative ? "-" : flags.has("+") ? "+" : flags.has(" ") ? " " : "";
  const whole = `${sign}${prefix}${digits}`;
  if (width === undefined || whole.length >= width) return whole;
  if (flags.has("-")) return whole.padEnd(width);
  return flags.has("0")
    ? `${sign}${prefix}${digits.padStart(width - sign.length - prefix.length, "0")}`
    : padded(whole, width);
}

/** With so many digits behind the point. Halves are left alone: how Go rounds them follows from digits that are not seen. */
function fixed(number: number, places: number): string | undefined {
  const [whole = "", fraction = ""] = decimalText(number).split(".");
  if (fraction.length <= places) return places === 0 ? whole : `${whole}.${fraction.padEnd(places, "0")}`;
  const rest = fraction.slice(places);
  if (/^50*$/.test(rest)) return undefined;
  const kept = BigInt(`${whole}${fraction.slice(0, places)}`) + (rest >= "5" ? 1n : 0n);
  const digits = kept.toString().padStart(places + 1, "0");
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** A number in as few characters as possible, as `%v` writes it: large and small ones with an exponent. */
export function shortestNumber(number: number): string {
  const [mantissa = "", exponent = "0"] = Math.abs(number).toExponential().split("e");
  const power = Number(exponent);
  if (power >= -4 && power < 6) return decimalText(number);
  const sign = number < 0 ? "-" : "";
  return `${sign}${mantissa}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}
