// What imports, compares and reveals: part of what is loaded when that is first wanted.
export { FolderComparison } from "./comparing/compareFolder";
export { compareWithLive } from "./comparing/compareWithLive";
export { createDifferences } from "./comparing/differences";
export { copyImportBlock } from "./copyImportBlock";
export { importFromAzure } from "./found/importFromAzure";
export { openInStudio, revealInAzure, revealInCode } from "./managed/reveal";
export type { Importing } from "./shared";
export { createDrop } from "./writing/drop";
export { importSelected } from "./writing/importSelected";
export { importWorkspace } from "./writing/importWorkspace";
export type { Preview } from "./writing/preview";
