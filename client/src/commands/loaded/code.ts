// What the commands about code, versions and providers do, each by its id, in the bundle dist/rewriting.js.
export { applyConversion, convertToAzapi, convertToAzurerm } from "../azapiConversion";
export { convertToProgram, convertToTerraform } from "../convert";
export { copyReport, doctor } from "../doctor";
export { findType } from "../findType";
export { forgetLearned, learnProviders } from "../learnProviders";
export { newFile } from "../newFile";
export { openOrderPicture, openPlace, showApplierRole, showOrder } from "../order";
export { hidePlan, showLivePlan, showPlan, showPlanAgainst, showPlannedChange } from "../plan";
export { reportIssue } from "../reportIssue";
export { askProviders, pasteAsTerraform, useApiVersion } from "../rewrite";
export { addRoleAssignments } from "../roleAssignments";
export { showVersion } from "../showVersion";
export { applyUpgrade, checkUpgrade, previewUpgrade } from "../upgrade";
