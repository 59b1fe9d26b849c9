// Which resources are to be converted.
import { l10n, RelativePattern, Uri, window, workspace } from "vscode";
import type { ConvertResourcesParams } from "../../../server/src/protocol/index";
import { generated } from "../programs/index";
import { pickMany, pickOne, showInformation } from "../shown/index";
import { serverAddress } from "../unsaved";

/** What menus and actions ask for: files, a folder with all below it, or a module, which is a folder alone. */
export interface AskedConversion extends Partial<Omit<ConvertResourcesParams, "to">> {
  readonly to: ConvertResourcesParams["to"];
  readonly folder?: Uri;
  readonly module?: Uri;
  /** Whether people choose first how azapi's resources are written. */
  readonly asksHow?: boolean;
}

/** How many files are looked at. */
const mostFiles = 5000;

const pattern = "*.{tf,tofu}";

/**
 * The selected ones; otherwise the user chooses. Undefined if nothing was chosen, or after a message that there is
 * nothing to choose.
 */
export async function chooseResources(asked: AskedConversion): Promise<ConvertResourcesParams | undefined> {
  const { to, files, folder, module, asksHow, ...how } = asked;
  if (files) return { to, files, ...how };
  if (folder) return { to, files: await filesIn(folder, `**/${pattern}`) };
  if (module) return { to, files: await filesIn(module, pattern) };
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== "terraform") {
    showInformation(l10n.t("Open a Terraform file first."));
    return undefined;
  }
  const own = serverAddress(document.uri);
  if (document.isUntitled) return { to, files: [own] };
  const parent = Uri.joinPath(document.uri, "..");
  const [beside, below] = [await filesIn(parent, pattern), await filesIn(parent, `**/${pattern}`)];
  const items = [
    { label: l10n.t("All in this file"), files: [own] },
    ...(beside.length > 1 ? [{ label: l10n.t("All in this folder"), files: beside }] : []),
    ...(below.length > beside.length ? [{ label: l10n.t("All in this folder and below"), files: below }] : []),
  ];
  const picked =
    items.length === 1
      ? items[0]
      : await pickOne(items, {
          title: to === "azapi" ? l10n.t("Convert to azapi") : l10n.t("Convert to azurerm"),
          placeHolder: l10n.t("What to convert"),
        });
  return picked && { to, files: picked.files };
}

/** Options of a conversion to azapi: how Terraform takes the resources over, and what starts a replacement. */
export type HowToConvert = Pick<ConvertResourcesParams, "takeOver" | "namesTriggers">;

/** Asks for the options of a conversion, with the current ones ticked. Undefined if the list is closed. */
export async function chooseHow({ takeOver, namesTriggers }: HowToConvert): Promise<HowToConvert | undefined> {
  const byImport = {
    label: l10n.t("With import blocks"),
    detail: l10n.t("removed and import blocks, which name ids, instead of moved blocks, which take azurerm's state"),
    picked: takeOver === "import",
  };
  const triggers = {
    label: l10n.t("With replace_triggers_refs"),
    detail: l10n.t(
      "The same changes replace each resource as in azurerm; the first plan shows that as a change in the state only",
    ),
    picked: namesTriggers === true,
  };
  const picked = await pickMany(Promise.resolve([byImport, triggers]), {
    title: l10n.t("Convert to azapi"),
    placeHolder: l10n.t("How to write the azapi resources"),
  });
  return (
    picked && {
      takeOver: picked.includes(byImport) ? "import" : "moved",
      namesTriggers: picked.includes(triggers),
    }
  );
}

async function filesIn(folder: Uri, files: string): Promise<readonly string[]> {
  const found = await workspace.findFiles(new RelativePattern(folder, files), generated, mostFiles);
  return found.map(String).sort();
}
