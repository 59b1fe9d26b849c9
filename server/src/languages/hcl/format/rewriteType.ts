import { added, Kind, type Token } from "./token";

/** A collection that does not say of what it is may hold anything … */
const collections: ReadonlySet<string> = new Set(["list", "map", "set"]);

/** … but where it is in quotes, as before Terraform 0.12: there it held strings. */
const quoted: ReadonlySet<string> = new Set(["string", "list", "map"]);

/** The type of a variable as it is written now. */
export function rewriteType(type: readonly Token[], text: string): readonly Token[] {
  const [first, second, third] = type;
  if (type.length === 1 && first!.kind === Kind.Name && collections.has(wordOf(first!, text))) return of(first!, "any");
  const isQuoted =
    type.length === 3 &&
    first!.kind === Kind.OpenQuote &&
    second!.kind === Kind.Literal &&
    third!.kind === Kind.CloseQuote &&
    quoted.has(wordOf(second!, text));
  if (!isQuoted) return type;
  const name = { ...second!, kind: Kind.Name };
  return wordOf(name, text) === "string" ? [name] : of(name, "string");
}

function of(collection: Token, element: string): Token[] {
  return [collection, added(Kind.OpenParen, "("), added(Kind.Name, element), added(Kind.CloseParen, ")")];
}

function wordOf({ start, end }: Token, text: string): string {
  return text.slice(start, end);
}
