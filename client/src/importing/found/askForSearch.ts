// The first questions of "Azure ML: Import from Azure": what is looked for.
import { l10n, type QuickPickItem, QuickPickItemKind, ThemeIcon } from "vscode";
import type { Azure, AzureProblem, Found, Search } from "../../azure/index";
import { type Back, back, inputName, pickOne, type QuickPickPosition, type QuickPickStep } from "../../quickPick/index";

/** What to look for in Azure: a search, or an id. */
export type Wanted = Search | { readonly id: string };

/** Other words for it. */
export type Way = "group" | "id" | "query";

/** The answers about the search so far. */
export interface SearchChoice {
  way?: Way;
  wanted?: Wanted;
}

/** Fills in the way to look. */
export async function askForWay(place: QuickPickPosition, choice: SearchChoice): Promise<true | Back | undefined> {
  const items: readonly (QuickPickItem & { readonly way: Way })[] = [
    {
      way: "group",
      label: l10n.t("A resource group"),
      detail: l10n.t("With everything in it"),
      iconPath: new ThemeIcon("folder"),
    },
    {
      way: "id",
      label: l10n.t("One resource"),
      detail: l10n.t("By its id, as the portal shows it"),
      iconPath: new ThemeIcon("symbol-field"),
    },
    {
      way: "query",
      label: l10n.t("What a query finds"),
      detail: l10n.t("A query of Azure Resource Graph, or a condition such as tags.team == 'data'"),
      iconPath: new ThemeIcon("search"),
    },
  ];
  const picked = await pickOne(place, {
    placeholder: l10n.t("Choose what to import"),
    items,
    isChosen: ({ way }) => way === choice.way,
  });
  if (!picked || picked === back) return picked;
  choice.way = picked.way;
  return true;
}

/** Fills in what is wanted, in the way that was chosen. */
export function askForWanted(
  choice: SearchChoice,
  azure: Azure,
  subscription: string | undefined,
  fail: (problem: AzureProblem | string) => void,
): QuickPickStep {
  return async (place) => {
    if (choice.way === "group") return askForGroup(place, choice, azure, subscription, fail);
    const isId = choice.way === "id";
    const typed = await inputName(place, {
      prompt: isId ? l10n.t("The id of a resource") : l10n.t("A query of Azure Resource Graph, or a condition"),
      value: "",
      selected: 0,
      wrong: (text) => {
        if (text.trim() === "") return l10n.t("Write something.");
        return isId && !/^\/(subscriptions|providers)\//i.test(text.trim())
          ? l10n.t("An id begins with /subscriptions/.")
          : undefined;
      },
    });
    if (typed === undefined || typed === back) return typed;
    choice.wanted = isId ? { id: typed.trim() } : { query: typed.trim() };
    return true;
  };
}

interface GroupItem extends QuickPickItem {
  readonly id: string;
}

async function askForGroup(
  place: QuickPickPosition,
  choice: SearchChoice,
  azure: Azure,
  subscription: string | undefined,
  fail: (problem: AzureProblem | string) => void,
): Promise<true | Back | undefined> {
  const picked = await pickOne(place, { placeholder: l10n.t("The resource group"), items: groups() });
  if (!picked || picked === back) return picked;
  choice.wanted = { group: picked.id };
  return true;

  async function groups(): Promise<readonly GroupItem[]> {
    const query =
      "resourcecontainers | where type =~ 'microsoft.resources/subscriptions/resourcegroups' | project id, name, type, location | order by id asc";
    const found = await azure.find(
      { query, ...(subscription !== undefined && { subscription }) },
      new AbortController().signal,
    );
    if (!found.ok) {
      fail(found.problem);
      return [];
    }
    const items = found.value.resources.map(groupItem);
    if (items.length === 0) fail(l10n.t("There is no resource group that you can see in Azure."));
    const subscriptions = [...new Set(items.map(({ subscription }) => subscription))];
    return subscriptions.flatMap((subscription): GroupItem[] => [
      { label: subscription, kind: QuickPickItemKind.Separator, id: "" },
      ...items.filter((one) => one.subscription === subscription),
    ]);
  }
}

function groupItem(row: Found["resources"][number]) {
  const id = String(row.id);
  const [, , subscription = "", , name = ""] = id.split("/");
  return { id, subscription, label: name, description: String(row.location ?? "") };
}
