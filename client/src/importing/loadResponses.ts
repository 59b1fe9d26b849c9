// What Azure tells, read while a progress message says so.
import { l10n } from "vscode";
import type { AzureResult, ResourceAnswers, WantedParts, WorkspaceEntry } from "../azure/index";
import { showProblem } from "../explorer/loaded";
import { type Tell, withCancel } from "../shown/index";
import type { WorkspacesView } from "./context";

/** Any request to Azure. Undefined if it was canceled or failed; the user has seen why. */
export async function askWithProgress<T>(
  title: string,
  ask: (signal: AbortSignal, tell: Tell) => Promise<AzureResult<T>>,
): Promise<T | undefined> {
  const stop = new AbortController();
  const loaded = await withCancel(title, (tell, token) => {
    token.onCancellationRequested(() => stop.abort());
    return ask(stop.signal, tell);
  });
  if (stop.signal.aborted) return undefined;
  if (loaded.ok) return loaded.value;
  showProblem(loaded.problem);
  return undefined;
}

/** Reads workspaces with progress. Undefined if this was canceled or failed; the user has seen why. */
export function loadWithProgress(
  source: WorkspacesView,
  entries: readonly WorkspaceEntry[],
  wanted: WantedParts,
): Promise<ResourceAnswers | undefined> {
  const number = entries.length;
  const title =
    number === 1
      ? l10n.t("Reading {0} from Azure", entries[0]!.name)
      : l10n.t("Reading {0} workspaces from Azure", number);
  return askWithProgress(title, (signal, tell) => {
    let done = 0;
    return source.azure().answers(entries, wanted, signal, () => {
      if (number > 1) tell(`${++done}/${number}`, 100 / number);
    });
  });
}
