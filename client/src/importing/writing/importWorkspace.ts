// "Azure ML: Import Workspace".
import { l10n, Position, Range, Uri, WorkspaceEdit, window, workspace } from "vscode";
import {
  type ImportParams,
  type ImportResult,
  type SubscriptionParams,
  type SubscriptionResult,
  subscriptionRequest,
  type TextChange,
} from "../../../../server/src/protocol/index";
import type { ResourceAnswers } from "../../azure/index";
import { mayWrite } from "../../mayWrite";
import { protect } from "../../protect";
import { addChanges, rangeOf } from "../../rangeOf";
import { showInformation, showWarning } from "../../shown/index";
import type { ImportContext } from "../context";
import { loadWithProgress } from "../loadResponses";
import type { ManagedResources } from "../managed/managed";
import { withAssets } from "../questions/askForAssets";
import type { LastSelection } from "../questions/choice";
import { chooseImport } from "../questions/chooseImport";
import type { ImportFile } from "../questions/target";
import type { ImportSelection } from "../selection";
import { describeImported, describeSkipped, requestByAzurerm, requestImport, whyNothing } from "./importResult";
import type { Preview } from "./preview";

/** From the choice of workspaces to the text in a file; an import that is given up leaves nothing behind. */
export async function importWorkspace(
  importing: ImportContext,
  {
    preview,
    managed,
    lastSelection,
  }: { readonly preview: Preview; readonly managed: ManagedResources; readonly lastSelection: LastSelection },
  args: readonly unknown[],
): Promise<void> {
  if (!mayImport()) return;
  const choice = await chooseImport(importing, managed, args, lastSelection);
  if (!choice?.target) return;
  const { entries, selection, target, stack } = choice;
  const loaded = await loadWithProgress(importing.view, entries, selection);
  const whole = loaded && (await withAssets(importing, { ...choice, target }, loaded));
  if (!whole) return;
  const { responses, notes, read, assets } = whole;
  const more = { ...forAzapi(selection, read), assets };
  await propose(importing, preview, { target, selection, stack, responses, notes, more });
}

/** What an import may write for azapi: what azurerm has no type for, or everything. `read` has the API versions. */
export function forAzapi({ as }: ImportSelection, read: ResourceAnswers["read"]) {
  return { as, azapi: read };
}

/** Whether there is a folder to write into; tells the user if not. */
export function mayImport(): boolean {
  if (!mayWrite()) return false;
  const isOpen = Boolean(workspace.workspaceFolders?.length);
  if (!isOpen) showInformation(l10n.t("Open a folder first: a workspace is imported into the code in a folder."));
  return isOpen;
}

/** So many notes of each source are shown with a preview. */
const mostNotes = 4;

/** What an import would write, and where. */
export interface Proposal {
  readonly target: ImportFile;
  readonly selection: ImportSelection;
  readonly stack: string | undefined;
  readonly responses: readonly unknown[];
  readonly notes: readonly string[];
  /** What may be written for azapi, or is to be, and whether each kind of resource gets a file of its own. */
  readonly more?: Pick<ImportParams["request"], "azapi" | "files" | "as" | "assets">;
  /** Whether the azurerm that is installed is asked. */
  readonly byAzurerm?: boolean;
}

/** Shows what would be written, and writes it where that is wanted. */
export async function propose(importing: ImportContext, preview: Preview, proposal: Proposal): Promise<void> {
  const { server, log } = importing;
  const { target, responses, selection, stack } = proposal;
  const document = target.isNew ? undefined : await workspace.openTextDocument(target.uri);
  const text = document?.getText();
  const { companions, preventDestroy } = selection;
  const params: ImportParams = {
    uri: target.uri.toString(),
    ...(text !== undefined && { text }),
    request: { responses, companions, preventDestroy, ...(stack !== undefined && { stack }), ...proposal.more },
  };
  const result = proposal.byAzurerm ? await requestByAzurerm(importing, params) : await requestImport(server, params);
  if (!result) return;
  for (const { id, because } of result.skipped) log.info(`${id} is not imported. ${because}`);
  if (result.edits.length === 0 && result.elsewhere.length === 0) {
    showInformation(whyNothing(result));
    return;
  }
  const { planSummary } = result;
  const others = await textsOf(result);
  const beside = result.elsewhere.map(({ uri, after }) => ({ uri: Uri.parse(uri), after }));
  // Who has read it is among the notes.
  const said = [...proposal.notes.slice(0, mostNotes), ...result.notes.slice(0, mostNotes)];
  const detail = [...planSummary.changes.slice(0, 3), ...said];
  const { sentence } = planSummary;
  if (!(await preview.ask({ target, after: result.after, beside, sentence, detail }))) return;
  const seen = [...(text === undefined ? [] : [{ uri: target.uri, text }]), ...others];
  if ((await Promise.all(seen.map(hasChanged))).includes(true)) {
    showWarning(l10n.t("The file has changed in the meantime, so nothing was written. Import again."));
    return;
  }
  if (!(await applyImport(target, result))) {
    showWarning(l10n.t("The file could not be written."));
    return;
  }
  const sentences = [describeImported(result), ...proposal.notes, ...result.notes, ...describeSkipped(result)];
  await showImported(importing, target.uri, result, sentences.join(" "));
}

/** A document, and the text of it that the edits are for; undefined where it has another one already. */
interface SeenText {
  readonly uri: Uri;
  readonly text: string | undefined;
}

/** The other documents, with the text that the server knew when it answered. */
function textsOf({ elsewhere }: ImportResult): Promise<readonly SeenText[]> {
  const there = elsewhere.filter(({ isNew }) => !isNew);
  return Promise.all(
    there.map(async ({ uri: address, version }): Promise<SeenText> => {
      const uri = Uri.parse(address);
      const document = await workspace.openTextDocument(uri);
      return { uri, text: version === null || version === document.version ? document.getText() : undefined };
    }),
  );
}

/** By its text: what nobody shows VS Code closes by itself, while somebody still reads the preview. */
async function hasChanged({ uri, text }: SeenText): Promise<boolean> {
  return (await workspace.openTextDocument(uri)).getText() !== text;
}

/** False where VS Code would not. Shows the file at what is new in it. */
export async function applyImport(target: ImportFile, result: ImportResult): Promise<boolean> {
  const { edits, after, elsewhere } = result;
  const { uri, isNew } = target;
  const edit = new WorkspaceEdit();
  const main = { uri, isNew, edits, after };
  const all = [main, ...elsewhere.map((one) => ({ ...one, uri: Uri.parse(one.uri) }))];
  for (const one of all) addFile(edit, one);
  if (!(await workspace.applyEdit(edit))) return false;
  if (edits.length === 0) return true;
  const document = await workspace.openTextDocument(uri);
  const start = isNew ? new Position(0, 0) : document.positionAt(startOfMost(edits, after));
  await window.showTextDocument(document, { selection: new Range(start, start), preview: false });
  return true;
}

/** Adds what an import writes into one file, which may be a new one. */
export function addFile(
  edit: WorkspaceEdit,
  { uri, isNew, edits, after }: Pick<ImportFile, "uri" | "isNew"> & Pick<ImportResult, "edits" | "after">,
): void {
  if (edits.length === 0) return;
  if (isNew) {
    edit.createFile(uri, { ignoreIfExists: false });
    edit.insert(uri, new Position(0, 0), after);
  } else addChanges(edit, uri, edits);
}

/** Where what is new begins in the text that came out; of a program, behind the imports. */
function startOfMost(edits: readonly TextChange[], after: string): number {
  const [most = ""] = edits.map(({ newText }) => newText.trim()).sort((one, other) => other.length - one.length);
  return Math.max(after.indexOf(most), 0);
}

// Where the code does not say which subscription azurerm is for, an import leaves one thing to do: a button does it.

/** Says what was imported into a document, with the button where there is a place for the subscription. */
async function showImported(
  { server, log }: Pick<ImportContext, "server" | "log">,
  uri: Uri,
  { subscription }: Pick<ImportResult, "subscription">,
  message: string,
): Promise<void> {
  const find = async () => {
    if (subscription === undefined) return null;
    const params: SubscriptionParams = { uri: uri.toString(), subscription };
    return server.request<SubscriptionResult>(subscriptionRequest, params);
  };
  const button = l10n.t("Set subscription_id");
  const chosen = showInformation(message, ...((await find()) ? [button] : []));
  // Nobody waits for it: a message stays as long as people like.
  chosen.then((one) => {
    if (one === button) protect(log, l10n.t("Setting the subscription"), async () => writeSubscription(await find()));
  });
}

/** The text may have changed since the button was shown: what is written is found anew. */
async function writeSubscription(found: SubscriptionResult): Promise<void> {
  if (!found || !mayWrite()) return;
  const uri = Uri.parse(found.uri);
  const edit = new WorkspaceEdit();
  addChanges(edit, uri, found.edits);
  if (!(await workspace.applyEdit(edit))) return;
  const [first] = found.edits;
  await window.showTextDocument(uri, { ...(first && { selection: rangeOf(first.range) }), preview: false });
}
