// "Azure ML: Find Workspace": by name, over everything that can be seen, and there in the tree.
import { l10n } from "vscode";
import { pickWorkspace } from "../explorer/loaded";
import { showWarning } from "../shown/index";
import type { Run } from "./command";

export const findWorkspace: Run = async ({ explorer }) => {
  const entry = await pickWorkspace(explorer.azure());
  if (!entry || (await explorer.reveal(entry))) return;
  showWarning(l10n.t("{0} is no longer there: refresh the view.", entry.name));
};
