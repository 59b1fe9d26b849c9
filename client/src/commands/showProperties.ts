// "Azure ML: Show Properties": Azure's answer, as a document that cannot be changed.
import { l10n } from "vscode";
import { pickWorkspace, resourceOf, showProblem } from "../explorer/loaded";
import { inStatusBar } from "../shown/index";
import type { Run } from "./command";

export const showProperties: Run = async ({ explorer, properties }, ...args) => {
  const azure = explorer.azure();
  const node = explorer.nodes(args).find(({ subject }) => resourceOf(subject));
  if (node) return properties.show(azure, node.subject);
  const entry = await pickWorkspace(azure);
  if (!entry) return;
  const title = l10n.t("Reading {0} from Azure", entry.name);
  const found = await inStatusBar(title, () => azure.workspace(entry));
  if (!found.ok) return showProblem(found.problem);
  await properties.show(azure, { kind: "workspace", workspace: found.value });
};
