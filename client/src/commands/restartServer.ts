// "Azure ML: Restart Language Server".
import type { Command } from "./command";

export const restartServer: Command = {
  id: "azuremlTerraform.restartServer",
  name: "Restarting the language server",
  async run({ server, status }) {
    await server.restart();
    await status.update();
  },
};
