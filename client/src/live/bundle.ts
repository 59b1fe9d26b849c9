// The bundle dist/live.js: what is shown of Azure and what asks about it, loaded when somebody first looks at the tree or wants that.
export * as commands from "../commands/live";
export { rootNodes } from "../explorer/nodes/rootNodes";
export { revealWorkspace } from "../explorer/reveal";
export { compareWithLive } from "../importing/comparing/compareWithLive";
export { createDifferences } from "../importing/comparing/differences";
export { copyImportBlock } from "../importing/copyImportBlock";
export { openInStudio, revealInAzure, revealInCode } from "../importing/managed/reveal";
export { createDrop } from "../importing/writing/drop";
export { importResources } from "../importing/writing/importResources";
export { importWorkspace } from "../importing/writing/importWorkspace";
