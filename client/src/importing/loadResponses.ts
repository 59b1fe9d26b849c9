// What Azure tells about workspaces, read while a progress message says so.
import { l10n } from "vscode";
import type { Answers, WantedParts, WorkspaceEntry } from "../azure/index";
import { showProblem } from "../explorer/loaded";
import { withCancel } from "../shown/index";
import type { WorkspacesView } from "./context";

/** Undefined when it was canceled, or has failed, which has been said. */
export async function loadWithProgress(
  source: WorkspacesView,
  entries: readonly WorkspaceEntry[],
  wanted: WantedParts,
): Promise<Answers | undefined> {
  const number = entries.length;
  const title =
    number === 1
      ? l10n.t("Reading {0} from Azure", entries[0]!.name)
      : l10n.t("Reading {0} workspaces from Azure", number);
  const stop = new AbortController();
  const loaded = await withCancel(title, (tellProgress, token) => {
    token.onCancellationRequested(() => stop.abort());
    let done = 0;
    return source.azure().answers(entries, wanted, stop.signal, () => {
      if (number > 1) tellProgress(`${++done}/${number}`, 100 / number);
    });
  });
  if (stop.signal.aborted) return undefined;
  if (loaded.ok) return loaded.value;
  showProblem(loaded.problem);
  return undefined;
}
