// The commands about what the tree of live workspaces shows.
import { env, l10n } from "vscode";
import { arrange, pickSubscriptions, pickWorkspace, resourceOf, showProblem } from "../explorer/loaded";
import { inStatusBar, showBriefly, showWarning } from "../shown/index";
import type { Run } from "./command";

/** "Azure ML: Show Properties": Azure's answer, as a document that cannot be changed. */
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

/** "Azure ML: Copy Resource Id": one a line. */
export const copyId: Run = async ({ explorer }, ...args) => {
  const ids = explorer.nodes(args).flatMap(({ subject }) => resourceOf(subject)?.id ?? []);
  const id = ids.length > 0 ? ids.join("\n") : (await pickWorkspace(explorer.azure()))?.id;
  if (!id) return;
  await env.clipboard.writeText(id);
  showBriefly(l10n.t("The id was copied to the clipboard."));
};

/** "Azure ML: Filter Subscriptions". */
export const filterSubscriptions: Run = ({ explorer }) => pickSubscriptions(explorer.azure());

/** "Azure ML: Arrange the View". */
export const arrangeView: Run = () => arrange();

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
