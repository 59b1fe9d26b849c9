import { window } from "vscode";
import type { Problem } from "../azure/index";

/** Tells the person what went wrong; nothing when they canceled it themselves. */
export function tell(problem: Problem): void {
  if (problem.kind !== "canceled") window.showWarningMessage(problem.message);
}
