// The bundle dist/rewriting.js: what changes code by a command, and the Doctor, loaded when somebody first wants that.
export { showDoctor } from "../doctor/doctor";
export { applyUpgrade, checkUpgrade, previewUpgrade } from "../upgrading/checkUpgrade";
export { pasteAsTerraform, pasteEdits } from "./paste";
export { useApiVersion } from "./useApiVersion";
