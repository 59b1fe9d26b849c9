// Finds out what other extensions provide, and follows what people install, remove and set.
import { type Disposable, type Event, EventEmitter, extensions, workspace } from "vscode";
import type { OtherExtension } from "../../../server/src/protocol/index";
import { type Coexistence, type InstalledExtensions, otherExtensionsIn } from "./otherExtensions";

/** The other extensions that support the same languages. */
export interface OtherExtensions extends Disposable {
  /** What they provide now. */
  current(): readonly OtherExtension[];
  /** Fires when that has changed. */
  readonly onDidChange: Event<readonly OtherExtension[]>;
}

/** The settings that it depends on, ours and theirs. */
const settings = [
  "azuremlTerraform.coexistence",
  "terraform.languageServer.enable",
  "terraform.validation.enableEnhancedValidation",
  "terraform.codelens.referenceCount",
  "azureTerraform.languageServer",
];

/** Starts following at once. */
export function createOtherExtensions(): OtherExtensions {
  const changed = new EventEmitter<readonly OtherExtension[]>();
  let current = look();

  function again(): void {
    const next = look();
    if (JSON.stringify(next) === JSON.stringify(current)) return;
    current = next;
    changed.fire(current);
  }

  const watches = [
    extensions.onDidChange(again),
    workspace.onDidChangeConfiguration((event) => {
      if (settings.some((setting) => event.affectsConfiguration(setting))) again();
    }),
    changed,
  ];
  return {
    current: () => current,
    onDidChange: changed.event,
    dispose() {
      for (const watch of watches) watch.dispose();
    },
  };
}

function look(): readonly OtherExtension[] {
  return otherExtensionsIn(installedExtensions(), coexistence());
}

/** The value of the setting `azuremlTerraform.coexistence`. */
export function coexistence(): Coexistence {
  return setting("azuremlTerraform", "coexistence", "auto");
}

/** An extension that is there starts with the first Terraform file, as this one does. */
export function installedExtensions(): InstalledExtensions {
  return {
    typescript: isThere("vscode.typescript-language-features"),
    hashicorp:
      isThere("hashicorp.terraform") && setting("terraform", "languageServer.enable", true)
        ? {
            validates: setting("terraform", "validation.enableEnhancedValidation", true),
            counts: setting("terraform", "codelens.referenceCount", false),
          }
        : undefined,
    microsoft:
      isThere("ms-azuretools.vscode-azureterraform") && setting("azureTerraform", "languageServer.external", true),
  };
}

function isThere(extension: string): boolean {
  return extensions.getExtension(extension) !== undefined;
}

function setting<T>(section: string, name: string, otherwise: T): T {
  return workspace.getConfiguration(section).get(name, otherwise);
}
