// Says for as long as the window is open that what is shown comes from a simulator, where it does.
import * as vscode from "vscode";
import { l10n, StatusBarAlignment, window } from "vscode";
import { simulatorAddress } from "../azure/simulatorAddress";
import { viewId } from "./explorer";

/** The entry in the status bar; undefined where Azure is real. In the demo the tree is opened too. */
export function showSimulation(context: vscode.ExtensionContext): vscode.Disposable | undefined {
  if (!simulatorAddress(vscode, context)) return undefined;
  const item = window.createStatusBarItem(viewId, StatusBarAlignment.Left);
  item.name = l10n.t("Azure ML simulation");
  item.text = `$(beaker) ${l10n.t("Azure ML: simulation, not Azure")}`;
  item.tooltip = l10n.t("The workspaces in the view come from a simulator on this computer. No Azure account is used.");
  item.command = `${viewId}.focus`;
  item.show();
  if (context.extensionMode !== vscode.ExtensionMode.Test) vscode.commands.executeCommand(item.command);
  return item;
}
