// What of that which was found is imported: a list by kind, with what comes along.
import { l10n, type QuickPickItem, QuickPickItemKind } from "vscode";
import type { AzurermResult, OfferFoundResult } from "../../../../server/src/protocol/index";
import { isolationWords } from "../../learning/index";
import { type Back, back, pickMany, type QuickPickPosition } from "../../quickPick/index";
import { allForAzapi } from "../questions/askForOptions";

/** Something that was found. */
export type Offered = OfferFoundResult[number];

/** What is chosen of it. */
export interface ResourcesChoice {
  resources: readonly Offered[];
  inside: boolean;
  preventDestroy: boolean;
  files: "one" | "kind";
  /** Whether all that azapi has a type for is written for it. */
  allForAzapi: boolean;
  /** The azurerm that is installed, where one may be asked, and whether it is. */
  readonly azurerm: AzurermResult;
  byAzurerm: boolean;
}

interface Item extends QuickPickItem {
  readonly offered?: Offered;
  readonly option?: "inside" | "preventDestroy" | "files" | "byAzurerm" | "allForAzapi";
}

/** The list of what was found. */
export interface FoundList {
  /** Whether this is the first list, in which all else is asked for too. */
  readonly withOptions: boolean;
  /** Whether nothing needs to be chosen, as there may be parts of what the code has already. */
  readonly mayBeNone: boolean;
}

/** Fills it in. What is not to be imported is not listed; all else is ticked. */
export async function askForResources(
  place: QuickPickPosition,
  offered: readonly Offered[],
  choice: ResourcesChoice,
  { withOptions, mayBeNone }: FoundList,
): Promise<true | Back | undefined> {
  const { azurerm } = choice;
  const options: readonly Item[] = [
    { label: l10n.t("How"), kind: QuickPickItemKind.Separator },
    ...(azurerm ? [azurermItem(azurerm)] : []),
    { option: "allForAzapi", ...allForAzapi() },
    {
      option: "inside",
      label: l10n.t("With their parts"),
      description: l10n.t("Subnets, rules, records, endpoints, connections: parts that are resources of their own"),
    },
    {
      option: "files",
      label: l10n.t("A file for each kind"),
      description: l10n.t("Such as network.tf and storage.tf, beside the file that you have chosen"),
    },
    {
      option: "preventDestroy",
      label: "prevent_destroy",
      description: l10n.t("Terraform refuses to destroy what is imported"),
    },
  ];
  const picked = await pickMany(place, {
    placeholder: withOptions ? l10n.t("Choose what to import") : l10n.t("Choose which of their parts to import"),
    items: [...itemsByKind(offered), ...(withOptions ? options : [])],
    isChosen: ({ offered: one, option }) =>
      option === "files"
        ? choice.files === "kind"
        : option !== undefined
          ? choice[option]
          : one !== undefined && choice.resources.includes(one),
  });
  if (!picked || picked === back) return picked;
  choice.resources = picked.flatMap(({ offered: one }) => one ?? []);
  if (!withOptions) return true;
  const isChosen = (option: Item["option"]) => picked.some((one) => one.option === option);
  choice.inside = isChosen("inside");
  choice.preventDestroy = isChosen("preventDestroy");
  choice.files = isChosen("files") ? "kind" : "one";
  choice.allForAzapi = isChosen("allForAzapi");
  choice.byAzurerm = isChosen("byAzurerm") && !choice.allForAzapi;
  return choice.resources.length > 0 || (mayBeNone && choice.inside) ? true : undefined;
}

function azurermItem(azurerm: NonNullable<AzurermResult>): Item {
  return {
    option: "byAzurerm",
    label: l10n.t("Read by the installed {0}", `azurerm ${azurerm.version}`),
    description: l10n.t("The provider itself plans, with a simulated Azure and without your credentials"),
    detail: isolationWords(azurerm),
  };
}

/** The last part of an id, which is a name. */
export function lastOf(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}

/** The group first, who may do what in it last. */
function rankOf(type: string): number {
  return /^microsoft\.resources\//i.test(type) ? 0 : /^microsoft\.authorization\//i.test(type) ? 2 : 1;
}

function itemsByKind(offered: readonly Offered[]): readonly Item[] {
  const types = [...new Set(offered.map(({ azureType }) => azureType))].sort(
    (one, other) => rankOf(one) - rankOf(other) || one.localeCompare(other),
  );
  return types.flatMap((type) => [
    { label: type, kind: QuickPickItemKind.Separator },
    ...offered
      .filter(({ azureType }) => azureType === type)
      .map((one) => ({ offered: one, label: lastOf(one.id), description: one.as })),
  ]);
}
