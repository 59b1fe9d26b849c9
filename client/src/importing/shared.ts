// What imports and comparisons go on with, from one to the next.
import type { FolderComparison } from "./comparing/compareFolder";
import type { Differences } from "./comparing/differences";
import type { ImportContext } from "./context";
import type { ManagedResources } from "./managed/managed";
import type { LastSelection } from "./questions/choice";

/** The parts that all import commands share. */
export interface Importing {
  readonly context: ImportContext;
  readonly managed: ManagedResources;
  readonly lastSelection: LastSelection;
  /** What was found by comparing, made when somebody first compares. */
  differences(create: (context: ImportContext) => Differences): Differences;
  /** The same of whole folders. */
  folders(Comparison: new (context: ImportContext) => FolderComparison): FolderComparison;
}
