// What the commands about live workspaces do, each by its id, in the bundle dist/live.js.
export {
  arrangeView,
  copyId,
  filterSubscriptions,
  findWorkspace,
  loadMore,
  refresh,
  showProperties,
} from "../explorer";
export {
  compareFolder,
  compareWithLive,
  copyImportBlock,
  importFromAzure,
  importResource,
  importUnmanaged,
  importWorkspace,
  openLive,
  revealInAzure,
  revealInCode,
  takeAllLive,
  takeLive,
} from "../importing";
export { openInPortal, openInStudio } from "../openLinks";
export { retry } from "../retry";
export { signIn } from "../signIn";
