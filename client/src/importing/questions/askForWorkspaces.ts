// The first question of an import from the palette: any number of all workspaces that can be seen.
import { l10n } from "vscode";
import { askForMany } from "../../ask/askToPick";
import { type Back, back, type Place } from "../../ask/inSteps";
import { workspaceChoices } from "../../explorer/pickWorkspace";
import { fileOf, type Managed } from "../managed/managed";
import type { Source } from "../source";
import type { Choice } from "./chooseImport";

/** Fills in the workspaces. Those that are in code already say where. */
export async function askForWorkspaces(
  place: Place,
  choice: Choice,
  source: Source,
  managed: Managed,
): Promise<true | Back | undefined> {
  const isChosen = new Set(choice.entries.map(({ key }) => key));
  const picked = await askForMany(place, {
    placeholder: l10n.t("Workspaces to import, by name, kind, region or resource group"),
    items: choices(),
    isChosen: ({ entry }) => entry !== undefined && isChosen.has(entry.key),
    atLeastOne: true,
  });
  if (!picked || picked === back) return picked;
  choice.entries = picked.flatMap(({ entry }) => entry ?? []);
  return choice.entries.length > 0 ? true : undefined;

  async function choices() {
    await managed.update();
    return workspaceChoices(source.azure(), ({ id }) => {
      const item = managed.find(id);
      return item && fileOf(item);
    });
  }
}
