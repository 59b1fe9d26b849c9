// Workspaces that are dropped from the view into an editor: their import blocks, with or without resources.
import {
  type CancellationToken,
  DocumentDropEdit,
  type DocumentDropEditProvider,
  l10n,
  type Position,
  type TextDocument,
  Uri,
  WorkspaceEdit,
} from "vscode";
import type { ImportResult } from "../../../../server/src/protocol/index";
import type { ResourceAnswers } from "../../azure/index";
import { draggedType, idsIn } from "../../dragged";
import { showProblem } from "../../explorer/loaded";
import { mayWrite } from "../../mayWrite";
import { mayUseCdk } from "../../programs/index";
import { addChanges } from "../../rangeOf";
import { showInformation } from "../../shown/index";
import { serverAddress } from "../../unsaved";
import { workspacesWithIds } from "../chooseWorkspaces";
import type { ImportContext } from "../context";
import type { ImportSelection } from "../selection";
import { dropKind } from "./dropKind";
import { describeSkipped, requestImport, whyNothing } from "./importResult";
import { addFile, forAzapi } from "./importWorkspace";

/**
 * Offers to import what is dropped, in two forms. VS Code applies the first and shows the other beside it. `selection`
 * says what is imported with a workspace.
 */
export function createDrop(importing: ImportContext, selection: () => ImportSelection): DocumentDropEditProvider {
  return {
    async provideDocumentDropEdits(document, position, transfer, token) {
      const ids = idsIn((await transfer.get(draggedType)?.asString()) ?? "");
      if (ids.length === 0 || !canHold(document)) return undefined;
      const edits = mayWrite() ? await editsFor(ids, document, position, token) : [];
      // One that does nothing keeps the ids from being written as text.
      return edits.length > 0 ? edits : [new DocumentDropEdit("")];
    },
  };

  async function editsFor(
    ids: readonly string[],
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<DocumentDropEdit[]> {
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort());
    const entries = await workspacesWithIds(importing.view, ids);
    if (entries.length === 0) return [];
    const loaded = await importing.view.azure().answers(entries, selection(), stop.signal);
    if (!loaded.ok) showProblem(loaded.problem);
    if (!loaded.ok || stop.signal.aborted) return [];
    const ask = (importsOnly: boolean) => resultFor(document, position, loaded.value, importsOnly);
    const [whole, alone] = await Promise.all([ask(false), ask(true)]);
    if (whole.edits.length === 0) {
      showInformation(whyNothing(whole));
      return [];
    }
    const sentences = [whole.planSummary.sentence, ...loaded.value.notes, ...whole.notes, ...describeSkipped(whole)];
    showInformation(sentences.join(" "));
    return [
      dropEdit(l10n.t("Import with Resources"), document, whole),
      dropEdit(l10n.t("Import Blocks Only"), document, alone),
    ];
  }

  function resultFor(
    document: TextDocument,
    { line, character }: Position,
    { responses, read }: ResourceAnswers,
    importsOnly: boolean,
  ): Promise<ImportResult> {
    const selected = selection();
    const { companions, preventDestroy } = selected;
    return requestImport(importing.server, {
      uri: serverAddress(document.uri),
      text: document.getText(),
      request: { responses, companions, preventDestroy, importsOnly, ...forAzapi(selected, read) },
      at: { line, character },
    });
  }
}

/** Code has its own place: nothing is put where the mouse is. */
function dropEdit(title: string, { uri }: TextDocument, { edits, elsewhere }: ImportResult): DocumentDropEdit {
  const drop = new DocumentDropEdit("", title, dropKind);
  drop.additionalEdit = new WorkspaceEdit();
  addChanges(drop.additionalEdit, uri, edits);
  // Another file may be the one that requires providers.
  for (const one of elsewhere) addFile(drop.additionalEdit, { ...one, uri: Uri.parse(one.uri) });
  return drop;
}

/** Terraform, or a program that is one of ours: in other code nothing is to be put. */
function canHold(document: TextDocument): boolean {
  return document.languageId === "terraform" || mayUseCdk(document.getText());
}
