// Choosing a workspace by name among all that can be seen.
import { l10n, ThemeIcon } from "vscode";
import type { Azure, WorkspaceEntry } from "../azure/index";
import { canceledWhenEmpty } from "../quickPick/index";
import { pickOne, showInformation } from "../shown/index";
import { showProblem } from "./showProblem";

/** Undefined if the user chose nothing. */
export async function pickWorkspace(azure: Azure): Promise<WorkspaceEntry | undefined> {
  const choices = workspaceChoices(azure);
  const placeHolder = l10n.t("Name, kind, region or resource group of a workspace");
  const options = { placeHolder, matchOnDescription: true, matchOnDetail: true };
  return (await pickOne(choices, options, canceledWhenEmpty(choices)))?.entry;
}

/** All workspaces by name, followed by items without an entry for what could not be read; empty after a message that says why. `markOf` says where a workspace is in code. */
export async function workspaceChoices(
  azure: Azure,
  markOf: (entry: WorkspaceEntry) => string | undefined = () => undefined,
) {
  const { entries, problems } = await azure.index();
  if (entries.length === 0) {
    if (problems[0]) showProblem(problems[0].problem);
    else showInformation(l10n.t("You cannot see any Azure ML workspace."));
    return [];
  }
  const names = new Map<string, string>();
  const tenants = [...new Map(entries.map(({ tenant }) => [tenant.key, tenant])).values()];
  for (const { items } of await Promise.all(tenants.map((tenant) => azure.subscriptions(tenant)))) {
    for (const { subscriptionId, name } of items) names.set(subscriptionId.toLowerCase(), name);
  }
  const items = entries.map((entry) => ({
    entry: entry as WorkspaceEntry | undefined,
    label: entry.name,
    description: [entry.kind, entry.location, markOf(entry)].filter(Boolean).join(" · "),
    detail: [names.get(entry.subscriptionId.toLowerCase()) ?? entry.subscriptionId, entry.resourceGroup].join(" / "),
    iconPath: new ThemeIcon("beaker"),
  }));
  items.sort((a, b) => a.label.localeCompare(b.label));
  const missing = problems.map(({ tenant, problem }) => ({
    entry: undefined,
    label: tenant?.name ?? l10n.t("Some workspaces are missing"),
    description: "",
    detail: problem.message,
    iconPath: new ThemeIcon("warning"),
  }));
  return [...items, ...missing];
}
