// The file that an import goes into, the name of a new one, and which stack of a program.
import { l10n, ThemeIcon, Uri } from "vscode";
import { type Back, back, inputName, pickOne, type QuickPickPosition, type QuickPickStep } from "../../quickPick/index";
import type { ImportContext } from "../context";
import type { ImportChoice, ImportTargetChoice } from "./choice";
import { fileProposals } from "./fileProposals";
import { targetAt } from "./target";

/** Fills in the target. */
export async function askForFile(
  place: QuickPickPosition,
  choice: ImportTargetChoice | ImportChoice,
  importing: ImportContext,
): Promise<true | Back | undefined> {
  const [first, ...others] = "entries" in choice ? choice.entries : [];
  const chosen = choice.target;
  const picked = await pickOne(place, {
    placeholder: l10n.t("The file to import into"),
    items: fileProposals(choice.name ?? (others.length > 0 || !first ? "workspaces" : first.name)),
    isChosen: ({ uri, isNew }) => isNew === chosen?.isNew && uri.toString() === chosen.uri.toString(),
  });
  if (!picked || picked === back) return picked;
  const { uri, isNew } = picked;
  choice.target = isNew ? { uri, isNew, stacks: [] } : await targetAt(importing, uri);
  return true;
}

/** Gives a new file its name, which may turn out to be that of one that is there. */
export function nameFile(choice: ImportTargetChoice, proposed: Uri, importing: ImportContext): QuickPickStep {
  const value = proposed.path.slice(proposed.path.lastIndexOf("/") + 1);
  const extension = value.slice(value.lastIndexOf("."));
  return async (place) => {
    const name = await inputName(place, {
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

/** Fills in the stack. */
export function askForStack(choice: ImportTargetChoice): QuickPickStep {
  return async (place) => {
    const picked = await pickOne(place, {
      placeholder: l10n.t("The stack to import into, at the end of its constructor"),
      items: (choice.target?.stacks ?? []).map((label) => ({ label, iconPath: new ThemeIcon("symbol-class") })),
      isChosen: ({ label }) => label === choice.stack,
    });
    if (!picked || picked === back) return picked;
    choice.stack = picked.label;
    return true;
  };
}
