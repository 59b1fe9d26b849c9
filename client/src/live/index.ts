/** What is live of Azure: the tree of workspaces, and imports. It is a bundle of its own, loaded when it is first asked for. */
export { loadLive } from "./load";
