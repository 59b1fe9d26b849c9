// The bundle dist/azure.js, which is loaded on first use.
export { askOnce, createReader } from "./askOnce";
export { createAzure } from "./createAzure";
export { fromVscode } from "./fromVscode";
export { speak } from "./translate";
