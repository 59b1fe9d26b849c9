// Everything between Azure and code: what is managed where, and what the commands about that share. What they do is loaded when one is chosen.
import { Disposable, type DocumentDropEditProvider, languages } from "vscode";
import { dropSelector } from "../documentSelector";
import { loadLive } from "../live/index";
import type { FolderComparison } from "./comparing/compareFolder";
import type { Differences } from "./comparing/differences";
import type { ImportContext } from "./context";
import { createCodeLenses, workspacesInAzure } from "./managed/codeLens";
import { createManagedResources, fileOf } from "./managed/managed";
import { usualParts } from "./selection";
import type { Importing } from "./shared";
import { dropMetadata } from "./writing/dropKind";

/** Registers lenses and drops, and marks managed workspaces in the view. */
export function createImporting(context: ImportContext): Importing & Disposable {
  const { view, log } = context;
  const { view: treeView } = view;
  const managed = createManagedResources(context);
  const codeLenses = createCodeLenses(managed);
  let differences: Differences | undefined;
  let folders: FolderComparison | undefined;
  const importing: Importing = {
    context,
    managed,
    lastSelection: { selection: { parts: usualParts, companions: "ids", preventDestroy: false, as: "azurerm" } },
    differences: (create) => (differences ??= create(context)),
    folders: (Comparison) => (folders ??= new Comparison(context)),
  };

  /** Azure is only asked once the view has been opened. */
  function marked(): void {
    mark();
    if (treeView.visible)
      quietly("Looking for what is live", async () => codeLenses.set(await workspacesInAzure(view, managed)));
  }

  /** Nobody asked for it, so no message is shown when it fails. */
  function quietly(name: string, action: () => Promise<void>): void {
    action().catch((error) => log.warn(`${name} did not work. ${error}`));
  }

  function mark(): void {
    view.setMark(({ id }) => {
      const item = managed.find(id);
      return item && fileOf(item);
    });
  }

  const provideDocumentDropEdits: DocumentDropEditProvider["provideDocumentDropEdits"] = (...drop) =>
    loadLive()
      .createDrop(context, () => importing.lastSelection.selection)
      .provideDocumentDropEdits(...drop);

  const lookAt = ({ visible }: { visible: boolean }) => {
    if (visible) quietly("Looking for what is in code", () => managed.update());
  };
  const registered = Disposable.from(
    managed,
    { dispose: () => differences?.dispose() },
    { dispose: () => folders?.dispose() },
    codeLenses,
    languages.registerDocumentDropEditProvider(dropSelector, { provideDocumentDropEdits }, dropMetadata),
    managed.onDidChange(marked),
    treeView.onDidChangeVisibility(lookAt),
  );
  return Object.assign(registered, importing);
}
