// What is imported with a workspace, whether it gets `prevent_destroy`, and how the resources that it depends on are written.
import { l10n, type QuickPickItem, QuickPickItemKind } from "vscode";
import type { Azure, Companions, ResourcePart } from "../../azure/index";
import { type Back, back, pickMany, pickOne, type QuickPickPosition } from "../../quickPick/index";
import { type ImportPart, resourceParts } from "../selection";
import type { ImportChoice } from "./choice";

interface Item extends QuickPickItem {
  readonly part?: ImportPart;
}

/** The choice of azapi for all that it has a type for. */
export function allForAzapi(): QuickPickItem {
  return {
    label: l10n.t("All for azapi"),
    description: l10n.t("Bodies as Azure has them, even where azurerm has a type"),
  };
}

/**
 * Fills in the parts, `preventDestroy`, and the provider to write for. It shows the number of endpoints and the like
 * if that is known.
 */
export async function askForParts(
  place: QuickPickPosition,
  choice: ImportChoice,
  azure: Pick<Azure, "knownCount">,
): Promise<true | Back | undefined> {
  const parts: readonly Item[] = [
    { part: "computes", label: l10n.t("Computes"), description: l10n.t("Clusters, instances and attached computes") },
    { part: "datastores", label: l10n.t("Datastores"), description: l10n.t("Except those that Azure creates itself") },
    { part: "outboundRules", label: l10n.t("Outbound rules"), description: l10n.t("Of a managed network") },
    ...resourceParts.map((part) => {
      const [label, description] = wordsOf(part);
      const known = knownIn(choice, part, azure);
      return { part, label: known === undefined ? label : `${label} (${known})`, description };
    }),
  ];
  const azapi: Item = allForAzapi();
  const guard: Item = {
    label: "prevent_destroy",
    description: l10n.t("Terraform refuses to destroy what is imported"),
  };
  const picked = await pickMany(place, {
    placeholder: l10n.t("What to import with it; choose nothing for the workspace only"),
    items: [heading(l10n.t("With the workspace")), ...parts, heading(l10n.t("How")), azapi, guard],
    isChosen: (item) => {
      const { parts, preventDestroy, as } = choice.selection;
      return item.part ? parts.includes(item.part) : item === guard ? preventDestroy : item === azapi && as === "azapi";
    },
  });
  if (!picked || picked === back) return picked;
  choice.selection = {
    ...choice.selection,
    parts: picked.flatMap(({ part }) => part ?? []),
    preventDestroy: picked.includes(guard),
    as: picked.includes(azapi) ? "azapi" : "azurerm",
  };
  return true;
}

function wordsOf(part: ResourcePart): readonly [label: string, description: string] {
  switch (part) {
    case "onlineEndpoints":
      return [l10n.t("Online endpoints"), l10n.t("With their deployments, for azapi")];
    case "batchEndpoints":
      return [l10n.t("Batch endpoints"), l10n.t("With their deployments, for azapi")];
    case "serverlessEndpoints":
      return [l10n.t("Serverless endpoints"), l10n.t("For azapi")];
    case "connections":
      return [l10n.t("Connections"), l10n.t("Without their secrets, for azapi")];
    case "schedules":
      return [l10n.t("Schedules"), l10n.t("For azapi")];
  }
}

/** How many of a part all chosen workspaces have; undefined where that is not known of one of them. */
function knownIn({ entries }: ImportChoice, part: ResourcePart, azure: Pick<Azure, "knownCount">): number | undefined {
  const counts = entries.map((entry) => azure.knownCount(entry, part));
  return counts.reduce((sum, one) => (sum === undefined || one === undefined ? undefined : sum + one), 0);
}

function heading(label: string): Item {
  return { label, kind: QuickPickItemKind.Separator };
}

/** Asks which companions of a workspace to import, and puts them into the choice. */
export async function askForCompanions(
  place: QuickPickPosition,
  choice: ImportChoice,
): Promise<true | Back | undefined> {
  // azapi refers to what is managed elsewhere by its id.
  const isAllForAzapi = choice.selection.as === "azapi";
  const items: readonly (QuickPickItem & { companions: Companions })[] = [
    {
      companions: "ids",
      label: l10n.t("Ids"),
      detail: l10n.t("References to what code declares already, and ids for the rest"),
    },
    {
      companions: "data",
      label: l10n.t("Data sources"),
      detail: l10n.t("Those that no code declares become data sources and stay managed elsewhere"),
    },
    {
      companions: "resources",
      label: l10n.t("Resources"),
      detail: l10n.t("Those that no code declares are imported too, and become part of this code"),
    },
  ];
  const picked = await pickOne(place, {
    placeholder: l10n.t("How its storage account, key vault and the like appear in code"),
    items: items.filter(({ companions }) => companions !== "data" || !isAllForAzapi),
    isChosen: ({ companions }) => companions === choice.selection.companions,
  });
  if (!picked || picked === back) return picked;
  choice.selection = { ...choice.selection, companions: picked.companions };
  return true;
}
