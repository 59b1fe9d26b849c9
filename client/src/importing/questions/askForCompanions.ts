// How the resources that a workspace depends on are written.
import { l10n, type QuickPickItem } from "vscode";
import { askForOne } from "../../ask/askToPick";
import { type Back, back, type Place } from "../../ask/inSteps";
import type { Companions } from "../loadAnswers";
import type { Choice } from "./chooseImport";

/** Fills in the companions. */
export async function askForCompanions(place: Place, choice: Choice): Promise<true | Back | undefined> {
  const items: readonly (QuickPickItem & { companions: Companions })[] = [
    {
      companions: "ids",
      label: l10n.t("Ids"),
      detail: l10n.t("References to what the code already declares; ids for the rest"),
    },
    {
      companions: "data",
      label: l10n.t("Data sources"),
      detail: l10n.t("What the code does not declare is looked up by name, and stays managed elsewhere"),
    },
    {
      companions: "resources",
      label: l10n.t("Resources"),
      detail: l10n.t("What the code does not declare is imported too, and becomes part of this code"),
    },
  ];
  const picked = await askForOne(place, {
    placeholder: l10n.t(
      "How storage account, key vault, Application Insights, registry and identities appear in the code",
    ),
    items,
    isChosen: ({ companions }) => companions === choice.what.companions,
  });
  if (!picked || picked === back) return picked;
  choice.what = { ...choice.what, companions: picked.companions };
  return true;
}
