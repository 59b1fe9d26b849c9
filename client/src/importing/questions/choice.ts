// What people choose before an import.
import type { WorkspaceEntry } from "../../azure/index";
import type { ImportSelection } from "../selection";
import type { ImportFile } from "./target";

/** What was selected last, with which the next import begins. */
export interface LastSelection {
  selection: ImportSelection;
}

/** The choice of where to import. */
export interface ImportTargetChoice {
  /** What a new file is called, unless that follows from the workspaces. */
  readonly name?: string;
  target: ImportFile | undefined;
  /** The stack of a program, where there is one to choose. */
  stack?: string;
}

/** What is to be imported, and where to. */
export interface ImportChoice extends ImportTargetChoice {
  entries: readonly WorkspaceEntry[];
  selection: ImportSelection;
  /** How models and other assets are written that deployments and schedules refer to; without it they stay ids, or people are asked. */
  readonly assets?: "resources" | "data";
  readonly asksForAssets: boolean;
}
