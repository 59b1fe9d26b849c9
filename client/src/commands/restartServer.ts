// "Azure ML: Restart Language Server".
import { l10n } from "vscode";
import type { Command } from "./command";

export const restartServer: Command = {
  id: "azuremlTerraform.restartServer",
  name: l10n.t("Restarting the language server"),
  async run({ server, status }) {
    await server.restart();
    await status.update();
  },
};
