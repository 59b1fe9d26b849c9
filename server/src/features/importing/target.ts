import type { Scope } from "../../analysis/scope";
import type { Provider } from "../../catalog/catalog";
import { versionInForce } from "../../catalog/version";
import type { Language } from "../../languages/language";
import type { Document } from "../../model/document";
import type { Module } from "../../model/module";
import type { FolderFiles } from "../../service";

/** Where something is imported to. */
export interface ImportTarget {
  readonly uri: string;
  /** What is there now; undefined for a new file. */
  readonly document: Document | undefined;
  readonly languageOf: (uri: string) => Language | undefined;
  readonly scope: Scope;
  /** What is known of each folder. */
  readonly around: ReadonlyMap<string, FolderFiles>;
}

/** Whether a language's documents are programs, each a module of its own. */
export function isProgram(language: Language | undefined): boolean {
  return language?.module === "document";
}

/** Why nothing can be written into a document; undefined where it can. */
export function obstacleFor(language: Language | undefined, document: Document | undefined): string | undefined {
  if (!language?.conversion) return "Nothing can be imported into a file of this kind: choose a .tf file or a program.";
  if (isProgram(language) && document && document.text.trim() !== "") {
    return "What is imported cannot be merged into a program that is there already: choose a new file.";
  }
  return undefined;
}

/** azurerm's version in force; for a program that is not there yet, that of its bindings. */
export function versionFor(
  provider: Provider,
  language: Language | undefined,
  scope: Scope,
  around: FolderFiles | undefined,
): string {
  if (!isProgram(language)) return scope.versionOf(provider.name);
  const { lock, pins = [] } = around ?? {};
  const own = pins.filter((pin) => pin.provider === provider.name);
  return versionInForce({ pins: own, constraints: [], ...(lock !== undefined && { lock }) }, provider).version;
}

/** Whether nothing in a module says which azurerm it is for. Programs say that elsewhere. */
export function isBare(module: Module): boolean {
  const blocks = [...module.documents.values()].flatMap((document) => document.blocks);
  return !blocks.some(({ kind }) => kind === "terraform") && !hasResources(module);
}

/** A module with azurerm's resources and no configuration of it gets that from whoever calls it. */
export function hasResources({ documents }: Module): boolean {
  return [...documents.values()].some(({ blocks }) =>
    blocks.some(({ kind, labels }) => kind === "resource" && labels[0]?.text.startsWith("azurerm_")),
  );
}
