// "Load More" at the end of a long list.
import { l10n } from "vscode";
import type { Command } from "./command";

export const loadMore: Command = {
  id: "azuremlTerraform.loadMore",
  name: l10n.t("Loading more"),
  run({ explorer }, ...args) {
    const [node] = explorer.nodes(args);
    if (node?.subject.kind === "more" && node.parent) explorer.showMore(node.parent);
  },
};
