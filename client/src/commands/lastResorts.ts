// What has to work where nothing else does: it is part of the bundle that is loaded first.
import { l10n } from "vscode";
import { inStatusBar } from "../shown/index";
import type { Run } from "./command";

/** "Azure ML: Show Log". */
export const showLog: Run = ({ log }) => log.show();

/** "Azure ML: Restart Language Server". */
export const restartServer: Run = async ({ server, status }) => {
  await inStatusBar(l10n.t("Restarting the language server"), () => server.restart());
  await status.update();
};
