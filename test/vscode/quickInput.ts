// Answers questions as somebody at the keyboard does: no extension can see what another one asks.
import { commands } from "vscode";
import { settle } from "./settle";

const keys = {
  enter: "workbench.action.acceptSelectedQuickOpenItem",
  down: "workbench.action.quickOpenSelectNext",
  space: "workbench.action.quickPickManyToggle",
  back: "workbench.action.quickInputBack",
  escape: "workbench.action.closeQuickOpen",
} as const;

/** Presses keys one after the other. What a question shows follows a moment after what it was told. */
export async function press(...pressed: readonly (keyof typeof keys)[]): Promise<void> {
  for (const [index, key] of pressed.entries()) {
    await settle(index > 0 && key === "down" ? 20 : 500);
    await commands.executeCommand(keys[key]);
  }
}
