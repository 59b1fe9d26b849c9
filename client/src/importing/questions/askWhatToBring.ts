// What comes along with a workspace, and whether it is kept from being destroyed.
import { l10n, type QuickPickItem, QuickPickItemKind } from "vscode";
import { askForMany } from "../../ask/askToPick";
import { type Back, back, type Place } from "../../ask/inSteps";
import type { Part } from "../../azure/index";
import type { Choice } from "./chooseImport";

interface Item extends QuickPickItem {
  readonly part?: Part;
}

/** Fills in the parts and `preventDestroy`. */
export async function askWhatToBring(place: Place, choice: Choice): Promise<true | Back | undefined> {
  const parts: readonly Item[] = [
    { part: "computes", label: l10n.t("Computes"), description: l10n.t("Clusters, instances and attached computes") },
    { part: "datastores", label: l10n.t("Datastores"), description: l10n.t("Except those that Azure creates itself") },
    { part: "outboundRules", label: l10n.t("Outbound rules"), description: l10n.t("Of a managed network") },
  ];
  const guard: Item = {
    label: "prevent_destroy",
    description: l10n.t("Terraform refuses to destroy what is imported"),
  };
  const picked = await askForMany(place, {
    placeholder: l10n.t("What to bring along; select nothing for the workspace only"),
    items: [heading(l10n.t("With the workspace")), ...parts, heading(l10n.t("Lifecycle")), guard],
    isChosen: (item) =>
      item.part ? choice.what.parts.includes(item.part) : item === guard && choice.what.preventDestroy,
  });
  if (!picked || picked === back) return picked;
  choice.what = {
    ...choice.what,
    parts: picked.flatMap(({ part }) => part ?? []),
    preventDestroy: picked.includes(guard),
  };
  return true;
}

function heading(label: string): Item {
  return { label, kind: QuickPickItemKind.Separator };
}
