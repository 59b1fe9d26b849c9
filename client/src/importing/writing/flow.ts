// What an import takes once somebody wants one: dist/importing.js, which nobody else pays for.
export { createDrop } from "./drop";
export { importWorkspace } from "./importWorkspace";
