// "Azure ML: Check for azurerm Upgrade…", and what previews and applies what it has found.
import * as upgrading from "../upgrading/index";
import type { Run } from "./command";

/** "Azure ML: Check for azurerm Upgrade…". `asked` has answers for the questions of the command. */
export const checkUpgrade: Run = ({ server, problems }, asked) =>
  upgrading.checkUpgrade(server, problems.upgrade, (asked ?? {}) as upgrading.UpgradeOptions);

export const previewUpgrade: Run = ({ server, texts }, choice) =>
  upgrading.previewUpgrade(server, texts, choice as upgrading.UpgradeChoice | undefined);

export const applyUpgrade: Run = ({ server, problems }, choice) =>
  upgrading.applyUpgrade(server, problems.upgrade, choice as upgrading.UpgradeChoice | undefined);
