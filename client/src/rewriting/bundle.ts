// The bundle dist/rewriting.js: what changes code by a command, loaded when somebody first wants that.
export { applyUpgrade, checkUpgrade, previewUpgrade } from "../upgrading/checkUpgrade";
export { pasteAsTerraform, pasteEdits } from "./paste";
export { useApiVersion } from "./useApiVersion";
