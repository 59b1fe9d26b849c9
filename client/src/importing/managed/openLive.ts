// From a workspace in code to the same in Azure.
import { env, l10n, Uri } from "vscode";
import type { WorkspaceEntry } from "../../azure/index";
import { showInformation } from "../../shown/messages";
import { workspaceOf } from "../chooseWorkspaces";
import type { Source } from "../source";

/** Opens it in the studio. */
export async function openLive(source: Source, id: string): Promise<void> {
  const entry = await found(source, id);
  if (entry) await env.openExternal(Uri.parse(source.azure().studioLink(entry), true));
}

/** Selects it among the workspaces. */
export async function revealLive(source: Source, id: string): Promise<void> {
  const entry = await found(source, id);
  if (entry) await source.reveal(entry);
}

async function found(source: Source, id: string): Promise<WorkspaceEntry | undefined> {
  const entry = await workspaceOf(source, id);
  if (!entry) showInformation(l10n.t("It is no longer among the workspaces that you can see in Azure."));
  return entry;
}
