// The bundle dist/importing.js: what an import needs, loaded when somebody first imports.
export { createDrop } from "./drop";
export { importWorkspace } from "./importWorkspace";
