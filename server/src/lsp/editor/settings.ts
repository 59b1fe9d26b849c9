// The settings in the section `azuremlTerraform`. A value of the wrong type counts as not set.

import type { InlayHintSettings } from "../../features/inlayHints/inlayHints";
import type { Severity } from "../../model/index";
import { isObject } from "../../text/index";
import type { Settings } from "../../workspace/index";

/** The name of our section. */
export const section = "azuremlTerraform";

const severities: ReadonlySet<unknown> = new Set<Severity | "off">(["error", "warning", "information", "hint", "off"]);

/** Parses the editor's settings that the service uses. */
export function settingsFrom(values: unknown): Settings {
  const rules = isObject(values) && isObject(values.rules) ? Object.entries(values.rules) : [];
  return {
    rules: Object.fromEntries(rules.filter((entry): entry is [string, Severity | "off"] => isSeverity(entry[1]))),
  };
}

/** Whether installed providers are asked about themselves: when the user asks for it, always, or never. */
export type LearnProviders = "ask" | "always" | "never";

/** Which files' findings are shown besides those of open documents: none, those of their modules, or of all modules of the open folders. */
export type CheckedModules = "openFiles" | "module" | "workspace";

/** Whether a `moved` block is added when something is renamed that may be in the state. */
export type MovedBlocks = "ask" | "always" | "never";

/** What people set of what the editor shows and asks. */
export interface EditorSettings {
  /** Undefined where it is not set. */
  readonly learnProviders: LearnProviders | undefined;
  readonly checkedModules: CheckedModules;
  readonly movedBlocks: MovedBlocks;
  /** Whether edits are compared with the last commit and the state. */
  readonly replacementWarnings: boolean;
  /** Whether people want to see how many references there are above what is declared: they move the code, so only who says so. */
  readonly referenceCodeLenses: boolean;
  /** What people want to see in the code: nothing unless they say so. */
  readonly inlayHints: InlayHintSettings;
  /** The largest file that is read, in bytes. */
  readonly maxFileSize: number;
}

/** Parses the editor's settings that the server uses. */
export function editorSettingsFrom(values: unknown): EditorSettings {
  const given = isObject(values) ? values : {};
  const { learnProviders: mode, checkModule, movedBlocks } = given;
  return {
    learnProviders: mode === "ask" || mode === "always" || mode === "never" ? mode : undefined,
    checkedModules: checkModule === "openFiles" || checkModule === "workspace" ? checkModule : "module",
    movedBlocks: movedBlocks === "always" || movedBlocks === "never" ? movedBlocks : "ask",
    replacementWarnings: given.replacementWarnings !== false,
    referenceCodeLenses: given.referenceLenses === true,
    inlayHints: {
      values: given.valueHints === true,
      versions: given.versionHints === true,
      defaults: given.defaultHints === true,
    },
    maxFileSize: bytesOf(given.maxFileSize),
  };
}

/** In megabytes; files that people write by hand are far smaller. */
export const defaultMaxFileSize = 20;

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
