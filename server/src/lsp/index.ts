/** The language server protocol, in and out. */
export { allCallers } from "./allCallers";
export { ruleHref } from "./convert/ruleHref";
export { bytesOf, defaultMaxFileSize, maxSizeInFolder, section, settingsFrom } from "./editor/settings";
export type {
  ConversionProof,
  DraftedImport,
  DraftingRequest,
  FolderAnswer,
  FolderAnswers,
  FolderPlan,
  HowToImport,
  HowToLearn,
  HowToPlan,
  HowToValidate,
  ImportedBeside,
  InstalledProviders,
  LockFile,
  ProvableConversion,
} from "./installedProviders";
export { createNamesByLanguage } from "./namesByLanguage";
export type { Log, ReadOptions, Runtime, StampedData } from "./runtime";
export { startServer } from "./server";
export { inBatches } from "./session/inBatches";
