// "Azure ML: Refresh", for the whole tree or for a node.
import { l10n } from "vscode";
import type { Command } from "./command";

export const refreshExplorer: Command = {
  id: "azuremlTerraform.refresh",
  name: l10n.t("Refreshing"),
  run: ({ explorer }, node) => explorer.refresh(node === undefined ? undefined : explorer.nodes([node])[0]),
};
