// A tenant of somebody who is signed in. One that needs a sign-in of its own says so.
import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from "vscode";
import type { Tenant } from "../../azure/index";
import { tooltip } from "../../shown/index";
import { emptyNode, problemNode } from "./leaves";
import type { ExplorerNode, TreeContext } from "./node";
import { type Absence, subscriptionNodes } from "./subscriptionNodes";

export function tenantNode(around: TreeContext, tenant: Tenant, isOpen: boolean): ExplorerNode {
  const { key, name, domain, identity, state, problem } = tenant;
  const { Collapsed, Expanded } = TreeItemCollapsibleState;
  const item = new TreeItem(name, isOpen ? Expanded : Collapsed);
  item.id = key;
  item.description = state === "needsSignIn" ? l10n.t("needs sign-in") : identity.label;
  item.iconPath = new ThemeIcon(state === "ready" ? "organization" : state === "needsSignIn" ? "lock" : "warning");
  item.contextValue = `azmlTenant;state=${state.toLowerCase()}`;
  item.accessibilityInformation = { label: [name, l10n.t("tenant"), item.description].join(", ") };
  const node: ExplorerNode = {
    id: key,
    parent: undefined,
    subject: { kind: "tenant", tenant },
    item,
    async children() {
      if (problem) return [problemNode(node, problem, tenant)];
      const { nodes, absence } = await subscriptionNodes(around, tenant, node);
      return absence ? [emptyNode(node, sentenceOf(absence))] : nodes;
    },
    reload: () =>
      problem
        ? around.azure.tenants({ refresh: true })
        : Promise.all([around.azure.subscriptions(tenant, { refresh: true }), around.azure.index({ refresh: true })]),
    async tooltip() {
      const [{ terraform }, warning] = await Promise.all([
        around.azure.identities(),
        around.azure.terraformWarning(tenant),
      ]);
      const lines = [
        [l10n.t("Signed in as"), identity.label],
        [l10n.t("Cloud"), identity.cloud.name],
        [l10n.t("Domain"), domain],
        [l10n.t("Id"), tenant.tenantId],
      ] as const;
      return tooltip(name, lines, [problem?.message, warning ?? terraform.sentence]);
    },
  };
  return node;
}

function sentenceOf(absence: Absence): string {
  return {
    noSubscriptions: l10n.t("No subscriptions"),
    filtered: l10n.t("All subscriptions are filtered out"),
    noWorkspaces: l10n.t("No workspaces"),
  }[absence];
}
