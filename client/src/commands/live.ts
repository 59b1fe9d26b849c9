// What the commands about live workspaces do, each by its id, in the bundle dist/live.js.
export { copyId } from "./copyId";
export { filterSubscriptions, findWorkspace, loadMore, refresh } from "./explorer";
export {
  compareWithLive,
  copyImportBlock,
  importResource,
  importWorkspace,
  openLive,
  revealInAzure,
  revealInCode,
} from "./importing";
export { openInPortal, openInStudio } from "./openLinks";
export { retry } from "./retry";
export { showProperties } from "./showProperties";
export { signIn } from "./signIn";
