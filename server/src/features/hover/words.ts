// Words of Terraform's own language that are no names: those of a `for` expression, and of a type constraint.
import type { PositionContext, ValuePosition } from "../../analysis/index";
import { codeIn } from "../../languages/index";
import { type Document, type Loop, type Value, valuesIn } from "../../model/index";
import type { Span } from "../../text/index";
import { asCode, asLink, asText, type Markdown, md, paragraphs } from "../../wording/index";
import type { Hover } from "./hoverTypes";

const page = "https://developer.hashicorp.com/terraform/language/expressions";

/** The hover on a word of a type constraint: its syntax, and its meaning. Undefined for other words. */
export function describeTypeWord({ enclosing, replace }: ValuePosition, { pieces }: Document): Markdown | undefined {
  if (enclosing.attribute?.means !== "type" || enclosing.items[0]?.name !== "type") return undefined;
  const word = pieces.slice(replace.start, replace.end);
  const [form, meaning] = typeWords.get(word) ?? [];
  if (form === undefined || meaning === undefined) return undefined;
  return paragraphs([
    md`**${asText(word)}** · type`,
    form !== word && asCode(form),
    meaning,
    asLink(md`Terraform documentation`, `${page}/type-constraints`),
  ]);
}

/** What each is, as `convert` of Terraform takes it. */
const typeWords: ReadonlyMap<string, readonly [form: string, meaning: Markdown]> = new Map([
  ["string", ["string", md`Text. A number or a bool becomes text.`]],
  ["number", ["number", md`A number, with or without a fraction. Text that holds one becomes it.`]],
  ["bool", ["bool", md`${asCode("true")} or ${asCode("false")}. Text that says so becomes it.`]],
  ["any", ["any", md`Whatever type is given. In a collection, one type for all elements.`]],
  ["list", ["list(T)", md`Values of one type in order, read by their number: ${asCode("x[0]")}.`]],
  ["set", ["set(T)", md`Values of one type without order, each once.`]],
  ["map", ["map(T)", md`Values of one type, each under a key: ${asCode('x["a"]')}.`]],
  ["object", ["object({ name = T })", md`Named attributes, each of its own type. Others that are given are left out.`]],
  ["tuple", ["tuple([T, T])", md`A fixed number of values, each of its own type.`]],
  [
    "optional",
    ["optional(T, default)", md`An attribute that may be left out: then it is the default, or null without one.`],
  ],
]);

/** The hover on `for`, `in` and `if` of a `for` expression, with the place of the word. Undefined elsewhere. */
export function hoverForWord(position: PositionContext, document: Document, offset: number): Hover | undefined {
  if (position.kind !== "value" || !position.enclosing.item) return undefined;
  for (const value of valuesIn(position.enclosing.item.value)) {
    if (value.kind !== "expression" || value.operation?.kind !== "for") continue;
    for (const [word, gap, meaning] of wordsOf(value, value.operation)) {
      const span = wordIn(document, word, gap);
      if (!span || offset < span.start || offset > span.end) continue;
      const link = asLink(md`Terraform documentation`, `${page}/for`);
      return { span, markdown: paragraphs([md`**${asText(word)}**`, meaning, link]) };
    }
  }
  return undefined;
}

type ForLoop = Loop & { readonly isObject: boolean; readonly isGrouped: boolean; readonly hasCondition: boolean };

/** Each word of an expression with the stretch that it is in, and what it means there. */
function* wordsOf(
  { span, parts }: Extract<Value, { kind: "expression" }>,
  loop: ForLoop,
): Generator<readonly [string, Span, Markdown]> {
  const [first, last] = [loop.declared[0], loop.declared.at(-1)];
  const collection = parts[0];
  if (!first || !last || !collection) return;
  const grouped = loop.isGrouped ? md` Values of one key become a list.` : md``;
  const made = loop.isObject
    ? md`Makes an object: a key and a value for each element of the collection after ${asCode("in")}.${grouped}`
    : md`Makes a list: a value for each element of the collection after ${asCode("in")}.`;
  yield ["for", { start: span.start, end: first.start }, made];
  const names =
    loop.names.length > 1
      ? md`The collection follows. The first name is the key or number of each element, the second name is the element.`
      : md`The collection follows. The name is each of its elements in turn.`;
  yield ["in", { start: last.end, end: collection.span.start }, names];
  const [result, condition] = parts.slice(-2) as [Value?, Value?];
  if (loop.hasCondition && result && condition)
    yield [
      "if",
      { start: result.span.end, end: condition.span.start },
      md`Takes only the elements for which this is true.`,
    ];
}

/** Where a word is in a stretch; undefined where it is not there, as in JSON with escapes. */
function wordIn(document: Document, word: string, { start, end }: Span): Span | undefined {
  const text = codeIn(document, { start, end: Math.min(end, start + longest) });
  const [at] = [...text.matchAll(/\b(?:for|in|if)\b/g)].flatMap(({ 0: found, index }) => (found === word ? index : []));
  return at === undefined ? undefined : { start: start + at, end: start + at + word.length };
}

/** How far a word is looked for. */
const longest = 200;
