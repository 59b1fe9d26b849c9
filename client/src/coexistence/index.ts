/** Which other extensions are there, and what they show. */
export { coexistence, createOtherExtensions, installedExtensions, type OtherExtensions } from "./knownExtensions";
export { type Coexistence, type InstalledExtensions, otherExtensionsIn } from "./otherExtensions";
