// The workspaces that a command is about.
import { l10n, window } from "vscode";
import type { WorkspaceEntry } from "../azure/index";
import { pickWorkspace } from "../explorer/pickWorkspace";
import type { Source } from "./source";

/** Those that were named or selected, or else one that a person chooses; none when nobody chose. */
export async function chooseWorkspaces(
  source: Source,
  args: readonly unknown[],
  id?: string,
): Promise<readonly WorkspaceEntry[]> {
  if (id !== undefined) {
    const found = await workspaceOf(source, id);
    if (!found) window.showWarningMessage(l10n.t("That workspace is not among those that can be seen in Azure."));
    return found ? [found] : [];
  }
  const selected = source.selectedWorkspaces(args);
  if (selected.length > 0) return selected;
  const picked = await pickWorkspace(source.azure());
  return picked ? [picked] : [];
}

/** The workspace of an id, which need not name the subscription (`/subscriptions//resourceGroups/…`). */
export async function workspaceOf({ azure }: Source, id: string): Promise<WorkspaceEntry | undefined> {
  const { entries } = await azure().index();
  return entries.find((entry) => isSameId(entry.id, id));
}

/** Whether two ids are the same to Azure, as far as both tell their subscription. */
export function isSameId(one: string, other: string): boolean {
  const [, , subscription, ...rest] = one.toLowerCase().split("/");
  const [, , otherSubscription, ...otherRest] = other.toLowerCase().split("/");
  const isSame = !subscription || !otherSubscription || subscription === otherSubscription;
  return isSame && rest.join("/") === otherRest.join("/");
}
