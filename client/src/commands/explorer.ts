// The commands of the tree of live workspaces that only ask the tree itself.
import { l10n } from "vscode";
import { pickSubscriptions, pickWorkspace } from "../explorer/loaded";
import { showWarning } from "../shown/index";
import type { Run } from "./command";

/** "Azure ML: Filter Subscriptions". */
export const filterSubscriptions: Run = ({ explorer }) => pickSubscriptions(explorer.azure());

/** "Azure ML: Find Workspace": by name, over everything that can be seen, and there in the tree. */
export const findWorkspace: Run = async ({ explorer }) => {
  const entry = await pickWorkspace(explorer.azure());
  if (!entry || (await explorer.reveal(entry))) return;
  showWarning(l10n.t("{0} is no longer there: refresh the view.", entry.name));
};

/** "Load More" at the end of a long list. */
export const loadMore: Run = ({ explorer }, ...args) => {
  const [node] = explorer.nodes(args);
  if (node?.subject.kind === "more" && node.parent) explorer.showMore(node.parent);
};

/** "Azure ML: Refresh", for the whole tree or for a node. */
export const refresh: Run = ({ explorer }, node) =>
  explorer.refresh(node === undefined ? undefined : explorer.nodes([node])[0]);
