// "Azure ML: Show Log".
import { l10n } from "vscode";
import type { Command } from "./command";

export const showLog: Command = {
  id: "azuremlTerraform.showLog",
  name: l10n.t("Showing the log"),
  run: ({ log }) => log.show(),
};
