// The settings in the section `azuremlTerraform`. A value of the wrong type counts as not set.

import type { InlayHintSettings } from "../../features/inlayHints/inlayHints";
import type { Severity } from "../../model/index";
import { isObject } from "../../text/index";
import type { Settings } from "../../workspace/index";

/** The name of our section. */
export const section = "azuremlTerraform";

const severities: ReadonlySet<unknown> = new Set<Severity | "off">(["error", "warning", "information", "hint", "off"]);

/** Reads the section as it came from the editor. */
export function settingsFrom(values: unknown): Settings {
  const rules = isObject(values) && isObject(values.rules) ? Object.entries(values.rules) : [];
  return {
    rules: Object.fromEntries(rules.filter((entry): entry is [string, Severity | "off"] => isSeverity(entry[1]))),
  };
}

/** Whether edits are compared with the last commit and the state. */
export function wantsReplacementWarnings(values: unknown): boolean {
  return !isObject(values) || values.replacementWarnings !== false;
}

/** Whether installed providers are asked about themselves: when somebody wants it, always, or never. */
export type LearnProviders = "ask" | "always" | "never";

/** Reads that setting; undefined where it is not set. */
export function learnProvidersFrom(values: unknown): LearnProviders | undefined {
  const mode = isObject(values) ? values.learnProviders : undefined;
  return mode === "ask" || mode === "always" || mode === "never" ? mode : undefined;
}

/** Which files' findings are shown besides those of open documents: none, those of their modules, or of all modules of the open folders. */
export type CheckedModules = "openFiles" | "module" | "workspace";

/** Reads that setting. */
export function checkedModulesFrom(values: unknown): CheckedModules {
  const checked = isObject(values) ? values.checkModule : undefined;
  return checked === "openFiles" || checked === "workspace" ? checked : "module";
}

/** Whether a `moved` block is added when something is renamed that may be in the state. */
export type MovedBlocks = "ask" | "always" | "never";

/** Reads that setting. */
export function movedBlocksFrom(values: unknown): MovedBlocks {
  const value = isObject(values) ? values.movedBlocks : undefined;
  return value === "always" || value === "never" ? value : "ask";
}

/** Whether people want to see how many references there are above what is declared: they move the code, so only who says so. */
export function wantsReferenceCodeLenses(values: unknown): boolean {
  return isObject(values) && values.referenceLenses === true;
}

/** What people want to see in the code: nothing unless they say so. */
export function inlayHintsFrom(values: unknown): InlayHintSettings {
  const given = isObject(values) ? values : {};
  return {
    values: given.valueHints === true,
    versions: given.versionHints === true,
    defaults: given.defaultHints === true,
  };
}

/** In megabytes; files that people write by hand are far smaller. */
export const defaultMaxFileSize = 20;

/** The largest file that is read, in bytes. */
export function maxFileSizeFrom(values: unknown): number {
  return bytesOf(isObject(values) ? values.maxFileSize : undefined);
}

/** A size in megabytes in bytes; the default size for anything that is not a positive number. */
export function bytesOf(megabytes: unknown): number {
  const isSize = typeof megabytes === "number" && Number.isFinite(megabytes) && megabytes > 0;
  return (isSize ? megabytes : defaultMaxFileSize) * 1_000_000;
}

/**
 * How many bytes are read of a document that is open, and of all files of a folder that are not, where the largest file may
 * have so many: reading what is larger takes longer than anybody waits for an answer (a second for 5 MB).
 */
export function maxSizeInFolder(maxFileSize: number): number {
  return maxFileSize / 4;
}

/** Our section of the settings that an editor pushes, for editors without `workspace/configuration`. */
export function pushedSection(sections: unknown): unknown {
  return isObject(sections) ? sections[section] : undefined;
}

function isSeverity(value: unknown): value is Severity | "off" {
  return severities.has(value);
}
