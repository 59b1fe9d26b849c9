// Tab stops of what a suggestion has written. VS Code's own lists of choices shut out all others, also in lines begun below, until the
// snippet ends: here each stop opens the list that people who type there have, with what is there selected.
import {
  type CompletionItem,
  CompletionList,
  commands,
  Disposable,
  languages,
  type Position,
  type ProviderResult,
  Range,
  SnippetString,
  type TextDocument,
  type TextEditor,
  TextEditorSelectionChangeKind,
  window,
} from "vscode";
import { terraformSelector } from "../documentSelector";
import type { Completions } from "./inPlaceOfQuotes";

/** The tab stops of Terraform's files. */
interface TabStops extends Disposable {
  /** The list at a position of a document; `ask` gives what the server suggests at one. */
  listAt(document: TextDocument, position: Position, ask: Ask): Promise<Completions>;
}

type Ask = (position: Position) => ProviderResult<Completions>;

/** Opens the list. What suggestions go on with, VS Code knows without arguments. */
export const suggestCommand = "editor.action.triggerSuggest";

/** VS Code's command that shows the signature of the call at the cursor. */
export const hintsCommand = "editor.action.triggerParameterHints";

/** Opens the list of suggestions whenever a command has put the cursor where a value is to be. */
export function createTabStops(): TabStops {
  let last: string | undefined;
  /** The place that a list was opened for here, until the list is asked for. */
  let opened: string | undefined;
  let asked: string | undefined;
  /** The list of the key before. */
  let listed: { readonly document: TextDocument; readonly items: readonly CompletionItem[] } | undefined;
  /** Whether VS Code narrows that list by itself: it does not ask again, and what is written has to close it. */
  let isWhole = false;

  const following = window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
    const now = versionOf(textEditor.document);
    const isEdited = now !== last;
    last = now;
    const cursor = textEditor.selection.active;
    if (isEdited && isWhole && listed?.document === textEditor.document) {
      if (listed.items.some((item) => changesNothing(item, textEditor.document, cursor)))
        void commands.executeCommand("hideSuggestWidget");
    }
    if (kind !== TextEditorSelectionChangeKind.Command || textEditor !== window.activeTextEditor) return;
    if (!awaitsValue(textEditor, isEdited)) return;
    opened = placeOf(textEditor.document, textEditor.selection.end);
    // `auto`: where there is nothing to suggest, nothing says so.
    void commands.executeCommand(suggestCommand, { auto: true });
  });

  return Object.assign(Disposable.from(following), {
    async listAt(document: TextDocument, position: Position, ask: Ask) {
      if (!isTerraform(document)) return ask(position);
      const place = placeOf(document, position);
      const isOpenedHere = opened === place;
      const isAskedAgain = asked === place;
      opened = undefined;
      asked = place;
      // Enter would take what is there already instead of ending the line. Whoever asks for a list gets it.
      const isWritten = (item: CompletionItem) => !isAskedAgain && changesNothing(item, document, position);
      const none = new CompletionList([], true);
      // Enter may be pressed before the server has answered.
      if (listed?.document === document && listed.items.some(isWritten)) return none;
      const selected = selectedBefore(document, position);
      if (selected) {
        const items = itemsOf(await ask(selected.start));
        const all = inPlaceOf(selected, document.getText(selected), items);
        if (all || isOpenedHere) return new CompletionList(all ?? [], true);
      }
      const found = await ask(position);
      const items = itemsOf(found);
      for (const item of items) openAtChoice(item);
      listed = { document, items };
      // A list that is asked for again with each key stays as it was until the answer comes, and Enter takes what the keys since have ruled out.
      isWhole = found instanceof CompletionList && found.isIncomplete !== true;
      if (items.some(isWritten)) return none;
      if (isWhole && items.length <= mostLookedAt)
        for (const item of items) closeOnceWritten(item, items, document, position);
      return new CompletionList(items, !isWhole);
    },
  });
}

/** In longer lists each of which is compared with all others, what is written is closed a moment later alone. */
const mostLookedAt = 150;

function versionOf(document: TextDocument): string {
  return `${document.uri.toString()} ${document.version}`;
}

function placeOf(document: TextDocument, { line, character }: Position): string {
  return `${versionOf(document)} ${line}:${character}`;
}

function isTerraform(document: TextDocument): boolean {
  return languages.match(terraformSelector, document) > 0;
}

/** Whether a list is to open by itself where the cursor is. What a suggestion has just written opens it itself: asked twice at once, VS Code shows none. */
function awaitsValue({ document, selections: [selection, ...others] }: TextEditor, isEdited: boolean): boolean {
  if (!selection?.isSingleLine || others.length > 0 || !isTerraform(document)) return false;
  const { text } = document.lineAt(selection.start.line);
  const before = text.slice(0, selection.start.character);
  const behind = text.slice(selection.end.character);
  if (selection.isEmpty && before.endsWith('"') && behind.startsWith('"')) return true;
  return (
    !isEdited &&
    (/ = $/.test(before) ? behind === "" : !selection.isEmpty && / = \[?"$/.test(before) && /^"\]?$/.test(behind))
  );
}

/** What is selected up to a position, as at a tab stop that holds a value. */
function selectedBefore(document: TextDocument, position: Position): Range | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document !== document) return undefined;
  const { selection } = editor;
  return !selection.isEmpty && selection.isSingleLine && selection.end.isEqual(position)
    ? new Range(selection.start, selection.end)
    : undefined;
}

function itemsOf(found: Completions): CompletionItem[] {
  return (Array.isArray(found) ? found : found?.items) ?? [];
}

/** All that may be in the place of a text, which is one of them and stays where nobody chooses another. */
function inPlaceOf(range: Range, text: string, items: CompletionItem[]): CompletionItem[] | undefined {
  if (!items.some((item) => insertedText(item) === text)) return undefined;
  for (const item of items) {
    item.range = range;
    item.filterText = text;
    item.preselect = insertedText(item) === text;
    item.command ??= { title: "", command: "jumpToNextSnippetPlaceholder" };
  }
  return items;
}

function insertedText({ insertText, label }: CompletionItem): string | undefined {
  if (insertText instanceof SnippetString) return undefined;
  return insertText ?? labelOf({ label });
}

function labelOf({ label }: Pick<CompletionItem, "label">): string {
  return typeof label === "string" ? label : label.label;
}

/** Whether an item, of a list for the position or for one before it in the same word, is written there already. */
function changesNothing(item: CompletionItem, document: TextDocument, position: Position): boolean {
  const { range, command, additionalTextEdits } = item;
  if (!(range instanceof Range) || command || additionalTextEdits?.length) return false;
  if (!range.isSingleLine || range.end.line !== position.line || range.end.isAfter(position)) return false;
  const written = new Range(range.start, position);
  return !written.isEmpty && insertedText(item) === document.getText(written);
}

/**
 * Has VS Code drop an item of a list that it narrows with the key that writes it all, before anybody could press Enter: the item is found
 * by all but its last letter. Not where others would be left, which Enter would take.
 */
function closeOnceWritten(
  item: CompletionItem,
  items: readonly CompletionItem[],
  document: TextDocument,
  position: Position,
): void {
  const text = insertedText(item);
  // What is found by each of its words begins with a blank.
  const isByWords = item.filterText?.startsWith(" ") === true;
  if (text === undefined || text.length < 2 || item.command || (item.filterText !== undefined && !isByWords)) return;
  // Of several words the last one finds it alone, with its last letter.
  if (isByWords && !/^[a-z0-9]+$/i.test(text)) return;
  if (!(item.range instanceof Range) || document.getText(new Range(item.range.start, position)) === text) return;
  const has = (other: CompletionItem) => other !== item && mayMean(text, other.filterText ?? labelOf(other));
  if (!items.some(has)) item.filterText = isByWords ? ` ${text.slice(0, -1)} ` : text.slice(0, -1);
}

/** Whether VS Code may find a name by a word: the name has its letters in that order. */
function mayMean(word: string, name: string): boolean {
  let at = -1;
  const lower = name.toLowerCase();
  return [...word.toLowerCase()].every((letter) => {
    at = lower.indexOf(letter, at + 1);
    return at >= 0;
  });
}

/** `${1|a,b|}`: the first of the choices, and the others. */
const choice = /\$\{(\d+)\|((?:\\.|[^\\,|])*)(?:,(?:\\.|[^\\|])*)?\|\}/g;

/** Each choice becomes the first of what may be chosen; what begins with one opens its list. */
function openAtChoice(item: CompletionItem): void {
  if (!(item.insertText instanceof SnippetString)) return;
  const { value } = item.insertText;
  const plain = value.replace(
    choice,
    (_, stop: string, first: string) => `\${${stop}:${first.replace(/\\([,|])/g, "$1")}}`,
  );
  if (plain === value) return;
  item.insertText = new SnippetString(plain);
  if (value.includes("${1|")) item.command ??= { title: "", command: suggestCommand };
}
