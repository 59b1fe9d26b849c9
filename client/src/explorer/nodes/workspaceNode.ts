// A workspace, hub or project.

import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from "vscode";
import { ownProperty } from "../../../../server/src/text/index";
import type { ResourceFolder, Workspace } from "../../azure/index";
import { tagLines, tooltip } from "../../shown/index";
import type { ExplorerNode, TreeContext } from "./node";
import { partNode } from "./partNode";
import { folderNode, ownerOfWorkspace } from "./resourceNode";

const icons: Readonly<Record<string, string>> = { hub: "type-hierarchy", project: "project", featurestore: "layers" };
/** What azurerm has resources for is between what most people look for and what they seldom do. */
const parts = ["computes", "datastores", "outboundRules", "companions"] as const;
/** The kinds that come before them. */
const first = /^(projects|\w+Endpoints|connections)$/;

export function workspaceNode(around: TreeContext, parent: ExplorerNode, workspace: Workspace): ExplorerNode {
  const { key, name, kind, location, state, resourceGroup, id, raw } = workspace;
  const mark = around.markOf(workspace);
  const isUsual = state === "" || /^succeeded$/i.test(state);
  // Most are of the default kind, which the icon tells; the view is narrow.
  const special = /^default$/i.test(kind) ? "" : kind;
  const item = new TreeItem(name, TreeItemCollapsibleState.Collapsed);
  item.id = key;
  item.description = [special, location, isUsual ? "" : state, mark].filter(Boolean).join(" · ");
  const icon = ownProperty(icons, kind.toLowerCase()) ?? "beaker";
  item.iconPath = isUsual
    ? new ThemeIcon(icon)
    : new ThemeIcon(/fail/i.test(state) ? "error" : icon, new ThemeColor("list.warningForeground"));
  item.contextValue = `azmlWorkspace;kind=${kind.toLowerCase().replace(/[^a-z]/g, "")}${mark ? ";managed" : ""}`;
  item.accessibilityInformation = {
    label: [name, l10n.t("workspace"), kind, location, state, mark].filter(Boolean).join(", "),
  };
  const node: ExplorerNode = {
    id: key,
    parent,
    subject: { kind: "workspace", workspace },
    item,
    async children() {
      const owner = ownerOfWorkspace(workspace);
      const folders = around.azure.folders(owner);
      const toNode = (folder: ResourceFolder) => folderNode(around, node, owner, folder);
      return [
        ...folders.filter((folder) => first.test(folder.kind)).map(toNode),
        ...parts.map((part) => partNode(around, node, workspace, part)),
        ...folders.filter((folder) => !first.test(folder.kind)).map(toNode),
      ];
    },
    tooltip: () => {
      const properties = raw.properties as { friendlyName?: unknown; description?: unknown } | undefined;
      return tooltip(name, [
        [l10n.t("Friendly name"), shownText(properties?.friendlyName)],
        [l10n.t("Description"), shownText(properties?.description)],
        [l10n.t("Kind"), kind],
        [l10n.t("Region"), location],
        [l10n.t("State"), state],
        [l10n.t("Resource group"), resourceGroup],
        [l10n.t("Managed in"), mark],
        ...tagLines(raw),
        [l10n.t("Id"), id],
      ]);
    },
  };
  return node;
}

function shownText(value: unknown): string {
  return typeof value === "string" ? value.slice(0, 500) : "";
}
