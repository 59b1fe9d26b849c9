// "Azure ML: Doctor", and what copies its page.
import { env, l10n } from "vscode";
import { showDoctor, shownReport } from "../doctor/index";
import { showBriefly } from "../shown/index";
import type { Run } from "./command";

export const doctor: Run = ({ server, explorer, extension, log, texts }) =>
  showDoctor({ server, explorer, manifest: extension.packageJSON, log }, texts);

export const copyReport: Run = async () => {
  await env.clipboard.writeText(await shownReport());
  showBriefly(l10n.t("The report was copied to the clipboard."));
};
