// "Azure ML: Restart Language Server".
import { l10n } from "vscode";
import { inStatusBar } from "../shown/index";
import type { Run } from "./command";

export const restartServer: Run = async ({ server, status }) => {
  await inStatusBar(l10n.t("Restarting the language server"), () => server.restart());
  await status.update();
};
