// A status bar entry that says that the workspaces come from a simulator.
import * as vscode from "vscode";
import { l10n } from "vscode";
import { simulatorAddress } from "../azure/index";
import { showEntry } from "../shown/index";
import { type Explorer, viewId } from "./explorer";

/** The entry in the status bar; undefined where Azure is real. In the demo the tree is opened too. */
export function showSimulation(context: vscode.ExtensionContext, explorer: Explorer): vscode.Disposable | undefined {
  if (!simulatorAddress(vscode, context)) return undefined;
  const item = showEntry(viewId, {
    name: l10n.t("Azure ML simulation"),
    icon: "beaker",
    text: l10n.t("Azure ML: simulation, not Azure"),
    tooltip: l10n.t("The workspaces in the view come from a simulator on this computer. No Azure account is used."),
    command: `${viewId}.focus`,
  });
  if (context.extensionMode !== vscode.ExtensionMode.Test) void explorer.show();
  return item;
}
