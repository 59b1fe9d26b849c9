// The bundle dist/importing.js: what asks Azure about all of a workspace, loaded when somebody first wants that.
export { compareWithLive } from "./comparing/compareWithLive";
export { createDifferences } from "./comparing/differences";
export { copyImportBlock } from "./copyImportBlock";
export { createDrop } from "./writing/drop";
export { importResources } from "./writing/importResources";
export { importWorkspace } from "./writing/importWorkspace";
