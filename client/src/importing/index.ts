// Everything between Azure and code: imports, what is managed where, and comparing. Titles are in package.json.
import { commands, Disposable, type DocumentDropEditProvider, l10n, languages } from "vscode";
import { dropSelector } from "../documentSelector";
import { protect } from "../protect";
import type { Texts } from "../texts";
import { compareWithLive } from "./comparing/compareWithLive";
import { createDifferences } from "./comparing/differences";
import { copyImportBlock } from "./copyImportBlock";
import { allParts } from "./loadAnswers";
import { createLenses } from "./managed/lenses";
import { liveOf } from "./managed/liveOf";
import { createManaged, fileOf } from "./managed/managed";
import { openLive, revealLive } from "./managed/openLive";
import { revealInCode } from "./managed/revealInCode";
import type { Usual } from "./questions/chooseImport";
import type { Importing } from "./source";
import { dropMetadata } from "./writing/dropKind";
import { loadFlow } from "./writing/load";
import { createPreview } from "./writing/preview";

/** Its commands, and the marks in the view of workspaces, until it is disposed of. */
export function registerImporting(importing: Importing, texts: Texts): Disposable {
  const { source, log } = importing;
  const { view } = source;
  const preview = createPreview(texts);
  const managed = createManaged(importing);
  const differences = createDifferences(importing);
  const lenses = createLenses(managed);
  const usual: Usual = { what: { parts: allParts, companions: "ids", preventDestroy: false } };

  function command(id: string, name: string, run: (...args: readonly unknown[]) => unknown): Disposable {
    return commands.registerCommand(`azuremlTerraform.${id}`, (...args: unknown[]) =>
      protect(log, name, () => run(...args)),
    );
  }

  /** Only once somebody has looked at the view: until then nobody is asked anything. */
  function marked(): void {
    mark();
    if (view.visible) quietly("Looking for what is live", async () => lenses.set(await liveOf(source, managed)));
  }

  /** Nobody asked for it, so no message is shown when it fails. */
  function quietly(name: string, action: () => Promise<void>): void {
    action().catch((error) => log.warn(`${name} did not work. ${error}`));
  }

  function mark(): void {
    source.setMark(({ id }) => {
      const item = managed.find(id);
      return item && fileOf(item);
    });
  }

  const provideDocumentDropEdits: DocumentDropEditProvider["provideDocumentDropEdits"] = (...drop) =>
    loadFlow()
      .createDrop(importing, () => usual.what)
      .provideDocumentDropEdits(...drop);

  const lookAt = ({ visible }: { visible: boolean }) => {
    if (visible) quietly("Looking for what is in code", () => managed.update());
  };
  return Disposable.from(
    preview,
    managed,
    differences,
    lenses,
    languages.registerDocumentDropEditProvider(dropSelector, { provideDocumentDropEdits }, dropMetadata),
    managed.onDidChange(marked),
    view.onDidChangeVisibility(lookAt),
    command("importWorkspace", l10n.t("Importing"), (...args) =>
      loadFlow().importWorkspace(importing, { preview, managed, usual }, args),
    ),
    command("openLive", l10n.t("Opening the studio"), (id) => openLive(source, String(id))),
    command("revealInAzure", l10n.t("Showing the workspace"), (id) => revealLive(source, String(id))),
    command("applyImport", l10n.t("Applying the import"), () => preview.answer(true)),
    command("discardImport", l10n.t("Discarding the import"), () => preview.answer(false)),
    command("copyImportBlock", l10n.t("Copying the import block"), (...args) => copyImportBlock(importing, args)),
    command("compareWithLive", l10n.t("Comparing"), (...args) =>
      compareWithLive({ importing, managed, differences, texts }, args),
    ),
    command("revealInCode", l10n.t("Revealing in code"), (...args) => revealInCode(importing, managed, args)),
  );
}
