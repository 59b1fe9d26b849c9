// "Azure ML: Filter Subscriptions".
import { l10n } from "vscode";
import { pickSubscriptions } from "../explorer/pickSubscriptions";
import type { Command } from "./command";

export const filterSubscriptions: Command = {
  id: "azuremlTerraform.filterSubscriptions",
  name: l10n.t("Filtering subscriptions"),
  run: ({ explorer }) => pickSubscriptions(explorer.azure()),
};
