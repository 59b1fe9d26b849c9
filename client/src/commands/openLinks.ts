// "Azure ML: Open in Studio" and "Azure ML: Open in Azure Portal".
import { env, Uri } from "vscode";
import type { Explorer } from "../explorer/loaded";
import { pickWorkspace, resourceOf } from "../explorer/loaded";
import type { Run } from "./command";

/** Opens the selected workspaces, or one that is picked. */
export const openInStudio: Run = async ({ explorer }, ...args) => {
  const azure = explorer.azure();
  const selected = explorer.selectedWorkspaces(args);
  for (const entry of selected.length > 0 ? selected : await picked(explorer)) {
    await env.openExternal(Uri.parse(azure.studioLink(entry), true));
  }
};

/** Opens the selected resources, or a workspace that is picked. */
export const openInPortal: Run = async ({ explorer }, ...args) => {
  const azure = explorer.azure();
  const selected = explorer.nodes(args).flatMap(({ subject }) => resourceOf(subject) ?? []);
  for (const { tenant, id } of selected.length > 0 ? selected : await picked(explorer)) {
    await env.openExternal(Uri.parse(azure.portalLink(tenant, id), true));
  }
};

async function picked(explorer: Explorer) {
  const entry = await pickWorkspace(explorer.azure());
  return entry ? [entry] : [];
}
