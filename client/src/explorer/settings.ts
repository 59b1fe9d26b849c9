// The settings of the tree, as they are now.
import { ConfigurationTarget, workspace } from "vscode";
import type { Subscription } from "../azure/index";

const section = "azuremlTerraform";
const chosen = "subscriptions";

/** The filter of the Azure Resources extension, so that both trees agree as long as ours says nothing. */
const shared = ["azureResourceGroups", "selectedSubscriptions"] as const;

/** The settings of the view. Each function reads the current value. */
export const settings = {
  /** All that decide what it shows, by their full names. */
  names: [
    ...["identity", chosen, "hideEmptySubscriptions", "groupByResourceGroup", "groupBy", "sortBy", "problemsOnly"].map(
      (name) => `${section}.${name}`,
    ),
    shared.join("."),
  ],
  identity: `${section}.identity`,
  problemsOnly: (): boolean => workspace.getConfiguration(section).get("problemsOnly") === true,

  /** The order of what is in a list. */
  sortBy(): "name" | "kind" | "state" {
    const by = workspace.getConfiguration(section).get("sortBy");
    return by === "kind" || by === "state" ? by : "name";
  },

  /** What workspaces are grouped by: "resourceGroup", "region", "kind" or "tag:" and a tag's name; empty where they are not. */
  groupBy(): string {
    const own = workspace.getConfiguration(section);
    const by = own.get("groupBy");
    if (by === "none") return "";
    if (typeof by === "string" && by !== "") return by;
    return own.get("groupByResourceGroup") === true ? "resourceGroup" : "";
  },

  /** How the tree is arranged, in the person's settings. */
  async arrange(name: "problemsOnly" | "sortBy" | "groupBy", value: string | boolean): Promise<void> {
    await workspace.getConfiguration(section).update(name, value, ConfigurationTarget.Global);
  },
  hidesEmpty: (): boolean => workspace.getConfiguration(section).get("hideEmptySubscriptions") !== false,

  /** The subscriptions that are to be shown, as "tenant/subscription" in lower case; undefined when all are. */
  filter(): ReadonlySet<string> | undefined {
    const own = listOf(workspace.getConfiguration(section).get(chosen));
    const names = own ?? listOf(workspace.getConfiguration(shared[0]).get(shared[1]));
    if (!names || names.includes("*")) return undefined;
    return new Set(names.map((name) => name.toLowerCase()));
  },

  async setFilter(names: readonly string[]): Promise<void> {
    await workspace.getConfiguration(section).update(chosen, names, ConfigurationTarget.Global);
  },
};

/** What the filter calls a subscription. */
export function filterName({ tenant, subscriptionId }: Pick<Subscription, "tenant" | "subscriptionId">): string {
  return `${tenant.tenantId}/${subscriptionId}`.toLowerCase();
}

function listOf(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return value.filter((one) => typeof one === "string");
}
