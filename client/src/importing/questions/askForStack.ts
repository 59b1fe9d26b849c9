// Which of a program's stacks an import goes into.
import { l10n, ThemeIcon } from "vscode";
import { askForOne } from "../../ask/askToPick";
import { back, type Step } from "../../ask/inSteps";
import type { Choice } from "./chooseImport";

/** Fills in the stack. */
export function askForStack(choice: Choice): Step {
  return async (place) => {
    const picked = await askForOne(place, {
      placeholder: l10n.t("The stack to import into, at the end of its constructor"),
      items: (choice.target?.stacks ?? []).map((label) => ({ label, iconPath: new ThemeIcon("symbol-class") })),
      isChosen: ({ label }) => label === choice.stack,
    });
    if (!picked || picked === back) return picked;
    choice.stack = picked.label;
    return true;
  };
}
