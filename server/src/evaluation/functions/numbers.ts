import { convert, isMismatch } from "../convert";
import { elementsOf, numberResult, type Result, unknownOf } from "../result";
import { isKind, longestText, numberArgument, stringArgument, wholeOf } from "./arguments";
import { type FunctionRefusal, type Implementation, isRefusal, refuse, tableOf } from "./implementation";

/** Functions of numbers. What JavaScript would only come close to stays unknown. */
export const numberFunctions = tableOf({
  abs: ofNumber(Math.abs),
  ceil: ofNumber(Math.ceil),
  floor: ofNumber(Math.floor),
  signum: {
    value: (args) => {
      const number = wholeOf(args, 0);
      return isRefusal(number) ? number : numberResult(Math.sign(number));
    },
  },
  max: { value: (args) => furthest(args, (one, other) => one > other) },
  min: { value: (args) => furthest(args, (one, other) => one < other) },
  pow: { value: ([base, power]) => raised(numberArgument(base), numberArgument(power)) },
  log: {
    value: ([number, base]) =>
      numberArgument(number) === 1 && numberArgument(base) > 1 ? numberResult(0) : unknownOf("number"),
  },
  parseint: { returns: "number", type: parseintType, value: parsedInteger },
  sum: { returns: "number", marks: "gathered", value: summed },
});

function ofNumber(make: (number: number) => number): Implementation {
  // Adding nothing makes of minus zero what Terraform has: zero.
  return { value: ([number]) => numberResult(make(numberArgument(number)) + 0, true) };
}

function furthest(
  args: readonly Result[],
  isFurther: (one: number, other: number) => boolean,
): Result | FunctionRefusal {
  const [first, ...others] = args;
  if (!first) return refuse("needs at least one number");
  return others.reduce((most, one) => (isFurther(numberArgument(one), numberArgument(most)) ? one : most), first);
}

function raised(base: number, power: number): Result {
  const isWhole = Number.isSafeInteger(base) && Number.isSafeInteger(power) && power >= 0;
  if (!isWhole || Math.abs(base) ** power > Number.MAX_SAFE_INTEGER) return unknownOf("number");
  return numberResult(Math.abs(base) < 2 ? smallPower(base, power) : Number(BigInt(base) ** BigInt(power)));
}

function smallPower(base: number, power: number): number {
  if (power === 0) return 1;
  return base < 0 && power % 2 === 0 ? 1 : base;
}

function parseintType([number]: readonly Result[]): "number" | FunctionRefusal {
  return number?.type === "string" ? "number" : refuse("needs a string as its first argument (number)", 0);
}

function parsedInteger(args: readonly Result[]): Result | FunctionRefusal {
  const base = wholeOf(args, 1);
  if (isRefusal(base)) return base;
  if (base < 2 || base > 62) return refuse("needs a base from 2 to 62", 1);
  const text = stringArgument(args[0]);
  if (text.length > longestText) return unknownOf("number");
  const digits = /^[-+]/.test(text) ? text.slice(1) : text;
  let number = 0;
  for (const digit of digits) {
    const value = digitOf(digit, base);
    if (value >= base) return refuseDigits(text, base);
    number = number * base + value;
  }
  if (digits === "") return refuseDigits(text, base);
  return numberResult(text.startsWith("-") ? 0 - number : number);
}

function refuseDigits(text: string, base: number): FunctionRefusal {
  return refuse(`needs a whole number in base ${base}, not ${JSON.stringify(text.slice(0, 40))}`, 0);
}

/** Up to base 36 small letters and capitals are the same; beyond, capitals come behind small letters. */
function digitOf(sign: string, base: number): number {
  if (/^[0-9]$/.test(sign)) return Number(sign);
  if (/^[a-z]$/.test(sign)) return sign.charCodeAt(0) - 87;
  if (/^[A-Z]$/.test(sign)) return sign.charCodeAt(0) - (base <= 36 ? 55 : 29);
  return Number.POSITIVE_INFINITY;
}

function summed([list]: readonly Result[]): Result | FunctionRefusal {
  if (!list || !isKind(list.type, "list", "set", "tuple")) return refuse("needs a list of numbers", 0);
  const elements = elementsOf(list) ?? [];
  if (elements.length === 0) return refuse("needs at least one number in its list", 0);
  const numbers: number[] = [];
  let isKnown = true;
  for (const element of elements) {
    const number = convert(element, "number");
    if (isMismatch(number) || number.state === "null") return refuse("needs numbers in its list", 0);
    isKnown &&= number.state === "known";
    numbers.push(numberArgument(number));
  }
  // Halves, quarters and so on are added exactly as whole numbers are.
  const parts = numbers.every(Number.isInteger) ? 1 : 1024;
  let sum = 0;
  let isExact = isKnown;
  for (const number of numbers) {
    sum += number;
    isExact &&= Number.isSafeInteger(number * parts) && Number.isSafeInteger(sum * parts);
  }
  if (elements.length === 1) return numberResult(sum, true);
  return isExact ? numberResult(sum, true) : unknownOf("number");
}
