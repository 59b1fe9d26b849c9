import type { Document } from "../../../../model/index";
import type { Span } from "../../../../text/index";
import type { Stack } from "../../../language";
import { pairBrackets } from "../../parse/tokens/pairBrackets";
import { isWordToken, TokenKind } from "../../parse/tokens/token";
import { tokenize } from "../../parse/tokens/tokenize";
import type { Tokens } from "../../parse/tokens/tokens";
import { importsOf } from "../importsOf";

/** A class that is a stack. */
export interface StackClass extends Stack {
  /** Inside the braces of its constructor; of the class, where that has none. */
  readonly body: Span;
  readonly hasConstructor: boolean;
  /** Where the line begins that the body is opened on. */
  readonly opens: number;
}

/** The classes of a program that are stacks and can take statements; undefined if its brackets do not pair up. */
export function stacksOf(document: Document): readonly StackClass[] | undefined {
  const tokens = tokenize(document.text);
  if (!pairBrackets(tokens)) return undefined;
  const classes = classesIn(tokens);
  return classes.flatMap((one): StackClass[] => {
    const isDerived = isDerivedStack(one, classes, document);
    // What the constructor of another class takes is not known here.
    return isDerived === undefined || (isDerived && !one.hasConstructor) ? [] : [{ ...one, isDerived }];
  });
}

interface Class extends Omit<StackClass, "isDerived"> {
  /** `TerraformStack`, `cdktf.TerraformStack`. */
  readonly superclass: string;
}

function classesIn(tokens: Tokens): readonly Class[] {
  const { kinds, count, starts, ends, mates, text } = tokens;
  const word = (at: number) => text.slice(starts[at], ends[at]);
  const classes: Class[] = [];
  for (let at = 0; at < count; at++) {
    if (kinds[at] !== TokenKind.Class || kinds[at + 1] !== TokenKind.Name || kinds[at - 1] === TokenKind.Dot) continue;
    const { superclass, brace } = heritage(at + 2);
    if (brace === undefined) continue;
    const span = { start: starts[at]!, end: ends[mates[brace]!]! };
    const own = constructorIn(brace);
    const opened = own ?? { body: inside(brace), opens: span.start };
    classes.push({ name: word(at + 1), superclass, span, ...opened, hasConstructor: own !== undefined });
  }
  return classes;

  /** What a class extends, and the token that opens it. */
  function heritage(from: number): { superclass: string; brace?: number } {
    let superclass = "";
    let angles = 0;
    for (let at = from; at < count; at++) {
      const kind = kinds[at];
      if (kind === TokenKind.Less) angles++;
      else if (kind === TokenKind.Greater) angles--;
      else if (kind === TokenKind.OpenBrace && angles <= 0) return { superclass, brace: at };
      else if (kind === TokenKind.OpenBrace || kind === TokenKind.OpenParen) at = mates[at]!;
      else if (angles === 0 && word(at) === "extends") {
        superclass = word(++at);
        for (; kinds[at + 1] === TokenKind.Dot; at += 2) superclass += `.${word(at + 2)}`;
      }
    }
    return { superclass };
  }

  /** The constructor that has a body: those without are but its types. */
  function constructorIn(brace: number): Pick<Class, "body" | "opens"> | undefined {
    for (let at = brace + 1; at < mates[brace]!; at++) {
      if (isWordToken(kinds[at] as TokenKind) && word(at) === "constructor" && kinds[at + 1] === TokenKind.OpenParen) {
        const open = mates[at + 1]! + 1;
        if (kinds[open] === TokenKind.OpenBrace) return { body: inside(open), opens: starts[at]! };
      } else if (mates[at]! > at) at = mates[at]!;
    }
    return undefined;
  }

  function inside(open: number): Span {
    return { start: ends[open]!, end: starts[mates[open]!]! };
  }
}

/** Undefined for a class that is no stack; true for one that extends another of the program's rather than the library's. */
function isDerivedStack(
  { superclass }: Class,
  classes: readonly Class[],
  document: Document,
  hops = 0,
): boolean | undefined {
  if (!superclass || hops > 10) return undefined;
  const [first = "", last] = superclass.split(".");
  const found = importsOf(document).find(
    ({ whole, members }) => whole === first || [...members.values()].includes(first),
  );
  if (found && /^cdkt[fn]$/.test(found.path)) {
    const name = last ?? [...found.members].find(([, local]) => local === first)?.[0];
    return name === "TerraformStack" ? false : undefined;
  }
  const own = classes.find(({ name }) => name === superclass);
  if (own) return isDerivedStack(own, classes, document, hops + 1) === undefined ? undefined : true;
  return found && /Stack$/.test(superclass) ? true : undefined;
}
