import { sideTable } from "../../../memo/index";
import type { Block, BodyItem, Document, SyntaxProblem } from "../../../model/index";
import { PiecedText } from "../../../text/index";
import { parserAt } from "../expressions/parseExpression";
import { type Item, parseItem } from "./parseItem";

/** The parsed items of a document. */
export const itemsOf = sideTable<Document, readonly Item[]>("items");

/** Parses a whole text. */
export function parseDocument(uri: string, text: string): Document {
  const parser = parserAt(text, beginOf(text));
  const items: Item[] = [];
  for (let item = parseItem(parser); item; item = parseItem(parser)) items.push(item);
  return documentOf(uri, PiecedText.of(text), items);
}

/** The offset behind a byte order mark, or 0. */
export function beginOf(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** Takes the items out of a document, which is not to be used from then on. */
export function takeItems(document: Document): readonly Item[] | undefined {
  const items = itemsOf.get(document);
  itemsOf.set(document, undefined);
  return items;
}

/** The document that consists of these items. */
export function documentOf(uri: string, pieces: PiecedText, items: readonly Item[]): Document {
  const blocks: Block[] = [];
  const bodyItems: BodyItem[] = [];
  const problems: SyntaxProblem[] = [];
  // Whatever else there is (values, settings of a backend, locks) has arguments alone.
  const expectsBlocks = /\.(?:tf|tofu|(?:tftest|tofutest|tfmock|tfquery|tfcomponent|tfstack|tfdeploy)\.hcl)$/.test(uri);
  let run: Item[] = [];
  for (const item of items) {
    if (item.block) {
      blocks.push(item.block);
      if (run.length > 0) {
        if (expectsBlocks) problems.push(...looseProblems(run, pieces));
        run = [];
      }
    } else run.push(item);
    if (item.item) bodyItems.push(item.item);
    for (const problem of item.problems) problems.push(problem);
  }
  if (expectsBlocks) problems.push(...looseProblems(run, pieces));
  const loose = { items: bodyItems, span: { start: 0, end: pieces.length }, closed: true };
  const document = {
    uri,
    languageId: "terraform",
    get text() {
      return String(pieces);
    },
    pieces,
    blocks,
    loose,
    problems,
  };
  itemsOf.set(document, items);
  return document;
}

/**
 * Arguments outside of any block; none of their own beside a brace too many. A word alone may become the keyword of a block: what is
 * missing behind it is said of it.
 */
function looseProblems(run: readonly Item[], pieces: PiecedText): SyntaxProblem[] {
  if (run.some(({ item, problems }) => !item && problems.length > 0)) return [];
  return run.flatMap(({ item }) =>
    item && !isWordAlone(item, pieces)
      ? [
          {
            rule: "unknown-argument",
            span: item.nameSpan,
            message: `Put ${item.name} into a block: arguments cannot be outside of blocks.`,
          },
        ]
      : [],
  );
}

function isWordAlone({ nameSpan, value }: BodyItem, pieces: PiecedText): boolean {
  return value.kind === "missing" && !pieces.slice(nameSpan.end, value.span.end).includes("=");
}
