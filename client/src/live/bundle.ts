// The bundle dist/live.js: what is shown of Azure and what asks about it, loaded when somebody first looks at the tree or wants that.
export * as commands from "../commands/loaded/live";
export { revealWorkspace, rootNodes } from "../explorer/loaded";
export { createDrop } from "../importing/loaded";
