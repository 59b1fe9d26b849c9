// What of that which was found is imported: a list by kind, with what comes along.
import { l10n, type QuickPickItem, QuickPickItemKind } from "vscode";
import type { AzurermResult, OfferFoundResult } from "../../../../server/src/protocol/index";
import { isAssetType } from "../../../../server/src/resourceIds/index";
import { isolationWords } from "../../learning/index";
import { type Back, back, pickMany, type QuickPickPosition } from "../../quickPick/index";
import { allForAzapi } from "../questions/askForOptions";
import { shownName } from "../shownName";

/** A resource that was found, as it can be imported. */
export type Offered = OfferFoundResult[number];

/** The choice of resources to import, and how they are written. */
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
  /** Whether models and other assets are looked up by data sources. */
  assetsAsData: boolean;
}

type Option = "inside" | "preventDestroy" | "files" | "byAzurerm" | "allForAzapi" | "assetsAsData";

/**
 * What is asked once for everything that was found. Asks about azapi for all only if something would otherwise be
 * written for azurerm.
 */
export function firstOptions(mayBeAzurerms: boolean): readonly Option[] {
  return ["byAzurerm", ...(mayBeAzurerms ? (["allForAzapi"] as const) : []), "inside", "files", "preventDestroy"];
}

/** Whether any of these resources would be written for azurerm. */
export function isForAzurerm(offered: readonly Pick<Offered, "as">[]): boolean {
  return offered.some(({ as }) => as !== "" && as !== "azapi_resource");
}

interface Item extends QuickPickItem {
  readonly offered?: Offered;
  readonly option?: Option;
}

/** The list of what was found. */
export interface FoundList {
  /** Whether it is what people look for, what is in that, or what it only refers to. */
  readonly of: "found" | "parts" | "assets";
  /** What else is asked for below the list. */
  readonly options: readonly Option[];
  /** Whether nothing needs to be chosen, as there may be parts of what the code has already. */
  readonly mayBeNone: boolean;
}

/**
 * Fills it in. It leaves out what cannot be imported. Everything else is ticked, except assets that are only referred
 * to.
 */
export async function askForResources(
  place: QuickPickPosition,
  offered: readonly Offered[],
  choice: ResourcesChoice,
  { of, options: asked, mayBeNone }: FoundList,
): Promise<true | Back | undefined> {
  const { azurerm } = choice;
  const known: readonly Item[] = [
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
    {
      option: "assetsAsData",
      label: l10n.t("Models and other assets as data sources"),
      description: l10n.t("They stay managed elsewhere; else they are resources"),
    },
  ];
  const options = known.filter(({ option }) => option !== undefined && asked.includes(option));
  const picked = await pickMany(place, {
    placeholder: placeholderFor(of),
    items: [
      ...itemsByKind(offered),
      ...(options.length > 0 ? [{ label: l10n.t("How"), kind: QuickPickItemKind.Separator }, ...options] : []),
    ],
    isChosen: ({ offered: one, option }) =>
      option === "files"
        ? choice.files === "kind"
        : option !== undefined
          ? choice[option]
          : one !== undefined && choice.resources.includes(one),
  });
  if (!picked || picked === back) return picked;
  choice.resources = picked.flatMap(({ offered: one }) => one ?? []);
  const chosen = new Set(picked.map(({ option }) => option));
  for (const option of ["inside", "preventDestroy", "byAzurerm", "allForAzapi", "assetsAsData"] as const)
    if (asked.includes(option)) choice[option] = chosen.has(option);
  if (asked.includes("files")) choice.files = chosen.has("files") ? "kind" : "one";
  if (choice.allForAzapi) choice.byAzurerm = false;
  return of !== "found" || choice.resources.length > 0 || (mayBeNone && choice.inside) ? true : undefined;
}

function placeholderFor(of: FoundList["of"]): string {
  if (of === "assets") return l10n.t("Models and other assets that these refer to; choose nothing to keep their ids");
  return of === "found" ? l10n.t("Choose what to import") : l10n.t("Choose which of their parts to import");
}

function azurermItem(azurerm: NonNullable<AzurermResult>): Item {
  return {
    option: "byAzurerm",
    label: l10n.t("Read by the installed {0}", `azurerm ${azurerm.version}`),
    description: l10n.t("The provider itself plans, with a simulated Azure and without your credentials"),
    detail: isolationWords(azurerm),
  };
}

/** The group first, then who may do what in it, and assets last. */
function rankOf(type: string): number {
  if (isAssetType(type)) return 3;
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
      .map((one) => ({ offered: one, label: shownName(one.id), description: one.as })),
  ]);
}
