/**
 * Whether a program makes a construct once, as far as its text says: what is in a loop, a condition or a function that is called more than once, or in a class
 * that is made more than once, it may make any number of times.
 */
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

/** For the tokens of a program, whose brackets are paired. */
export function repeatsIn(tokens: Tokens): Repeats {
  const { text, kinds, starts, ends, mates, breaks, count } = tokens;
  const parents = parentsOf(tokens);
  const known = new Map<number, boolean | undefined>();
  let uses: ReadonlyMap<string, readonly number[]> | undefined;

  return (start) => repeats(tokenAt(start), 0);

  function repeats(at: number, depth: number): boolean {
    if (depth > furthest) return true;
    for (let from = at; ; from = parents[from]!) {
      if (isChosen(from)) return true;
      const parent = parents[from]!;
      if (parent < 0) return false;
      if (kinds[parent] !== TokenKind.OpenBrace) continue;
      const inside = known.has(parent) ? known.get(parent) : bodyRepeats(parent, depth);
      known.set(parent, inside);
      if (inside !== undefined) return inside;
    }
  }

  /** Whether something in front of a token, in its own statement, decides if it is done: `if (…)`, `a &&`, `x =>`. */
  function isChosen(at: number): boolean {
    for (let before = at - 1; before > parents[at]!; before--) {
      const kind = kinds[before] as TokenKind;
      switch (kind) {
        case TokenKind.Semicolon:
        case TokenKind.Comma:
        case TokenKind.CloseBrace:
          return false;
        case TokenKind.Arrow:
          return true;
        case TokenKind.Question:
          if (kinds[before + 1] !== TokenKind.Colon) return true;
          break;
        case TokenKind.Operator:
          if (["&&", "||", "??"].includes(word(before))) return true;
          break;
        case TokenKind.Keyword:
          if (choices.has(word(before))) return true;
          break;
        case TokenKind.CloseParen:
        case TokenKind.CloseBracket: {
          const open = mates[before]!;
          if (open > 0 && choices.has(word(open - 1))) return true;
          if (breaks[before + 1]) return false;
          before = open < 0 ? before : open;
          break;
        }
        default:
          // Statements may end with their line.
          if (breaks[before + 1] && (kind <= TokenKind.Template || kind === TokenKind.TemplateTail)) return false;
      }
    }
    return false;
  }

  /** The same of a body of code; undefined of braces that are none, and of those that are entered once where they stand. */
  function bodyRepeats(brace: number, depth: number): boolean | undefined {
    const before = brace - 1;
    const kind = kinds[before] as TokenKind;
    if (kind === TokenKind.Arrow) return functionRepeats(arrowName(before), brace, depth);
    if (kind === TokenKind.Keyword) return choices.has(word(before)) ? true : undefined;
    const className = classAt(brace);
    if (className !== undefined) return classRepeats(className, brace, depth);
    const open = parametersBefore(brace);
    if (open === undefined) return undefined;
    const name = open - 1;
    if (kinds[name] === TokenKind.Keyword || kinds[name] === TokenKind.Unary) return true;
    if (kinds[name] === TokenKind.Function) return functionRepeats(undefined, brace, depth);
    if (word(name) === "constructor") return undefined;
    return functionRepeats(name, brace, depth);
  }

  /** Of a function by the token of its name; one without a name is done once where it is called as it is written. */
  function functionRepeats(name: number | undefined, brace: number, depth: number): boolean | undefined {
    if (name === undefined) {
      const around = parents[brace]!;
      const isCalled = kinds[around] === TokenKind.OpenParen && kinds[mates[around]! + 1] === TokenKind.OpenParen;
      return isCalled ? repeats(around, depth + 1) : true;
    }
    const [only, ...others] = (usesOf(word(name)) ?? []).filter((use) => use !== name);
    if (only === undefined || others.length > 0 || kinds[only + 1] !== TokenKind.OpenParen) return true;
    return repeats(only, depth + 1);
  }

  /** One that nothing here makes is made elsewhere: a stack mostly once. */
  function classRepeats(name: string, brace: number, depth: number): boolean {
    const made = (usesOf(name) ?? []).filter((use) => {
      const before = use - 1;
      return kinds[before] === TokenKind.New || word(before) === "extends";
    });
    const [only, ...others] = made;
    if (only === undefined)
      return !/Stack\b/.test(
        text
          .slice(starts[Math.max(0, brace - longest)], starts[brace])
          .split(/\bclass\b/)
          .at(-1)!,
      );
    if (others.length > 0) return true;
    return repeats(only, depth + 1);
  }

  /** The name of the function whose arrow is at a token: `const a = (…) => {`. */
  function arrowName(arrow: number): number | undefined {
    const open = parametersBefore(arrow) ?? arrow - 1;
    const isAsync = word(open - 1) === "async";
    const equal = open - (isAsync ? 2 : 1);
    return kinds[equal] === TokenKind.Equal && kinds[equal - 1] === TokenKind.Name ? equal - 1 : undefined;
  }

  /** The name of the class whose body a brace opens. */
  function classAt(brace: number): string | undefined {
    for (let at = brace - 1; at >= Math.max(0, brace - longest); at--) {
      const kind = kinds[at] as TokenKind;
      if (kind === TokenKind.Class) return kinds[at + 1] === TokenKind.Name ? word(at + 1) : "";
      const isHeritage =
        kind === TokenKind.Name ||
        kind === TokenKind.Dot ||
        kind === TokenKind.Comma ||
        kind === TokenKind.Less ||
        kind === TokenKind.Greater;
      if (!isHeritage && word(at) !== "extends") return undefined;
    }
    return undefined;
  }

  /** Where the parameters open in front of a body, behind which a type may be. */
  function parametersBefore(brace: number): number | undefined {
    for (let at = brace - 1; at >= Math.max(0, brace - longest); at--) {
      const kind = kinds[at] as TokenKind;
      if (kind === TokenKind.CloseParen && (at === brace - 1 || kinds[at + 1] === TokenKind.Colon))
        return mates[at]! > 0 ? mates[at] : undefined;
      if (
        kind === TokenKind.Semicolon ||
        kind === TokenKind.OpenBrace ||
        kind === TokenKind.CloseBrace ||
        kind === TokenKind.OpenParen ||
        kind === TokenKind.Equal ||
        kind === TokenKind.Comma
      )
        return undefined;
    }
    return undefined;
  }

  /** Where each name is written. */
  function usesOf(name: string): readonly number[] | undefined {
    if (!uses) {
      const found = new Map<string, number[]>();
      for (let at = 0; at < count; at++)
        if (kinds[at] === TokenKind.Name) {
          const all = found.get(word(at));
          if (all) all.push(at);
          else found.set(word(at), [at]);
        }
      uses = found;
    }
    return uses.get(name);
  }

  function word(at: number): string {
    return at < 0 ? "" : text.slice(starts[at], ends[at]);
  }

  function tokenAt(start: number): number {
    let [low, high] = [0, count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
