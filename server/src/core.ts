// What the servers for Node and for browsers share. In the package it is a bundle of its own, dist/core.js. Nothing
// that speaks the protocol: its classes are known to a connection only where both are of one bundle.
export { builtIn, createCatalog } from "./catalog/index";
export { createService } from "./createService";
export { fixDocument } from "./features/codeActions/codeActions";
export { lazy } from "./features/lazy";
export { constraintsInTexts, languageOf, mayUseCdk } from "./languages/index";
export { redact } from "./redact/index";
export { oneWayChange, replacesResource, ruleIds, ruleTexts } from "./rules/index";
