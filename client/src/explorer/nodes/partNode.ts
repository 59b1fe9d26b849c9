// What is in a workspace: its computes, datastores, outbound rules and companions, each a folder that is read when opened.
import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from "vscode";
import type { Child, Companion, Role, Workspace, WorkspacePart } from "../../azure/index";
import { tooltip } from "../../shown/index";
import { nameOrder } from "../byName";
import { settings } from "../settings";
import { listNodes } from "./listNodes";
import type { ExplorerNode, TreeContext } from "./node";

const icons: Readonly<Record<WorkspacePart | "companions", string>> = {
  computes: "server-process",
  datastores: "database",
  outboundRules: "globe",
  companions: "references",
};

const roleIcons: Readonly<Record<Role, string>> = {
  storage: "database",
  keyVault: "key",
  insights: "pulse",
  registry: "package",
  identity: "account",
};

export function partNode(
  around: TreeContext,
  parent: ExplorerNode,
  workspace: Workspace,
  part: WorkspacePart | "companions",
): ExplorerNode {
  const { azure } = around;
  const item = new TreeItem(titleOf(part), TreeItemCollapsibleState.Collapsed);
  item.id = `${parent.id}/#${part}`;
  item.description = part === "outboundRules" ? networkOf(workspace) : "";
  item.iconPath = new ThemeIcon(icons[part]);
  item.contextValue = `azmlPart;part=${part}`;
  const empty = l10n.t("None");
  const node: ExplorerNode = {
    id: item.id,
    parent,
    subject: { kind: "part", part, workspace },
    item,
    children: () =>
      part === "companions"
        ? listNodes(around, node, {
            read: () => azure.companions(workspace),
            toNode: (companion) => companionNode(around, node, companion),
            empty,
          })
        : listNodes(around, node, {
            read: () => azure.children(workspace, part),
            order: nameOrder,
            toNode: (child) => childNode(around, node, child),
            empty,
            where: settings.problemsOnly() ? ({ state }) => !isUsual(state) : undefined,
          }),
    reload: () =>
      part === "companions"
        ? azure.companions(workspace, { refresh: true })
        : azure.children(workspace, part, { refresh: true }),
  };
  return node;
}

function childNode(around: TreeContext, parent: ExplorerNode, child: Child): ExplorerNode {
  const { part, name, type, state } = child;
  const item = new TreeItem(name);
  item.id = child.key;
  item.description = [type, isUsual(state) ? "" : state].filter(Boolean).join(", ");
  item.iconPath = new ThemeIcon(icons[part]);
  item.contextValue = `azmlChild;part=${part};type=${word(type)}${around.markOf(child) ? ";managed" : ""}`;
  item.accessibilityInformation = { label: [name, titleOf(part), type, state].filter(Boolean).join(", ") };
  return {
    id: child.key,
    parent,
    subject: { kind: "child", child },
    item,
    tooltip: () =>
      tooltip(name, [
        [l10n.t("Type"), type],
        [l10n.t("State"), state],
        [l10n.t("Id"), child.id],
      ]),
  };
}

function isUsual(state: string): boolean {
  return state === "" || /^(succeeded|active)$/i.test(state);
}

function companionNode(around: TreeContext, parent: ExplorerNode, companion: Companion): ExplorerNode {
  const { role, name, id, problem } = companion;
  const item = new TreeItem(name);
  item.id = companion.key;
  item.description = problem ? problem.message : roleOf(role);
  item.iconPath = new ThemeIcon(problem ? "warning" : roleIcons[role]);
  // What could not be read cannot be imported either.
  const states = [around.markOf(companion) ? ";managed" : "", companion.raw === undefined ? ";unread" : ""].join("");
  item.contextValue = `azmlCompanion;role=${role}${states}`;
  item.accessibilityInformation = { label: [name, roleOf(role), problem?.message].filter(Boolean).join(", ") };
  return {
    id: companion.key,
    parent,
    subject: { kind: "companion", companion },
    item,
    tooltip: () => tooltip(name, [[roleOf(role), id]], [problem?.message]),
  };
}

/** What the managed network lets out, and whether it is there yet. */
function networkOf({ raw }: Workspace): string {
  const { managedNetwork } = (raw.properties ?? {}) as { managedNetwork?: unknown };
  const { isolationMode, status } = (managedNetwork ?? {}) as { isolationMode?: unknown; status?: unknown };
  const { status: state } = (status ?? {}) as { status?: unknown };
  return [isolationMode, state].filter((one) => typeof one === "string" && one !== "Disabled").join(" · ");
}

/** A word for a `when` clause: without what separates words there. */
function word(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, "");
}

function titleOf(part: WorkspacePart | "companions"): string {
  return {
    computes: l10n.t("Computes"),
    datastores: l10n.t("Datastores"),
    outboundRules: l10n.t("Outbound rules"),
    companions: l10n.t("Companions"),
  }[part];
}

function roleOf(role: Role): string {
  return {
    storage: l10n.t("Storage account"),
    keyVault: l10n.t("Key vault"),
    insights: l10n.t("Application Insights"),
    registry: l10n.t("Container registry"),
    identity: l10n.t("Managed identity"),
  }[role];
}
