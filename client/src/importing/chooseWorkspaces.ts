// The workspaces that a command is about.

import { l10n } from "vscode";
import { isSameId } from "../../../server/src/resourceIds/index";
import type { WorkspaceEntry } from "../azure/index";
import { pickWorkspace } from "../explorer/loaded";
import { inStatusBar, showWarning } from "../shown/index";
import type { WorkspacesView } from "./context";

/** The selected ones, or else one that the user chooses; none if the user chose nothing. */
export async function chooseWorkspaces(
  source: WorkspacesView,
  args: readonly unknown[],
): Promise<readonly WorkspaceEntry[]> {
  const selected = source.selectedWorkspaces(args);
  if (selected.length > 0) return selected;
  const picked = await pickWorkspace(source.azure());
  return picked ? [picked] : [];
}

/** The workspaces with these ids; none, with a message, if one of them cannot be seen. */
export async function workspacesWithIds(
  source: WorkspacesView,
  ids: readonly string[],
): Promise<readonly WorkspaceEntry[]> {
  const found = await Promise.all(ids.map((id) => workspaceOf(source, id)));
  const entries = found.filter((entry) => entry !== undefined);
  if (entries.length === ids.length) return entries;
  showWarning(l10n.t("{0} is not among the workspaces that you can see in Azure.", ids[found.indexOf(undefined)]!));
  return [];
}

/** The workspace of an id, which need not name the subscription (`/subscriptions//resourceGroups/…`). */
export async function workspaceOf(view: WorkspacesView, id: string): Promise<WorkspaceEntry | undefined> {
  const title = l10n.t("Looking for the workspaces in Azure");
  const { entries } = await inStatusBar(title, () => view.azure().index());
  return entries.find((entry) => isSameId(entry.id, id));
}
