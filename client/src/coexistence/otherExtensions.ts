import type { OtherExtension } from "../../../server/src/protocol/index";

/** What else is installed in the editor and switched on. */
export interface InstalledExtensions {
  /** VS Code's own support of TypeScript and JavaScript. */
  readonly typescript: boolean;
  /** The language server of HashiCorp's extension, whether it reports more than syntax, and whether it counts references. */
  readonly hashicorp: { readonly validates: boolean; readonly counts: boolean } | undefined;
  /** The language server of Microsoft's extension for Terraform. */
  readonly microsoft: boolean;
}

/**
 * `full`: everything, even if another extension provides it too, except formatting, because VS Code would ask people
 * to choose. `complement`: as beside HashiCorp's extension, whether or not it is installed.
 */
export type Coexistence = "auto" | "full" | "complement";

type Capability = OtherExtension["capabilities"][number];

const terraform = ["terraform", "terraform-vars", "terraform-test", "terraform-mock", "terraform-search"];

/** Where there are the types of the provider, which the server knows, it has all the names of a program. */
const typescript: OtherExtension = {
  languages: ["typescript", "javascript"],
  capabilities: ["names", "azurermNames", "variables"],
  triggers: ".\"'`/@<# ",
  suggests: "anything",
};

const hashicorp: OtherExtension = {
  languages: terraform,
  scheme: "file",
  capabilities: [
    ...(["keywords", "types", "names", "azurermNames", "booleans", "references", "functions"] as const),
    ...(["syntax", "symbols", "formatting", "tokens"] as const),
  ],
  triggers: ".[",
  suggests: "beginning",
};

/** It knows no references and none of Terraform's own names, and reports nothing about azurerm. */
const microsoft: OtherExtension = {
  languages: ["terraform"],
  scheme: "file",
  capabilities: ["azurermNames", "azurermValues"],
  triggers: ' ./@{"',
  suggests: "anything",
};
const microsoftsBlocks: OtherExtension = { ...microsoft, capabilities: ["azurermBlocks"], typed: "a" };

/** What the other extensions provide, and we leave out. */
export function otherExtensionsIn(installed: InstalledExtensions, coexistence: Coexistence): readonly OtherExtension[] {
  const others = installed.typescript ? [typescript] : [];
  if (coexistence === "full")
    return installed.hashicorp ? [...others, { ...hashicorp, capabilities: ["formatting"] }] : others;
  const always = { validates: true, counts: false };
  const found = coexistence === "complement" ? (installed.hashicorp ?? always) : installed.hashicorp;
  const capabilities: readonly Capability[] = [
    ...hashicorp.capabilities,
    ...(found?.validates ? (["validation"] as const) : []),
    ...(found?.counts ? (["lenses"] as const) : []),
  ];
  return [
    ...others,
    ...(found ? [{ ...hashicorp, capabilities }] : []),
    ...(installed.microsoft ? [microsoft, microsoftsBlocks] : []),
  ];
}
