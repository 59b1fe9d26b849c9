// Nodes that are no resource: a problem, "load more", "loading", "empty".
import { l10n, ThemeColor, ThemeIcon, TreeItem } from "vscode";
import type { AzureProblem, Tenant } from "../../azure/index";
import { tooltip } from "../../shown/index";
import type { ExplorerNode } from "./node";

/** A problem, with a command that may help. */
export function problemNode(parent: ExplorerNode | undefined, problem: AzureProblem, tenant?: Tenant): ExplorerNode {
  const item = leaf(parent, "problem", problem.message);
  item.iconPath = new ThemeIcon("warning", new ThemeColor("list.warningForeground"));
  item.contextValue = `azmlProblem;remedy=${problem.remedy}`;
  const node: ExplorerNode = {
    id: item.id!,
    parent,
    subject: { kind: "problem", problem, tenant },
    item,
    tooltip: () =>
      tooltip(
        problem.message,
        [
          [l10n.t("Azure says"), problem.detail],
          [l10n.t("Code"), problem.code],
          [l10n.t("Request"), problem.requestId],
        ],
        [],
      ),
  };
  const commands = {
    retry: { command: "azuremlTerraform.retry", title: l10n.t("Retry") },
    wait: { command: "azuremlTerraform.retry", title: l10n.t("Retry") },
    signIn: { command: "azuremlTerraform.signIn", title: l10n.t("Sign In") },
    none: undefined,
  };
  const command = commands[problem.remedy];
  if (command) {
    item.command = { ...command, arguments: [node] };
    item.accessibilityInformation = { label: `${problem.message} ${command.title}` };
  }
  return node;
}

/** Loads more children of `parent`: `count` of them, or 0 if the number is not known. */
export function moreNode(parent: ExplorerNode, count: number): ExplorerNode {
  const item = leaf(parent, "more", l10n.t("Load More"));
  item.description = count > 0 ? l10n.t("{0} more", count) : "";
  item.iconPath = new ThemeIcon("ellipsis");
  item.contextValue = "azmlMore";
  const node: ExplorerNode = { id: item.id!, parent, subject: { kind: "more" }, item };
  item.command = { command: "azuremlTerraform.loadMore", title: l10n.t("Load More"), arguments: [node] };
  return node;
}

/** Shows that more children of `parent` are coming. */
export function loadingNode(parent: ExplorerNode): ExplorerNode {
  const item = leaf(parent, "loading", l10n.t("Loading the rest"));
  item.iconPath = new ThemeIcon("loading~spin");
  return { id: item.id!, parent, subject: { kind: "loading" }, item };
}

/** Says that there is nothing. */
export function emptyNode(parent: ExplorerNode | undefined, text: string): ExplorerNode {
  const item = leaf(parent, "empty", text);
  return { id: item.id!, parent, subject: { kind: "empty" }, item };
}

function leaf(parent: ExplorerNode | undefined, what: string, label: string): TreeItem {
  const item = new TreeItem(label);
  item.id = `${parent?.id ?? ""}/#${what}`;
  return item;
}
