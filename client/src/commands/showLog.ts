// "Azure ML: Show Log".
import type { Command } from "./command";

export const showLog: Command = {
  id: "azuremlTerraform.showLog",
  name: "Showing the log",
  run: ({ log }) => log.show(),
};
