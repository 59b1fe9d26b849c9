import type { Other } from "../../../server/src/protocol";

/** What else is installed in the editor and switched on. */
export interface Neighbours {
  /** VS Code's own support of TypeScript and JavaScript. */
  readonly typescript: boolean;
  /** The language server of HashiCorp's extension, and whether it reports more than syntax. */
  readonly hashicorp: { readonly validates: boolean } | undefined;
  /** The language server of Microsoft's extension for Terraform. */
  readonly microsoft: boolean;
}

/**
 * `full`: everything, whoever else gives it, but for formatting, where VS Code would ask people to choose. `complement`: as
 * beside HashiCorp's extension, whether or not it is there.
 */
export type Coexistence = "auto" | "full" | "complement";

const terraform = ["terraform", "terraform-vars", "terraform-test"];

/** Where there are the types of the provider, which the server knows, it has all the names of a program. */
const typescript: Other = {
  languages: ["typescript", "javascript"],
  parts: ["names", "azurermNames", "variables"],
  triggers: ".\"'`/@<# ",
  suggests: "anything",
};

const hashicorp: Other = {
  languages: terraform,
  scheme: "file",
  parts: [
    ...(["keywords", "types", "names", "azurermNames", "booleans", "references", "functions"] as const),
    ...(["syntax", "symbols", "formatting"] as const),
  ],
  triggers: ".[",
  suggests: "beginning",
};

/** It knows no references and none of Terraform's own names, and reports nothing about azurerm. */
const microsoft: Other = {
  languages: ["terraform"],
  scheme: "file",
  parts: ["azurermNames", "azurermValues"],
  triggers: ' ./@{"',
  suggests: "anything",
};
const microsoftsBlocks: Other = { ...microsoft, parts: ["azurermBlocks"], typed: "a" };

/** What the other extensions provide, and so is left to them. */
export function othersIn(neighbours: Neighbours, coexistence: Coexistence): readonly Other[] {
  const others = neighbours.typescript ? [typescript] : [];
  if (coexistence === "full")
    return neighbours.hashicorp ? [...others, { ...hashicorp, parts: ["formatting"] }] : others;
  const found = coexistence === "complement" ? (neighbours.hashicorp ?? { validates: true }) : neighbours.hashicorp;
  const parts = found?.validates ? [...hashicorp.parts, "validation" as const] : hashicorp.parts;
  return [
    ...others,
    ...(found ? [{ ...hashicorp, parts }] : []),
    ...(neighbours.microsoft ? [microsoft, microsoftsBlocks] : []),
  ];
}
