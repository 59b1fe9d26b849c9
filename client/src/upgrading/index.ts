// What a newer major version of a provider changes.
export { applyUpgrade, checkUpgrade, previewUpgrade } from "./checkUpgrade";
export type { UpgradeChoice, UpgradeOptions } from "./chooseUpgrade";
