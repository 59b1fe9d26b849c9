/** The bindings that test/bindings installs, as scripts/bindings reads them. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { SchemaKind } from "../../server/src/catalog/schema";
import { root } from "../harness/service";

/** Where the packages are. */
export const installed = join(root, "test/bindings/node_modules");

/** A package of bindings. */
export interface Bindings {
  readonly name: string;
  readonly version: string;
  /** What it builds on: `cdktf` or `cdktn`. */
  readonly module: string;
  readonly provider: string;
  readonly providerVersion: string;
  readonly classes: readonly BoundClass[];
  /** By folder, under which name the package as a whole holds it. */
  readonly namespaces: ReadonlyMap<string, string>;
}

interface BoundClass {
  readonly folder: string;
  readonly className: string;
  readonly kind: SchemaKind;
  readonly type: string;
  readonly entries: readonly BoundEntry[];
  /** Terraform's name and the property for it, wherever the class states both. */
  readonly names: readonly (readonly [name: string, property: string])[];
}

export interface BoundEntry {
  readonly name: string;
  readonly property: string;
  /** Set for a nested block. */
  readonly form?: "object" | "list";
  readonly entries?: readonly BoundEntry[];
}

export async function readPackage(name: string): Promise<Bindings> {
  const { readBindings } = await import(pathToFileURL(join(root, "scripts/bindings/readBindings.mjs")).href);
  return readBindings(join(installed, name));
}

/** Every package that generated bindings are tested with. */
export const packageNames = ["@cdktf/provider-azurerm", "@cdktf/provider-azuread", "@cdktn/provider-azurerm"];
