// "Azure ML: Copy Resource Id": one a line.
import { env, l10n } from "vscode";
import { pickWorkspace, resourceOf } from "../explorer/loaded";
import { showBriefly } from "../shown/index";
import type { Run } from "./command";

export const copyId: Run = async ({ explorer }, ...args) => {
  const ids = explorer.nodes(args).flatMap(({ subject }) => resourceOf(subject)?.id ?? []);
  const id = ids.length > 0 ? ids.join("\n") : (await pickWorkspace(explorer.azure()))?.id;
  if (!id) return;
  await env.clipboard.writeText(id);
  showBriefly(l10n.t("The id was copied to the clipboard."));
};
