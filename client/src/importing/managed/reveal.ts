// From Azure to code ("Azure ML: Reveal in Code"), and from code to the studio or the view of workspaces.
import { env, l10n, Uri } from "vscode";
import type { ManagedItem } from "../../../../server/src/protocol/index";
import type { WorkspaceEntry } from "../../azure/index";
import { nodesOf, resourceOf } from "../../explorer/loaded";
import { showInformation } from "../../shown/index";
import { chooseWorkspaces, workspaceOf } from "../chooseWorkspaces";
import type { ImportContext, WorkspacesView } from "../context";
import { fileOf, type ManagedResources, showManaged, updateWithProgress } from "./managed";

/** Jumps from something in Azure to the block that declares it. */
export async function revealInCode(
  importing: ImportContext,
  managed: ManagedResources,
  args: readonly unknown[],
): Promise<void> {
  const [node] = nodesOf(args);
  const id = (node && resourceOf(node.subject)?.id) ?? (await chooseWorkspaces(importing.view, args))[0]?.id;
  if (id === undefined) return;
  await updateWithProgress(managed);
  const item = managed.find(id);
  if (item?.isStateOnly) showInformation(stateOnly(item));
  else if (item) await showManaged(item);
  else showInformation(l10n.t("No code in the open folders declares it. Import it to add it."));
}

function stateOnly(item: ManagedItem): string {
  return l10n.t(
    "The state {0} lists it as {1}, but no code in the open folders declares it.",
    fileOf(item),
    item.address,
  );
}

/** Opens the workspace with an id in the studio. */
export async function openInStudio(source: WorkspacesView, id: string): Promise<void> {
  const entry = await workspaceOrMessage(source, id);
  if (entry) await env.openExternal(Uri.parse(source.azure().studioLink(entry), true));
}

/** Selects the workspace with an id in the Azure view. */
export async function revealInAzure(source: WorkspacesView, id: string): Promise<void> {
  const entry = await workspaceOrMessage(source, id);
  if (entry) await source.reveal(entry);
}

async function workspaceOrMessage(source: WorkspacesView, id: string): Promise<WorkspaceEntry | undefined> {
  const entry = await workspaceOf(source, id);
  if (!entry) showInformation(l10n.t("It is no longer among the workspaces that you can see in Azure."));
  return entry;
}
