/** The language server protocol, in and out. */
export { ruleHref } from "./convert/ruleHref";
export { bytesOf, defaultMaxFileSize, maxSizeInFolder, section, settingsFrom } from "./editor/settings";
export type {
  FolderAnswer,
  FolderAnswers,
  HowToAsk,
  HowToLearn,
  InstalledProviders,
  LockFile,
} from "./installedProviders";
export { isObject } from "./isObject";
export { createNamesByLanguage } from "./namesByLanguage";
export type { Log, Missing, ReadOptions, Runtime, SecondOpinion } from "./runtime";
export { startServer } from "./server";
export { inBatches } from "./session/inBatches";
