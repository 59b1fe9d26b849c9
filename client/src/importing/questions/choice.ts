// What people choose before an import.
import type { WorkspaceEntry } from "../../azure/index";
import type { ImportSelection } from "../loadResponses";
import type { ImportFile } from "./target";

/** What was selected last, with which the next import begins. */
export interface LastSelection {
  selection: ImportSelection;
}

/** What is to be imported, and where to. */
export interface ImportChoice {
  entries: readonly WorkspaceEntry[];
  selection: ImportSelection;
  target: ImportFile | undefined;
  /** The stack of a program, where there is one to choose. */
  stack?: string;
}
