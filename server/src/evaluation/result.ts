import { weakMemo } from "../memo/index";
import type { Reference } from "../model/index";
import { decimalText } from "../text/index";
import { bounded, type Type } from "./type";

/**
 * The value of an expression, as far as it is known without running Terraform: a value with its type, null, or
 * something that only a plan or an apply will know. The type of an unknown value may be known.
 */
export type Result = KnownResult | NullResult | UnknownResult;

interface Markable {
  /** What goes along into all that is made of it. */
  readonly marks?: Marks;
}

/** The code that gives marks to values decides what they mean. */
export type Marks = ReadonlySet<string | symbol>;

interface NullResult extends Markable {
  readonly state: "null";
  readonly type: Type;
}

export interface UnknownResult extends Markable {
  readonly state: "unknown";
  readonly type: Type;
  /** Attributes that it surely has, where it is an object of which others are not known. */
  readonly has?: ReadonlyMap<string, Result>;
  /** What it is put together of, where it is a text of which something is known. */
  readonly pieces?: readonly Piece[];
  /** Where it is read from, if it is read as it is. */
  readonly from?: Reference;
}

/** A part of a text: the text itself, or something unknown that may become any text. */
export type Piece = string | UnknownResult;

export interface KnownResult extends Markable {
  readonly state: "known";
  readonly type: Type;
  readonly value: KnownValue;
  /** The marks of attributes that it may have beside those that are known, where it is an open object. */
  readonly others?: Marks;
}

/**
 * A string, a number or a bool; the elements of a list, set or tuple, in their order; those of a map or an object by
 * their names. Numbers are JavaScript's: what these cannot represent exactly is unknown, and so is everything that was
 * too large to compute.
 */
export type KnownValue = string | number | boolean | readonly Result[] | ReadonlyMap<string, Result>;

/** A value about which nothing is known. */
export const unknown: Result = { state: "unknown", type: "dynamic" };

/** `null` as it is written: of any type. */
export const nullValue: Result = { state: "null", type: "dynamic" };

/** An unknown text. */
export const anyText = { state: "unknown", type: "string" } as const satisfies UnknownResult;

const unknownPrimitives = {
  dynamic: unknown,
  string: anyText,
  number: { state: "unknown", type: "number" },
  bool: { state: "unknown", type: "bool" },
} as const satisfies Record<string, Result>;

/** An unknown result of a type. */
export function unknownOf(type: Type): Result {
  return typeof type === "string" ? unknownPrimitives[type] : unknownOfType(type);
}

const unknownOfType = weakMemo((type: Exclude<Type, string>): Result => ({ state: "unknown", type }));

/** The same value with more marks. */
export function marked<Of extends Result>(result: Of, marks: Iterable<string | symbol> | undefined): Of {
  if (!marks) return result;
  const more = [...marks].filter((mark) => !result.marks?.has(mark));
  return more.length === 0 ? result : { ...result, marks: new Set([...(result.marks ?? []), ...more]) };
}

const noMarks: Marks = new Set();

/** The marks of a value and of all that is in it. */
export function marksIn(result: Result | undefined): Marks {
  if (result?.state !== "known") return result?.marks ?? noMarks;
  return typeof result.value === "object" ? marksInside(result) : (result.marks ?? noMarks);
}

const marksInside = weakMemo(({ value, marks, others }: KnownResult): Marks => {
  const all = new Set([...(marks ?? []), ...(others ?? [])]);
  if (typeof value === "object") for (const one of value.values()) for (const mark of marksIn(one)) all.add(mark);
  return all.size > 0 ? all : noMarks;
});

/** How long a text may be that is worked out. */
const longest = 100_000;

export function textResult(text: string): Result {
  // Terraform composes letters with their accents in whatever text it has.
  return text.length > longest ? unknownOf("string") : { state: "known", type: "string", value: text.normalize("NFC") };
}

/** How many pieces are told apart. */
const mostPieces = 200;

/** The text made of pieces, which may be unknown. */
export function piecedResult(pieces: readonly Piece[]): Result {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece === "string" && typeof last === "string") joined[joined.length - 1] = last + piece;
    else if (piece !== "") joined.push(piece);
  }
  const [first = "", ...others] = joined;
  if (typeof first === "string" && others.length === 0) return textResult(first);
  const length = joined.reduce((sum, piece) => sum + (typeof piece === "string" ? piece.length : 0), 0);
  if (length === 0 || length > longest || joined.length > mostPieces) return unknownOf("string");
  return {
    state: "unknown",
    type: "string",
    pieces: joined.map((piece) => (typeof piece === "string" ? piece.normalize("NFC") : piece)),
  };
}

/** The pieces of a string, a number or a bool as a text; null if it cannot become a text. */
export function piecesOf(result: Result): readonly Piece[] {
  if (result.state === "unknown") return result.pieces ?? [result];
  const text = knownText(result);
  return text === undefined ? [] : [text];
}

/** A known string, number or bool as a text; undefined for anything else. */
export function knownText(result: Result): string | undefined {
  if (result.state !== "known" || typeof result.value === "object") return undefined;
  return typeof result.value === "number" ? decimalText(result.value) : String(result.value);
}

/** The same unknown value as one of another type. */
export function retyped(result: Result, type: Type): Result {
  const from = result.state === "unknown" && typeof type === "string" ? result.from : undefined;
  return from ? { state: "unknown", type, from } : unknownOf(type);
}

/**
 * A number that JavaScript represents exactly; any other is unknown. Fractions are exact only if they are written in
 * the text.
 */
export function numberResult(number: number, isWritten = false): Result {
  const isExact = Number.isSafeInteger(number) || (isWritten && hasFewDigits(number));
  return isExact ? { state: "known", type: "number", value: number } : unknownOf("number");
}

/** JavaScript holds all numbers of so many digits, and writes them as they were written. */
function hasFewDigits(number: number): boolean {
  return Number.isFinite(number) && String(number).replace(/\D/g, "").length <= 15 && Math.abs(number) < 1e15;
}

export function boolResult(bool: boolean): Result {
  return { state: "known", type: "bool", value: bool };
}

/** The tuple of these elements. */
export function tupleResult(elements: readonly Result[]): Result {
  return made({ kind: "tuple", elements: elements.map(({ type }) => type) }, elements);
}

/** The object with these attributes. */
export function objectResult(attributes: ReadonlyMap<string, Result>): Result {
  const types = new Map<string, Type>();
  for (const [name, { type }] of attributes) types.set(name, type);
  return made({ kind: "object", attributes: types }, attributes);
}

/** The elements of a list or a set, or those of a map by their keys, all of the type `element`. */
export function collectionResult(
  kind: "list" | "set" | "map",
  element: Type,
  value: Exclude<KnownValue, string | number | boolean>,
): Result {
  return made({ kind, element }, value);
}

/** How many values there may be in a value that is worked out. */
const largest = 20_000;

function sizeOf(result: Result): number {
  return result.state === "known" && typeof result.value === "object" ? sizeOfMany(result) : 1;
}

const sizeOfMany = weakMemo(({ value }: KnownResult): number =>
  typeof value === "object" ? sizeOfAll(value.values()) : 1,
);

function sizeOfAll(values: Iterable<Result>): number {
  let size = 1;
  for (const one of values) size += sizeOf(one);
  return Math.min(size, 2 * largest);
}

function made(type: Type, value: Exclude<KnownValue, string | number | boolean>): Result {
  if (bounded(type) !== type) return unknown;
  return sizeOfAll(value.values()) > largest ? unknownOf(type) : { state: "known", type, value };
}

/** The elements of a known list, set or tuple; undefined for anything else. */
export function elementsOf(result: Result): readonly Result[] | undefined {
  return result.state === "known" && Array.isArray(result.value) ? (result.value as readonly Result[]) : undefined;
}

/** The elements of a known map or object by their names; undefined for anything else. */
export function attributesOf(result: Result): ReadonlyMap<string, Result> | undefined {
  return result.state === "known" && result.value instanceof Map ? result.value : undefined;
}

/** Whether nothing in a value is left to be worked out. */
export function isWhollyKnown(result: Result): boolean {
  return result.state === "null" || (result.state === "known" && areWhollyKnown(result));
}

const areWhollyKnown = weakMemo(({ value }: KnownResult): boolean => {
  if (typeof value !== "object") return true;
  for (const one of value.values()) if (!isWhollyKnown(one)) return false;
  return true;
});

/**
 * Whether two values are the same, as Terraform's `==` has it for values of one type; undefined where that is not known.
 */
export function isSameValue(one: Result, other: Result): boolean | undefined {
  if (one.state === "unknown" || other.state === "unknown") return undefined;
  if (one.state === "null" || other.state === "null") return one.state === other.state;
  const [a, b] = [one.value, other.value];
  if (typeof a !== "object" || typeof b !== "object") return a === b;
  if (a instanceof Map !== b instanceof Map) return false;
  if (a instanceof Map && b instanceof Map) {
    if (a.size !== b.size) return false;
    return all([...a].map(([name, value]) => (b.has(name) ? isSameValue(value, b.get(name)!) : false)));
  }
  const [list, rest] = [elementsOf(one)!, elementsOf(other)!];
  return list.length !== rest.length ? false : all(list.map((value, index) => isSameValue(value, rest[index]!)));
}

function all(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

/** The text that a result surely is; undefined for anything else. */
export function stringOf(result: Result | undefined): string | undefined {
  return result?.state === "known" && typeof result.value === "string" ? result.value : undefined;
}
