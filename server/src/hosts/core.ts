// What the servers for Node and for browsers share. In the package it is a bundle of its own, dist/core.js. Nothing
// that speaks the protocol: its classes are known to a connection only where both are of one bundle.
export { builtIn } from "../catalog/builtIn/builtIn";
export { createCatalog } from "../catalog/createCatalog";
export { createService } from "../createService";
export { rewriteApiVersions } from "../features/apiVersions/apiVersions";
export { fixDocument } from "../features/codeActions/codeActions";
export { failureFact, learnedSection } from "../features/doctor/doctor";
export { upgradeModule } from "../features/upgrade/upgrade";
export { mentionsCdk } from "../languages/cdktf/mentionsCdk";
export { constraintsInTexts } from "../languages/constraintsInTexts";
export { languageOf } from "../languages/index";
export { redact } from "../redact/redact";
export { oneWayChange, replacesResource } from "../rules/replacement";
export { ruleDescription, ruleSummaries } from "../rules/ruleSummaries";
