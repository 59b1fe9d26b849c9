// Loads answers while a person sees it, and may cancel it.
import { l10n } from "vscode";
import type { WorkspaceEntry } from "../azure/index";
import { tell } from "../explorer/tell";
import { withCancel } from "../shown/messages";
import { type Loaded, loadAnswers, type What } from "./loadAnswers";
import type { Source } from "./source";

/** Undefined when it was canceled, or has failed, which has been said. */
export async function withAnswers(
  source: Source,
  entries: readonly WorkspaceEntry[],
  what: What,
): Promise<Extract<Loaded, { ok: true }> | undefined> {
  const number = entries.length;
  const title =
    number === 1
      ? l10n.t("Reading {0} from Azure", entries[0]!.name)
      : l10n.t("Reading {0} workspaces from Azure", number);
  const stop = new AbortController();
  const loaded = await withCancel(title, (tellProgress, token) => {
    token.onCancellationRequested(() => stop.abort());
    let done = 0;
    return loadAnswers(source.azure(), entries, what, stop.signal, () => {
      if (number > 1) tellProgress(`${++done}/${number}`, 100 / number);
    });
  });
  if (stop.signal.aborted) return undefined;
  if (loaded.ok) return loaded;
  tell(loaded.problem);
  return undefined;
}
