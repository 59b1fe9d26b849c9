// What people set in the section `azuremlTerraform`, checked where it enters: what has a wrong shape counts as not set.
import type { Severity } from "../../rules/finding";
import type { Settings } from "../../workspace/settings";
import { isObject } from "../isObject";

/** The section that is ours. */
export const section = "azuremlTerraform";

const severities: ReadonlySet<unknown> = new Set<Severity | "off">(["error", "warning", "information", "hint", "off"]);

/** Reads the section as an editor answers it. */
export function settingsFrom(values: unknown): Settings {
  const rules = isObject(values) && isObject(values.rules) ? Object.entries(values.rules) : [];
  return {
    rules: Object.fromEntries(rules.filter((entry): entry is [string, Severity | "off"] => isSeverity(entry[1]))),
  };
}

/** Whether edits are held against what was there before. */
export function wantsReplacementWarnings(values: unknown): boolean {
  return !isObject(values) || values.replacementWarnings !== false;
}

/** What becomes of the moved block when something is renamed that may be in the state. */
export type MovedBlocks = "ask" | "always" | "never";

/** Whether to add it. */
export function movedBlocksFrom(values: unknown): MovedBlocks {
  const rename = isObject(values) && isObject(values.rename) ? values.rename : {};
  return rename.movedBlocks === "always" || rename.movedBlocks === "never" ? rename.movedBlocks : "ask";
}

/** In megabytes; what people write by hand is far smaller. */
export const defaultMaxFileSize = 20;

/** The largest file that is read, in bytes. */
export function maxFileSizeFrom(values: unknown): number {
  const files = isObject(values) && isObject(values.files) ? values.files : {};
  return bytesOf(files.maxSize);
}

/** Bytes for a number of megabytes that somebody set; the default for what is no such number. */
export function bytesOf(megabytes: unknown): number {
  const isSize = typeof megabytes === "number" && Number.isFinite(megabytes) && megabytes > 0;
  return (isSize ? megabytes : defaultMaxFileSize) * 1_000_000;
}

/**
 * How many bytes are read of a document that is open, and of all files of a folder that are not, where the largest file may
 * have so many: reading what is larger takes longer than anybody waits for an answer (a second for 5 MB).
 */
export function mostInFolder(maxFileSize: number): number {
  return maxFileSize / 4;
}

/** Our section of all that an editor sends that cannot be asked for one. */
export function pushedSection(sections: unknown): unknown {
  return isObject(sections) ? sections[section] : undefined;
}

function isSeverity(value: unknown): value is Severity | "off" {
  return severities.has(value);
}
