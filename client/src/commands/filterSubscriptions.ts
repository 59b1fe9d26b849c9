// "Azure ML: Filter Subscriptions".
import { pickSubscriptions } from "../explorer/pickSubscriptions";
import type { Command } from "./command";

export const filterSubscriptions: Command = {
  id: "azuremlTerraform.filterSubscriptions",
  name: "Filtering subscriptions",
  run: ({ explorer }) => pickSubscriptions(explorer.azure()),
};
