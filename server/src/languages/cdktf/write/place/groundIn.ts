import type { Document } from "../../../../model/document";
import type { Span } from "../../../../text/span";
import type { Surroundings } from "../../../language";
import { readStatements } from "../../read/syntax/readBlock";
import { parserOf } from "../../read/syntax/readStatement";
import { pairBrackets } from "../../read/tokens/pairBrackets";
import { scan } from "../../read/tokens/scan";
import { Token } from "../../read/tokens/token";
import { importsInto, type MoreImports } from "../importsInto";
import type { Ground } from "../program/ground";
import { readingIn } from "./readingIn";

/** Where in a program statements are to be put. */
export interface Site {
  readonly offset: number;
  /** The stack that they are to be in; absent where it is not there yet. */
  readonly stack?: Span;
  readonly width: number;
}

/** A program as the ground for more statements. */
export function groundIn(
  document: Document,
  about: Surroundings,
  { offset, stack, width }: Site,
): Ground & { readonly imports: MoreImports } {
  const tokens = scan(document.text);
  pairBrackets(tokens);
  const parser = parserOf(tokens);
  readStatements(parser);
  const names = new Set<string>();
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.kinds[at] === Token.Name) names.add(document.text.slice(tokens.starts[at], tokens.ends[at]));
  }
  const ids = new Set<string>();
  for (const { start, end, args } of parser.news) {
    const id = args?.[1];
    const isIn = stack && stack.start <= start && end <= stack.end;
    if (isIn && id?.kind === "text" && id.closed) ids.add(document.text.slice(id.start + 1, id.end - 1));
  }
  const imports = importsInto(document, about, (name) => names.has(name));
  return {
    imports,
    names,
    ids,
    handle: stack ? readingIn(document, stack, offset) : () => undefined,
    width,
    isWhole: true,
  };
}
