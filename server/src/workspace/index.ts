/** The store: all documents by module, and what hosts say about folders and settings. */
export type { CalledConstraint, ModuleContext, Pin } from "./moduleContext";
export type { Settings } from "./settings";
export { createWorkspace, type Store } from "./store";
export { TrackedModule } from "./trackedModule";
export type { PlannedReplacement, WorkspaceUpdates } from "./workspaceUpdates";
