/** What texts a pattern takes, in a form that can be said: found by a guess from its parts, which is kept only where it is exact. */
import { type PatternPart, readPattern } from "./readPattern";
import { anything, findsSameTexts } from "./sameTexts";
import { asciiIn, hasOthers, none, type Signs, signsOf, without } from "./signs";

/** Texts that are taken: those that are listed, and all that `plain` describes, or all with one of the signs of `holds` in them. */
export interface TextForm {
  readonly listed: readonly string[];
  readonly plain?: PlainForm;
  readonly holds?: Signs;
}

/** A form of texts: allowed characters, and a range of lengths. */
export interface PlainForm {
  readonly signs: Signs;
  readonly least: number;
  /** May be infinite. */
  readonly most: number;
  /** Those of the signs that a text may begin and end with. */
  readonly first: Signs;
  readonly last: Signs;
  /** Signs of which no two are next to each other. */
  readonly apart: Signs;
}

/** Something that a text must not contain or be. */
export type Forbidden =
  /** `row`: to have two of them next to each other. */
  | { readonly kind: "begin" | "end" | "contain" | "row" | "alone"; readonly signs: Signs }
  | { readonly kind: "containText"; readonly text: string };

/** The texts that a pattern is found in; undefined where that cannot be said exactly. */
export function textForm(source: string): TextForm | undefined {
  const whole = readPattern(source);
  if (!whole) return undefined;
  const parts = whole.kind === "any" ? whole.parts : whole.kind === "all" ? insideOf(whole.parts) : [whole];
  const texts = parts.map(textIn);
  const listed = texts.filter((text) => text !== undefined);
  const others = parts.filter((_, index) => texts[index] === undefined);
  const plain = (all: readonly PatternPart[]) => guesses(all.length === 1 ? all[0]! : { kind: "any", parts: all });
  const guessed: TextForm[] = [
    ...(others.length === 0 ? [{ listed }] : plain(others).map((form) => ({ listed, plain: form }))),
    ...(listed.length === 0 ? [] : plain(parts).map((form) => ({ listed: [], plain: form }))),
    { listed: [], holds: reachOf(whole).signs },
  ];
  return guessed.find((form) => findsSameTexts(whole, partOf(form)));
}

/** What a pattern that no text may match forbids; undefined where that cannot be said exactly. */
export function forbiddenBy(source: string): Forbidden | undefined {
  const part = readPattern(source);
  if (!part) return undefined;
  const text = textIn(part);
  const { first, last, signs } = reachOf(part);
  const guessed: Forbidden[] = [
    { kind: "row", signs },
    ...(text !== undefined && text.length > 1 ? [{ kind: "containText", text } as const] : []),
    { kind: "begin", signs: first },
    { kind: "end", signs: last },
    { kind: "contain", signs },
    { kind: "alone", signs },
  ];
  return guessed.find((one) => findsSameTexts(part, forbiddenPart(one)));
}

function forbiddenPart(one: Forbidden): PatternPart {
  if (one.kind === "containText") return textPart(one.text);
  const sign: PatternPart = { kind: "sign", signs: one.signs };
  if (one.kind === "begin") return { kind: "all", parts: [begin, sign] };
  if (one.kind === "end") return { kind: "all", parts: [sign, end] };
  if (one.kind === "contain") return sign;
  if (one.kind === "row") return { kind: "all", parts: [sign, sign] };
  return { kind: "all", parts: [begin, times(one.signs, 1, Number.POSITIVE_INFINITY), end] };
}

const begin: PatternPart = { kind: "edge", isEnd: false };
const end: PatternPart = { kind: "edge", isEnd: true };

/** Alternatives in parentheses between the edges: `^(?:\*|[0-9]+)$`. */
function insideOf(parts: readonly PatternPart[]): readonly PatternPart[] {
  const [only, ...others] = parts.filter(({ kind }) => kind !== "edge");
  return only?.kind === "any" && others.length === 0 && parts.length === 3
    ? only.parts.map((part) => ({ kind: "all", parts: [begin, part, end] }))
    : [{ kind: "all", parts }];
}

/** The one text that a part is, but for edges. */
function textIn(part: PatternPart): string | undefined {
  switch (part.kind) {
    case "sign": {
      const [only, ...more] = asciiIn(part.signs);
      return only !== undefined && more.length === 0 && !hasOthers(part.signs) ? only : undefined;
    }
    case "edge":
      return "";
    case "all": {
      const texts = part.parts.map(textIn);
      return texts.includes(undefined) ? undefined : texts.join("");
    }
    case "times": {
      const text = part.least === part.most ? textIn(part.part) : undefined;
      return text?.repeat(part.least);
    }
    case "any":
      return undefined;
  }
}

function textPart(text: string): PatternPart {
  return { kind: "all", parts: [...text].map((sign) => ({ kind: "sign", signs: signsOf(sign) })) };
}

function partOf({ listed, plain, holds }: TextForm): PatternPart {
  if (holds !== undefined) return { kind: "sign", signs: holds };
  const parts = [...listed.map(textPart), ...(plain ? [plainPart(plain)] : [])];
  return { kind: "all", parts: [begin, { kind: "any", parts }, end] };
}

function plainPart({ signs, least, most, first, last, apart }: PlainForm): PatternPart {
  if (apart !== none) {
    const run = times(first, 1, Number.POSITIVE_INFINITY);
    const more: PatternPart = { kind: "all", parts: [{ kind: "sign", signs: apart }, run] };
    return { kind: "all", parts: [run, { kind: "times", part: more, least: 0, most: Number.POSITIVE_INFINITY }] };
  }
  const ways: PatternPart[] = [];
  if (least === 0) ways.push({ kind: "all", parts: [] });
  if (least <= 1 && most >= 1) ways.push({ kind: "sign", signs: first & last });
  if (most >= 2) {
    const between = times(signs, Math.max(least - 2, 0), most - 2);
    ways.push({ kind: "all", parts: [{ kind: "sign", signs: first }, between, { kind: "sign", signs: last }] });
  }
  return { kind: "any", parts: ways };
}

function times(signs: Signs, least: number, most: number): PatternPart {
  return { kind: "times", part: { kind: "sign", signs }, least, most };
}

/** What a part may be, the likelier first. */
function guesses(part: PatternPart): readonly PlainForm[] {
  const before = isAnchored(part, false) ? [] : [anything];
  const behind = isAnchored(part, true) ? [] : [anything];
  const { signs, least, most, first, last } = reachOf({ kind: "all", parts: [...before, part, ...behind] });
  const plain = { signs, least, most, first, last, apart: none };
  const mayBeApart = first === last && first !== signs && most === Number.POSITIVE_INFINITY && least === 1;
  return mayBeApart ? [plain, { ...plain, apart: without(signs, first) }] : [plain];
}

/** Whether a part surely begins where the text does, or ends there. */
function isAnchored(part: PatternPart, isEnd: boolean): boolean {
  switch (part.kind) {
    case "sign":
      return false;
    case "edge":
      return part.isEnd === isEnd;
    case "all": {
      const one = part.parts.at(isEnd ? -1 : 0);
      return one !== undefined && isAnchored(one, isEnd);
    }
    case "any":
      return part.parts.every((one) => isAnchored(one, isEnd));
    case "times":
      return part.least > 0 && isAnchored(part.part, isEnd);
  }
}

type Reach = Omit<PlainForm, "apart">;

/** Of what signs and how long a part is. */
function reachOf(part: PatternPart): Reach {
  switch (part.kind) {
    case "sign":
      return { signs: part.signs, least: 1, most: 1, first: part.signs, last: part.signs };
    case "edge":
      return { signs: none, least: 0, most: 0, first: none, last: none };
    case "any": {
      const [one, ...others] = part.parts.map(reachOf);
      return others.reduce(
        (a, b) => ({
          signs: a.signs | b.signs,
          least: Math.min(a.least, b.least),
          most: Math.max(a.most, b.most),
          first: a.first | b.first,
          last: a.last | b.last,
        }),
        one!,
      );
    }
    case "all":
      return part.parts.map(reachOf).reduce(
        (a, b) => ({
          signs: a.signs | b.signs,
          least: a.least + b.least,
          most: a.most + b.most,
          first: a.least === 0 ? a.first | b.first : a.first,
          last: b.least === 0 ? a.last | b.last : b.last,
        }),
        { signs: none, least: 0, most: 0, first: none, last: none },
      );
    case "times": {
      const { least, most, ...rest } = reachOf(part.part);
      return { ...rest, least: least * part.least, most: part.most === 0 || most === 0 ? 0 : most * part.most };
    }
  }
}
