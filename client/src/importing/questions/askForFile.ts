// The file that an import goes into, and what it is called where it is new.
import { l10n, Uri } from "vscode";
import { askForName } from "../../ask/askForName";
import { askForOne } from "../../ask/askToPick";
import { type Back, back, type Place, type Step } from "../../ask/inSteps";
import type { Importing } from "../source";
import type { Choice } from "./chooseImport";
import { fileProposals } from "./fileProposals";
import { targetAt } from "./target";

/** Fills in the target. */
export async function askForFile(place: Place, choice: Choice, importing: Importing): Promise<true | Back | undefined> {
  const [first, ...others] = choice.entries;
  const chosen = choice.target;
  const picked = await askForOne(place, {
    placeholder: l10n.t("The file to import into"),
    items: fileProposals(others.length > 0 || !first ? "workspaces" : first.name),
    isChosen: ({ uri, isNew }) => isNew === chosen?.isNew && uri.toString() === chosen.uri.toString(),
  });
  if (!picked || picked === back) return picked;
  const { uri, isNew } = picked;
  choice.target = isNew ? { uri, isNew, stacks: [] } : await targetAt(importing, uri);
  return true;
}

/** Gives a new file its name, which may turn out to be that of one that is there. */
export function nameFile(choice: Choice, proposed: Uri, importing: Importing): Step {
  const value = proposed.path.slice(proposed.path.lastIndexOf("/") + 1);
  const extension = value.slice(value.lastIndexOf("."));
  return async (place) => {
    const name = await askForName(place, {
      prompt: l10n.t("Name of the new file"),
      value,
      selected: value.length - extension.length,
      wrong: (name) =>
        /^[^/\\]+$/.test(name) && name.endsWith(extension)
          ? undefined
          : l10n.t("Write a name that ends in {0}.", extension),
    });
    if (name === undefined || name === back) return name;
    choice.target = await targetAt(importing, Uri.joinPath(proposed, "..", name));
    return true;
  };
}
