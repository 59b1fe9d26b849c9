// "Azure ML: Reveal in Code".
import { l10n } from "vscode";
import type { ManagedItem } from "../../../../server/src/protocol";
import { nodesOf, resourceOf } from "../../explorer/selected";
import { showInformation } from "../../shown/messages";
import { chooseWorkspaces } from "../chooseWorkspaces";
import type { Importing } from "../source";
import { fileOf, type Managed, showManaged, updateShown } from "./managed";

/** Jumps from something in Azure to the block that declares it. */
export async function revealInCode(importing: Importing, managed: Managed, args: readonly unknown[]): Promise<void> {
  const [node] = nodesOf(args);
  const id = (node && resourceOf(node.subject)?.id) ?? (await chooseWorkspaces(importing.source, args))[0]?.id;
  if (id === undefined) return;
  await updateShown(managed);
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
