// "Azure ML: Find a Resource Type by What It Does…": types and arguments by people's own words, to be written or read about.
import {
  env,
  l10n,
  languages,
  type QuickInputButton,
  type QuickPickItem,
  QuickPickItemKind,
  SnippetString,
  SnippetTextEdit,
  TextEdit,
  type TextEditor,
  ThemeIcon,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import {
  type BeginParams,
  type BeginResult,
  beginRequest,
  type FoundName,
  type SearchParams,
  type SearchResult,
  searchRequest,
} from "../../../server/src/protocol/index";
import { dropSelector } from "../documentSelector";
import { mayWrite } from "../mayWrite";
import { protect } from "../protect";
import { addChanges, rangeOf } from "../rangeOf";
import type { Server } from "../server/index";
import { createList, showInformation, shownItem } from "../shown/index";
import { serverAddress } from "../unsaved";
import type { CommandSession, Run } from "./command";

/** Whoever types on has not asked yet. */
const pause = 150;

/** An item of the list; a heading has nothing found. */
interface Item extends QuickPickItem {
  readonly found?: FoundName;
}

/** `asked` is the first text, if the command was called with words. */
export const findType: Run = (session, asked) => {
  const editor = window.activeTextEditor;
  const writes = editor !== undefined && languages.match(dropSelector, editor.document) > 0;
  const input = createList<Item>(
    writes
      ? l10n.t("What it is for, in your own words: Enter writes it at the cursor, the book opens its documentation")
      : l10n.t("What it is for, in your own words: Enter opens its documentation"),
  );
  input.title = l10n.t("Find a Resource Type by What It Does");
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const ask = (words: string) => {
    clearTimeout(waiting);
    input.busy = words !== "";
    waiting = setTimeout(() => guarded(session, () => show(words)), pause);
  };
  input.onDidChangeValue(ask);
  input.onDidTriggerItemButton(({ item: { item } }) => read(item));
  input.onDidAccept(() => {
    const { item } = input.activeItems[0] ?? {};
    if (!item?.found) return;
    input.hide();
    const { found } = item;
    guarded(session, () => (writes ? write(session.server, editor, found) : read(item)));
  });
  input.onDidHide(() => {
    clearTimeout(waiting);
    input.dispose();
  });
  if (typeof asked === "string") {
    input.value = asked;
    ask(asked);
  }
  input.show();

  async function show(words: string): Promise<void> {
    const found = await search(session.server, words, writes ? editor : undefined);
    // Somebody has typed on.
    if (words !== input.value) return;
    input.items = itemsOf(found).map(shownItem);
    input.busy = false;
  }
};

function guarded({ log }: CommandSession, run: () => unknown): void {
  void protect(log, l10n.t("Finding a resource type"), async () => run());
}

async function search(server: Server, words: string, editor: TextEditor | undefined): Promise<SearchResult> {
  const nothing: SearchResult = { types: [], arguments: [] };
  return words.trim() === ""
    ? nothing
    : server.request<SearchResult>(searchRequest, { words, ...(editor && placeIn(editor)) } satisfies SearchParams);
}

function itemsOf({ types, arguments: inside }: SearchResult): readonly Item[] {
  const heading = (label: string): Item => ({ label, kind: QuickPickItemKind.Separator });
  return [
    ...(inside.length > 0 ? [heading(l10n.t("in this block")), ...inside.map(itemOf)] : []),
    ...(inside.length > 0 && types.length > 0 ? [heading(l10n.t("types"))] : []),
    ...types.map(itemOf),
  ];
}

function itemOf(found: FoundName): Item {
  const { kind, type, path, summary, href } = found;
  const book: QuickInputButton = { iconPath: new ThemeIcon("book"), tooltip: l10n.t("Open the documentation") };
  return {
    label: path.length > 0 ? path.join(".") : type,
    description: path.length > 0 ? type : kindWords()[kind],
    // What fits need not have the words in it.
    alwaysShow: true,
    found,
    ...(summary !== undefined && { detail: summary }),
    ...(href !== undefined && { buttons: [book] }),
  };
}

function kindWords(): Readonly<Record<FoundName["kind"], string>> {
  return {
    resource: l10n.t("resource"),
    data: l10n.t("data source"),
    ephemeral: l10n.t("ephemeral resource"),
    action: l10n.t("action"),
    list: l10n.t("list resource"),
    provider: l10n.t("provider"),
    azure: l10n.t("resource type of Azure"),
  };
}

function read({ found }: Item): void {
  if (found?.href !== undefined) void env.openExternal(Uri.parse(found.href));
}

async function write(server: Server, editor: TextEditor, chosen: FoundName): Promise<void> {
  if (!mayWrite()) return;
  const params: BeginParams = { ...placeIn(editor), chosen };
  const begun = await server.request<BeginResult>(beginRequest, params);
  if (!begun) {
    showInformation(
      chosen.path.length > 0
        ? l10n.t("{0} cannot be set here: it is set already, or only Azure sets it.", chosen.path.join("."))
        : l10n.t("{0} cannot be written here: place the cursor on an empty line.", chosen.type),
    );
    return;
  }
  const { block, edits, elsewhere } = begun;
  const edit = new WorkspaceEdit();
  const snippet = block && new SnippetTextEdit(rangeOf(block.range), new SnippetString(block.snippet));
  const texts = edits.map(({ range, newText }) => TextEdit.replace(rangeOf(range), newText));
  edit.set(editor.document.uri, [...texts, ...(snippet ? [snippet] : [])]);
  for (const other of elsewhere) addChanges(edit, Uri.parse(other.uri), other.edits);
  // Tab stops are only where somebody writes.
  await window.showTextDocument(editor.document, editor.viewColumn);
  await workspace.applyEdit(edit);
}

function placeIn({ document: { uri }, selection: { active } }: TextEditor) {
  return { uri: serverAddress(uri), position: { line: active.line, character: active.character } };
}
