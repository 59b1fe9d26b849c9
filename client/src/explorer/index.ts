// The view of live workspaces, as it is there from the start.
export { createExplorer } from "./createExplorer";
export type { Explorer } from "./explorer";
export { createProperties, type Properties } from "./properties";
export { sendInventory } from "./sendInventory";
export { showSimulation } from "./simulation";
