// "Azure ML: Compare with Live".
import { l10n, Uri, window, workspace } from "vscode";
import type { WorkspaceEntry } from "../../azure/index";
import { showBeside, showInformation } from "../../shown/index";
import type { Texts } from "../../texts";
import { workspaceOf } from "../chooseWorkspaces";
import type { ImportContext } from "../context";
import { loadWithProgress } from "../loadResponses";
import { fileOf, type ManagedResources, updateWithProgress } from "../managed/managed";
import { usualParts } from "../selection";
import type { Differences } from "./differences";

interface ComparisonContext {
  readonly importing: ImportContext;
  readonly managed: ManagedResources;
  readonly differences: Differences;
  readonly texts: Texts;
}

/** Shows a document beside what an import would write today, and what differs as findings. */
export async function compareWithLive(comparing: ComparisonContext, args: readonly unknown[]): Promise<void> {
  const { importing, managed, differences, texts } = comparing;
  const { view } = importing;
  await updateWithProgress(managed);
  const [selected] = args.length > 0 ? view.selectedWorkspaces(args) : [];
  const found = selected && managed.find(selected.id);
  const item = found?.isStateOnly ? undefined : found;
  const uri = item ? Uri.parse(item.uri) : window.activeTextEditor?.document.uri;
  const entries = selected && item ? [selected] : uri && !selected ? await entriesIn(uri, comparing) : [];
  const nothing = () =>
    showInformation(l10n.t("There is nothing to compare: you cannot see any workspace of this code in Azure."));
  if (!uri || entries.length === 0) {
    nothing();
    return;
  }
  const loaded = await loadWithProgress(view, entries, { parts: usualParts, companions: "ids" });
  if (!loaded) return;
  for (const note of loaded.notes) importing.log.info(note);
  const document = await workspace.openTextDocument(uri);
  const result = await differences.show(uri, loaded.responses);
  if (!result) return;
  if (result.resources.length === 0) {
    nothing();
    return;
  }
  const number = result.differing.length;
  if (number === 0) {
    showInformation(
      loaded.notes.length > 0
        ? l10n.t("No differences were found, but some resources could not be read: the log names them.")
        : l10n.t("The code matches what is live: there are no differences."),
    );
    return;
  }
  const live = texts.show(result.after, uri);
  const name = fileOf({ uri: uri.path });
  const title =
    number === 1 ? l10n.t("Live ↔ {0}: one difference", name) : l10n.t("Live ↔ {0}: {1} differences", name, number);
  await showBeside(live, document.uri, title);
}

/** The workspaces that the resources of a document are, or are parts of. */
async function entriesIn(uri: Uri, { importing, managed }: ComparisonContext): Promise<readonly WorkspaceEntry[]> {
  const own = managed.items.filter((item) => Uri.parse(item.uri).toString() === uri.toString());
  const ids = own.flatMap(({ id }) => workspacePart.exec(id)?.[0] ?? []);
  const found = await Promise.all([...new Set(ids)].map((id) => workspaceOf(importing.view, id)));
  return found.filter((entry) => entry !== undefined);
}

const workspacePart = /^.*\/Microsoft\.MachineLearningServices\/workspaces\/[^/]+/;
