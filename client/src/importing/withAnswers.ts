// Loads answers while a person sees it, and may cancel it.
import { l10n, ProgressLocation, window } from "vscode";
import type { WorkspaceEntry } from "../azure/index";
import { type Loaded, loadAnswers, type What } from "./loadAnswers";
import type { Source } from "./source";

/** Undefined when it was canceled, or has failed, which has been said. */
export async function withAnswers(
  source: Source,
  entries: readonly WorkspaceEntry[],
  what: What,
): Promise<Extract<Loaded, { ok: true }> | undefined> {
  const title =
    entries.length === 1
      ? l10n.t("Reading {0} from Azure", entries[0]!.name)
      : l10n.t("Reading {0} workspaces from Azure", entries.length);
  const stop = new AbortController();
  const loaded = await window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    (_, token) => {
      token.onCancellationRequested(() => stop.abort());
      return loadAnswers(source.azure(), entries, what, stop.signal);
    },
  );
  if (stop.signal.aborted) return undefined;
  if (loaded.ok) return loaded;
  window.showWarningMessage(loaded.problem.message);
  return undefined;
}
