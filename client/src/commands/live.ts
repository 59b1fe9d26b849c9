// What the commands about live workspaces do, each by its id, in the bundle dist/live.js.
export { copyId } from "./copyId";
export { filterSubscriptions } from "./filterSubscriptions";
export { findWorkspace } from "./findWorkspace";
export {
  compareWithLive,
  copyImportBlock,
  importResource,
  importWorkspace,
  openLive,
  revealInAzure,
  revealInCode,
} from "./importing";
export { loadMore } from "./loadMore";
export { openInPortal, openInStudio } from "./openLinks";
export { refresh } from "./refreshExplorer";
export { retry } from "./retry";
export { showProperties } from "./showProperties";
export { signIn } from "./signIn";
