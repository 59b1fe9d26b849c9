/** Reads a regular expression of Go's (RE2) into its parts, as far as it has nothing but signs, classes, groups, repetitions and edges. */
import {
  all,
  digits,
  letters,
  lower,
  none,
  range,
  type Signs,
  signOf,
  signsOf,
  upper,
  whiteSpace,
  without,
  wordSigns,
} from "./signs";

/** A part of a pattern. */
export type PatternPart =
  /** One sign of these. */
  | { readonly kind: "sign"; readonly signs: Signs }
  /** One part behind the other. */
  | { readonly kind: "all"; readonly parts: readonly PatternPart[] }
  | { readonly kind: "any"; readonly parts: readonly PatternPart[] }
  | { readonly kind: "times"; readonly part: PatternPart; readonly least: number; readonly most: number }
  /** The begin or the end of the text. */
  | { readonly kind: "edge"; readonly isEnd: boolean };

/** Longer or deeper ones are nothing that could be said. */
const longest = 400;
const deepest = 12;

/** @returns the parsed pattern. Undefined if it is not supported here, or invalid in Go. */
export function readPattern(source: string): PatternPart | undefined {
  const reader = source.length > longest ? undefined : new PatternReader(source);
  const part = reader?.alternatives(0);
  return part && reader?.isAtEnd ? part : undefined;
}

/** Classes that are written with a backslash. */
const classes: ReadonlyMap<string, Signs> = new Map([
  ["d", digits],
  ["w", wordSigns],
  ["s", whiteSpace],
  ["D", without(all, digits)],
  ["W", without(all, wordSigns)],
  ["S", without(all, whiteSpace)],
]);

const named: ReadonlyMap<string, Signs> = new Map([
  ["alnum", letters | digits],
  ["alpha", letters],
  ["digit", digits],
  ["lower", lower],
  ["upper", upper],
  ["word", wordSigns],
]);

const controls: ReadonlyMap<string, string> = new Map([
  ["t", "\t"],
  ["n", "\n"],
  ["f", "\f"],
  ["r", "\r"],
]);

class PatternReader {
  private at = 0;

  constructor(private readonly source: string) {}

  get isAtEnd(): boolean {
    return this.at === this.source.length;
  }

  alternatives(depth: number): PatternPart | undefined {
    const parts: PatternPart[] = [];
    do {
      const part = depth > deepest ? undefined : this.sequence(depth);
      if (!part) return undefined;
      parts.push(part);
    } while (this.take("|"));
    return parts.length === 1 ? parts[0] : { kind: "any", parts };
  }

  private sequence(depth: number): PatternPart | undefined {
    const parts: PatternPart[] = [];
    while (!this.isAtEnd && !/[|)]/.test(this.source[this.at]!)) {
      const part = this.atom(depth);
      const repeated = part && this.repeated(part);
      if (!repeated) return undefined;
      parts.push(repeated);
    }
    return parts.length === 1 ? parts[0] : { kind: "all", parts };
  }

  private repeated(part: PatternPart): PatternPart | undefined {
    const [whole, sign, least, comma, most] = this.match(/([*+?])|\{(\d{1,4})(,?)(\d{0,4})\}/y) ?? [];
    if (whole === undefined) return part;
    // Whether it takes as much as it can makes no other texts of it.
    this.take("?");
    if (this.match(/[*+?]/y)) return undefined;
    const from = least === undefined ? Number(sign === "+") : Number(least);
    const to = sign === "?" ? 1 : least !== undefined && !comma ? from : most ? Number(most) : Number.POSITIVE_INFINITY;
    return to < from ? undefined : { kind: "times", part, least: from, most: to };
  }

  private atom(depth: number): PatternPart | undefined {
    if (this.take("(")) {
      const isPlain = this.match(/\?:|\?P?<\w+>/y) || this.source[this.at] !== "?";
      const part = isPlain ? this.alternatives(depth + 1) : undefined;
      return part && this.take(")") ? part : undefined;
    }
    if (this.take("[")) return this.signPart(this.inClass());
    if (this.take("^") || this.take("\\A")) return { kind: "edge", isEnd: false };
    if (this.take("$") || this.take("\\z")) return { kind: "edge", isEnd: true };
    if (this.take(".")) return this.signPart(without(all, signsOf("\n")));
    return /[*+?]/.test(this.source[this.at]!) ? undefined : this.signPart(this.shorthand() ?? this.single());
  }

  private signPart(signs: Signs | undefined): PatternPart | undefined {
    return signs === undefined || signs === none ? undefined : { kind: "sign", signs };
  }

  /** What is behind `[`, up to its end. */
  private inClass(): Signs | undefined {
    const isOther = this.take("^");
    let signs = none;
    for (let isFirst = true; isFirst || !this.take("]"); isFirst = false) {
      if (this.isAtEnd) return undefined;
      const [, name] = this.match(/\[:(\w+):\]/y) ?? [];
      const own = name === undefined ? this.shorthand() : named.get(name);
      const from = own === undefined && name === undefined ? this.single() : undefined;
      const to = from === undefined ? undefined : this.match(/-(?!\])/y) ? this.single() : from;
      const read = own ?? (from === undefined || to === undefined ? undefined : between(from, to));
      if (read === undefined) return undefined;
      signs |= read;
    }
    return isOther ? without(all, signs) : signs;
  }

  private shorthand(): Signs | undefined {
    const [, name] = this.match(/\\([dwsDWS])/y) ?? [];
    return name === undefined ? undefined : classes.get(name);
  }

  /** One sign that is meant as it is. */
  private single(): Signs | undefined {
    const [, hex] = this.match(/\\x([0-7][0-9A-Fa-f])/y) ?? [];
    if (hex !== undefined) return signOf(Number.parseInt(hex, 16));
    const [, control] = this.match(/\\([tnfr])/y) ?? [];
    if (control !== undefined) return signsOf(controls.get(control)!);
    const [, sign] = this.match(/\\([!-/:-@[-`{-~])/y) ?? this.match(/([^\\\u0080-\uffff])/y) ?? [];
    return sign === undefined ? undefined : signsOf(sign);
  }

  private take(text: string): boolean {
    const isThere = this.source.startsWith(text, this.at);
    if (isThere) this.at += text.length;
    return isThere;
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source) ?? undefined;
    if (found) this.at += found[0].length;
    return found;
  }
}

function between(from: Signs, to: Signs): Signs | undefined {
  const [start, end] = [from, to].map((signs) => signs.toString(2).length - 1);
  return start! > end! ? undefined : range(start!, end!);
}
