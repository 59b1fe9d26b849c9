// What is shown of Azure, and what people choose of it: part of what is loaded when that is first wanted.
export { arrange } from "./arrange";
export type { Explorer } from "./explorer";
export { rootNodes } from "./nodes/rootNodes";
export { pickSubscriptions } from "./pickSubscriptions";
export { pickWorkspace, workspaceChoices } from "./pickWorkspace";
export type { Properties } from "./properties";
export { revealWorkspace } from "./reveal";
export { isNode, nodesOf, resourceOf, workspacesOf } from "./selected";
export { showProblem } from "./showProblem";
