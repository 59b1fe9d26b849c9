// Everything between Azure and code: imports, what is managed where, and comparing. Titles are in package.json.
import { commands, Disposable, type DocumentDropEditProvider, l10n, languages } from "vscode";
import { dropSelector } from "../documentSelector";
import { loadLive } from "../live/load";
import { protect } from "../protect";
import type { Texts } from "../texts";
import type { Differences } from "./comparing/differences";
import type { ImportContext } from "./context";
import { allParts } from "./loadResponses";
import { createLenses, workspacesInAzure } from "./managed/lenses";
import { createManagedResources, fileOf } from "./managed/managed";
import type { LastSelection } from "./questions/choice";
import { dropMetadata } from "./writing/dropKind";
import type { Preview } from "./writing/preview";

/** Registers the commands, lenses and drops, and marks managed workspaces in the view. */
export function registerImporting(importing: ImportContext, texts: Texts, preview: Preview): Disposable {
  const { view, log } = importing;
  const { view: treeView } = view;
  const managed = createManagedResources(importing);
  let differences: Differences | undefined;
  const lenses = createLenses(managed);
  const lastSelection: LastSelection = { selection: { parts: allParts, companions: "ids", preventDestroy: false } };

  function command(id: string, name: string, run: (...args: readonly unknown[]) => unknown): Disposable {
    return commands.registerCommand(`azuremlTerraform.${id}`, (...args: unknown[]) =>
      protect(log, name, () => run(...args)),
    );
  }

  /** Azure is only asked once the view has been opened. */
  function marked(): void {
    mark();
    if (treeView.visible)
      quietly("Looking for what is live", async () => lenses.set(await workspacesInAzure(view, managed)));
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
      .createDrop(importing, () => lastSelection.selection)
      .provideDocumentDropEdits(...drop);

  const lookAt = ({ visible }: { visible: boolean }) => {
    if (visible) quietly("Looking for what is in code", () => managed.update());
  };
  return Disposable.from(
    managed,
    { dispose: () => differences?.dispose() },
    lenses,
    languages.registerDocumentDropEditProvider(dropSelector, { provideDocumentDropEdits }, dropMetadata),
    managed.onDidChange(marked),
    treeView.onDidChangeVisibility(lookAt),
    command("importWorkspace", l10n.t("Importing"), (...args) =>
      loadLive().importWorkspace(importing, { preview, managed, lastSelection }, args),
    ),
    command("importResource", l10n.t("Importing"), (...args) => loadLive().importResources(importing, preview, args)),
    command("openLive", l10n.t("Opening the studio"), (id) => loadLive().openInStudio(view, String(id))),
    command("revealInAzure", l10n.t("Showing the workspace"), (id) => loadLive().revealInAzure(view, String(id))),
    command("applyImport", l10n.t("Applying the import"), () => preview.answer(true)),
    command("discardImport", l10n.t("Discarding the import"), () => preview.answer(false)),
    command("copyImportBlock", l10n.t("Copying the import block"), (...args) =>
      loadLive().copyImportBlock(importing, args),
    ),
    command("compareWithLive", l10n.t("Comparing"), (...args) => {
      const { compareWithLive, createDifferences } = loadLive();
      differences ??= createDifferences(importing);
      return compareWithLive({ importing, managed, differences, texts }, args);
    }),
    command("revealInCode", l10n.t("Revealing in code"), (...args) =>
      loadLive().revealInCode(importing, managed, args),
    ),
  );
}
