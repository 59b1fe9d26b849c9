// "Azure ML: Restart Language Server".
import { l10n } from "vscode";
import { inStatusBar } from "../shown/messages";
import type { Command } from "./command";

export const restartServer: Command = {
  id: "azuremlTerraform.restartServer",
  name: l10n.t("Restarting the language server"),
  async run({ server, status }) {
    await inStatusBar(l10n.t("Restarting the language server"), () => server.restart());
    await status.update();
  },
};
