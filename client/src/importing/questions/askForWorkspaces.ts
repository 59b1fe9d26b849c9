// The first question of an import from the palette: any number of all workspaces that can be seen.
import { l10n } from "vscode";
import type { WorkspaceEntry } from "../../azure/index";
import { workspaceChoices } from "../../explorer/loaded";
import { type Back, back, pickMany, type QuickPickPosition } from "../../quickPick/index";
import type { WorkspacesView } from "../context";
import { fileOf, type ManagedResources } from "../managed/managed";
import type { ImportChoice } from "./choice";

/** Fills in the workspaces. Those that are in code already say where. */
export async function askForWorkspaces(
  place: QuickPickPosition,
  choice: ImportChoice,
  source: WorkspacesView,
  managed: ManagedResources,
): Promise<true | Back | undefined> {
  const isChosen = new Set(choice.entries.map(({ key }) => key));
  const picked = await pickMany(place, {
    placeholder: l10n.t("Workspaces to import: name, kind, region, resource group"),
    items: choices(),
    isChosen: isTicked,
    atLeastOne: true,
  });
  if (!picked || picked === back) return picked;
  choice.entries = picked.flatMap(({ entry }) => entry ?? []);
  return choice.entries.length > 0 ? true : undefined;

  async function choices() {
    await managed.update();
    const all = await workspaceChoices(source.azure(), ({ id }) => {
      const item = managed.find(id);
      return item && fileOf(item);
    });
    // What is ticked from the beginning is seen, whatever is typed to find others.
    const [ticked, rest] = [all.filter(isTicked), all.filter((item) => !isTicked(item))];
    return [...ticked.map((item) => ({ ...item, alwaysShow: true })), ...rest];
  }

  function isTicked({ entry }: { readonly entry: WorkspaceEntry | undefined }): boolean {
    return entry !== undefined && isChosen.has(entry.key);
  }
}
