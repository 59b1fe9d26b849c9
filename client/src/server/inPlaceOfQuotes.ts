// Suggestions that take the place of a string, quotes and all. VS Code ends a snippet with an edit that reaches beyond its tab stop,
// so that Tab would not go to the next one: the quotes go by edits of their own.
import {
  type CompletionItem,
  CompletionList,
  type Position,
  type ProviderResult,
  Range,
  type TextDocument,
  TextEdit,
} from "vscode";

export type Completions = CompletionItem[] | CompletionList | null | undefined;

/** The same suggestions with ranges inside the quotes at the position. */
export async function insideQuotes(
  document: TextDocument,
  position: Position,
  completions: ProviderResult<Completions>,
): Promise<Completions> {
  const found = await completions;
  const items = Array.isArray(found) ? found : found?.items;
  if (!items?.some((item) => quoted(document, position, item))) return found;
  for (const item of items) {
    const range = quoted(document, position, item);
    if (range) keepQuotesApart(item, range);
  }
  // VS Code takes the second quote for where it was when the list was made: a list is good for one key.
  return new CompletionList(items, true);
}

/** The range of a string that the item replaces; undefined where it does not. */
function quoted(document: TextDocument, position: Position, { range }: CompletionItem): Range | undefined {
  if (!(range instanceof Range) || !range.isSingleLine || range.end.character - range.start.character < 2)
    return undefined;
  const isInside = range.start.isBefore(position) && position.isBefore(range.end);
  const text = document.getText(range);
  return isInside && text.startsWith('"') && text.endsWith('"') ? range : undefined;
}

function keepQuotesApart(item: CompletionItem, { start, end }: Range): void {
  const [first, last] = [start.translate(0, 1), end.translate(0, -1)];
  item.range = new Range(first, last);
  item.additionalTextEdits = [
    ...(item.additionalTextEdits ?? []),
    TextEdit.delete(new Range(start, first)),
    TextEdit.delete(new Range(last, end)),
  ];
  if (item.filterText?.startsWith('"')) item.filterText = item.filterText.slice(1);
}
