/**
 * Whether a program makes a construct once, as far as its text says: what is in a loop, a condition or a function that is called more than once, or in a class
 * that is made more than once, it may make any number of times.
 */
import { partitionPoint } from "../../../../text/index";
import { parentsOf } from "../tokens/parentsOf";
import { TokenKind } from "../tokens/token";
import type { Tokens } from "../tokens/tokens";

/** Tells of what begins at an offset whether it may be made more than once, or not at all. */
export type Repeats = (start: number) => boolean;

/** How far classes and functions are followed that make each other, and how many tokens are looked at before a body. */
const furthest = 20;
const longest = 200;

/** Words in front of what is not surely done once. */
const choices: ReadonlySet<string> = new Set([
  "if",
  "else",
  "for",
  "while",
  "do",
  "switch",
  "case",
  "catch",
  "default",
]);

/** What is between the name of a class and its body, but for words. */
const heritage: ReadonlySet<TokenKind> = new Set([
  TokenKind.Name,
  TokenKind.Dot,
  TokenKind.Comma,
  TokenKind.Less,
  TokenKind.Greater,
]);

/** What ends the search for parameters in front of a body: a type has none of it. */
const noType: ReadonlySet<TokenKind> = new Set([
  TokenKind.Semicolon,
  TokenKind.OpenBrace,
  TokenKind.CloseBrace,
  TokenKind.OpenParen,
  TokenKind.Equal,
  TokenKind.Comma,
]);

/** For the tokens of a program, whose brackets are paired. */
export function repeatsIn(tokens: Tokens): Repeats {
  const search = new RepeatSearch(tokens);
  return (start) => search.repeatsAt(start);
}

/** Goes outwards from what begins at an offset: from each body to where its function is called, or its class made. */
class RepeatSearch {
  private readonly parents: ReturnType<typeof parentsOf>;
  /** What was found of each body of code, by its brace. */
  private readonly known = new Map<number, boolean | undefined>();
  private uses: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(private readonly tokens: Tokens) {
    this.parents = parentsOf(tokens);
  }

  repeatsAt(start: number): boolean {
    const { count, starts } = this.tokens;
    return this.repeats(
      partitionPoint(count, (at) => starts[at]! < start),
      0,
    );
  }

  private repeats(at: number, depth: number): boolean {
    if (depth > furthest) return true;
    for (let from = at; ; from = this.parents[from]!) {
      if (this.isChosen(from)) return true;
      const parent = this.parents[from]!;
      if (parent < 0) return false;
      if (this.kind(parent) !== TokenKind.OpenBrace) continue;
      const inside = this.known.has(parent) ? this.known.get(parent) : this.bodyRepeats(parent, depth);
      this.known.set(parent, inside);
      if (inside !== undefined) return inside;
    }
  }

  /** Whether something in front of a token, in its own statement, decides if it is done: `if (…)`, `a &&`, `x =>`. */
  private isChosen(at: number): boolean {
    for (let before = at - 1; before > this.parents[at]!; before--) {
      const kind = this.kind(before);
      switch (kind) {
        case TokenKind.Semicolon:
        case TokenKind.Comma:
        case TokenKind.CloseBrace:
          return false;
        case TokenKind.Arrow:
          return true;
        case TokenKind.Question:
          if (this.kind(before + 1) !== TokenKind.Colon) return true;
          break;
        case TokenKind.Operator:
          if (["&&", "||", "??"].includes(this.word(before))) return true;
          break;
        case TokenKind.Keyword:
          if (choices.has(this.word(before))) return true;
          break;
        case TokenKind.CloseParen:
        case TokenKind.CloseBracket: {
          const open = this.tokens.mates[before]!;
          if (open > 0 && choices.has(this.word(open - 1))) return true;
          if (this.tokens.breaks[before + 1]) return false;
          before = open < 0 ? before : open;
          break;
        }
        default:
          // Statements may end with their line.
          if (this.tokens.breaks[before + 1] && (kind <= TokenKind.Template || kind === TokenKind.TemplateTail))
            return false;
      }
    }
    return false;
  }

  /** The same of a body of code; undefined of braces that are none, and of those that are entered once where they stand. */
  private bodyRepeats(brace: number, depth: number): boolean | undefined {
    const before = brace - 1;
    const kind = this.kind(before);
    if (kind === TokenKind.Arrow) return this.functionRepeats(this.arrowName(before), brace, depth);
    if (kind === TokenKind.Keyword) return choices.has(this.word(before)) ? true : undefined;
    const className = this.classAt(brace);
    if (className !== undefined) return this.classRepeats(className, brace, depth);
    const open = this.parametersBefore(brace);
    if (open === undefined) return undefined;
    const name = open - 1;
    if (this.kind(name) === TokenKind.Keyword || this.kind(name) === TokenKind.Unary) return true;
    if (this.kind(name) === TokenKind.Function) return this.functionRepeats(undefined, brace, depth);
    if (this.word(name) === "constructor") return undefined;
    return this.functionRepeats(name, brace, depth);
  }

  /** Of a function by the token of its name; one without a name is done once where it is called as it is written. */
  private functionRepeats(name: number | undefined, brace: number, depth: number): boolean | undefined {
    if (name === undefined) {
      const around = this.parents[brace]!;
      const isCalled =
        this.kind(around) === TokenKind.OpenParen && this.kind(this.tokens.mates[around]! + 1) === TokenKind.OpenParen;
      return isCalled ? this.repeats(around, depth + 1) : true;
    }
    const [only, ...others] = (this.usesOf(this.word(name)) ?? []).filter((use) => use !== name);
    if (only === undefined || others.length > 0 || this.kind(only + 1) !== TokenKind.OpenParen) return true;
    return this.repeats(only, depth + 1);
  }

  /** One that nothing here makes is made elsewhere: a stack mostly once. */
  private classRepeats(name: string, brace: number, depth: number): boolean {
    const made = (this.usesOf(name) ?? []).filter((use) => {
      const before = use - 1;
      return this.kind(before) === TokenKind.New || this.word(before) === "extends";
    });
    const [only, ...others] = made;
    if (only === undefined)
      return !/Stack\b/.test(
        this.tokens.text
          .slice(this.tokens.starts[Math.max(0, brace - longest)], this.tokens.starts[brace])
          .split(/\bclass\b/)
          .at(-1)!,
      );
    if (others.length > 0) return true;
    return this.repeats(only, depth + 1);
  }

  /** The name of the function whose arrow is at a token: `const a = (…) => {`. */
  private arrowName(arrow: number): number | undefined {
    const open = this.parametersBefore(arrow) ?? arrow - 1;
    const isAsync = this.word(open - 1) === "async";
    const equal = open - (isAsync ? 2 : 1);
    return this.kind(equal) === TokenKind.Equal && this.kind(equal - 1) === TokenKind.Name ? equal - 1 : undefined;
  }

  /** The name of the class whose body a brace opens. */
  private classAt(brace: number): string | undefined {
    for (let at = brace - 1; at >= Math.max(0, brace - longest); at--) {
      const kind = this.kind(at);
      if (kind === TokenKind.Class) return this.kind(at + 1) === TokenKind.Name ? this.word(at + 1) : "";
      if (!heritage.has(kind) && this.word(at) !== "extends") return undefined;
    }
    return undefined;
  }

  /** Where the parameters open in front of a body, behind which a type may be. */
  private parametersBefore(brace: number): number | undefined {
    for (let at = brace - 1; at >= Math.max(0, brace - longest); at--) {
      const kind = this.kind(at);
      if (kind === TokenKind.CloseParen && (at === brace - 1 || this.kind(at + 1) === TokenKind.Colon))
        return this.tokens.mates[at]! > 0 ? this.tokens.mates[at] : undefined;
      if (noType.has(kind)) return undefined;
    }
    return undefined;
  }

  /** Where each name is written. */
  private usesOf(name: string): readonly number[] | undefined {
    if (!this.uses) {
      const found = new Map<string, number[]>();
      for (let at = 0; at < this.tokens.count; at++) {
        if (this.kind(at) !== TokenKind.Name) continue;
        const word = this.word(at);
        const all = found.get(word);
        if (all) all.push(at);
        else found.set(word, [at]);
      }
      this.uses = found;
    }
    return this.uses.get(name);
  }

  private kind(at: number): TokenKind {
    return this.tokens.kinds[at] as TokenKind;
  }

  private word(at: number): string {
    return at < 0 ? "" : this.tokens.text.slice(this.tokens.starts[at], this.tokens.ends[at]);
  }
}
