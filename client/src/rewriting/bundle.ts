// The bundle dist/rewriting.js: what commands do with code, versions and providers, and the Doctor, loaded when somebody first wants that.
export { askProviders } from "../asking/askProviders";
export * as commands from "../commands/code";
export { showDoctor, shownReport } from "../doctor/doctor";
export { applyUpgrade, checkUpgrade, previewUpgrade } from "../upgrading/checkUpgrade";
export { pasteAsTerraform, pasteEdits } from "./paste";
export { useApiVersion } from "./useApiVersion";
