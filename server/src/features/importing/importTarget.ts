import type { Scope } from "../../analysis/index";
import type { Language } from "../../languages/index";
import type { Document, Module } from "../../model/index";
import type { ModuleContext } from "../../workspace/index";

/** The document that an import is written into. */
export interface ImportTarget {
  readonly uri: string;
  /** What is there now; undefined for a new file. */
  readonly document: Document | undefined;
  readonly languageOf: (uri: string) => Language | undefined;
  readonly scope: Scope;
  /** What is known of each folder. */
  readonly context: Pick<ReadonlyMap<string, ModuleContext>, "get">;
}

/** Whether a language's documents are programs, each a module of its own. */
export function isProgram(language: Language | undefined): boolean {
  return language?.module === "document";
}

/** Whether nothing in a module says which azurerm it uses. Programs say that elsewhere. */
export function hasNoSettings(module: Module): boolean {
  const blocks = [...module.documents.values()].flatMap((document) => document.blocks);
  return !blocks.some(({ kind }) => kind === "terraform") && !hasResources(module);
}

/** Whether a module has azurerm resources. Without a provider block, it gets its configuration from its callers. */
export function hasResources({ documents }: Module): boolean {
  return [...documents.values()].some(({ blocks }) =>
    blocks.some(({ kind, labels }) => kind === "resource" && labels[0]?.text.startsWith("azurerm_")),
  );
}
