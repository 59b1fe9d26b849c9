// A bundle of its own (see lazy.ts beside it).
export { adaptedSetUp } from "./adaptedSetUp";
export { lackingConfiguration } from "./lackingConfiguration";
