// What is generated follows from these modules of the project, which are bundled together, once.
import { importBundled } from "../importBundled.mjs";

const source = `
export { readOrderFacts, isRecorded, sourcePage } from "./server/src/catalog/azure/orderFacts";
export { readPlanRefusals } from "./server/src/catalog/azure/planRefusals";
export { commands } from "./server/src/hosts/cli/commands";
export { optionsOf } from "./server/src/hosts/cli/options";
export { tools } from "./server/src/hosts/mcp/tools/index";
export { azapiArgumentRules } from "./server/src/rules/azapi/arguments/index";
export { azapiRules } from "./server/src/rules/azapi/index";
export { rules } from "./server/src/rules/rules";
export { ruleTexts } from "./server/src/rules/ruleTexts";
export { terraformRules } from "./server/src/rules/terraform/index";
export { printCase, readCase } from "./test/harness/annotations";
export { applyFirstFixes } from "./test/harness/applyFirstFixes";
export { found as foundIn } from "./test/harness/found";
export { withReleases } from "./test/harness/newest";
export { toJSONSchema } from "zod";
`;

export const project = await importBundled(source, ".", "node");
