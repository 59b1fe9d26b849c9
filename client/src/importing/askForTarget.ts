// The file that an import goes into, and what it is called where it is new.
import { l10n, Uri } from "vscode";
import { askForName } from "../ask/askForName";
import { askForOne } from "../ask/askToPick";
import { type Back, back, type Place, type Step } from "../ask/inSteps";
import type { Choice } from "./chooseImport";
import { targetAt } from "./target";
import { type TargetItem, targetsFor } from "./targets";

/** The questions that fill in the target. */
export function askForTarget(choice: Choice): readonly Step[] {
  const file: Step = async (place) => {
    const picked = await askForFile(place, choice);
    if (!picked || picked === back) return picked;
    choice.target = picked.target;
    return true;
  };
  return choice.target?.isNew ? [file, (place) => nameTarget(place, choice, choice.target!.uri)] : [file];
}

function askForFile(place: Place, { entries, target }: Choice): Promise<TargetItem | Back | undefined> {
  const [first, ...others] = entries;
  const name = others.length > 0 || !first ? "workspaces" : first.name;
  return askForOne(place, {
    placeholder: l10n.t("The file to import into"),
    items: targetsFor(name),
    isChosen: (item) => item.target.isNew === target?.isNew && item.target.uri.toString() === target.uri.toString(),
  });
}

async function nameTarget(place: Place, choice: Choice, proposed: Uri): Promise<true | Back | undefined> {
  const value = proposed.path.slice(proposed.path.lastIndexOf("/") + 1);
  const extension = value.slice(value.lastIndexOf("."));
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
  choice.target = await targetAt(Uri.joinPath(proposed, "..", name));
  return true;
}
