/** Everything that VS Code shows, escaped for where it is shown. */
export { closeChanges, offerChanges } from "./changes";
export { chooseFile, chooseFolder } from "./dialogs";
export { lens, problem, quickFix, rewriting, showBeside, showPage } from "./inEditor";
export { createBox, createList, pickMany, pickOne, type ShownItem, shownItem } from "./lists";
export {
  inStatusBar,
  inView,
  showBriefly,
  showError,
  showInformation,
  showWarning,
  type Tell,
  withCancel,
} from "./messages";
export { showMarkup } from "./page";
export { createDocumentEntry, createLanguageStatus, type LanguageStatus, showEntry } from "./statusItem";
export { testItem, testMessage } from "./tests";
export { tagLines, tooltip } from "./tooltip";
export { createTree, showAbove, type TreeNodes } from "./tree";
