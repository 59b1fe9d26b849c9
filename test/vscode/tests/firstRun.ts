import { commands, window } from "vscode";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
import { screenshot } from "../screenshot";
import { settle } from "../settle";

export const firstRun: readonly Test[] = [
  {
    name: "picture: the walkthrough",
    async run() {
      const id = "azureml-terraform.azureml-terraform#start";
      await commands.executeCommand("workbench.action.openWalkthrough", id, false);
      await eventually("its tab", () => window.tabGroups.activeTabGroup.activeTab);
      await settle();
      await screenshot("walkthrough");
    },
  },
];
