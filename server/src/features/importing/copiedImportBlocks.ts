// Import blocks without anything else, for people who copy them.
import { draft, readResponses } from "../../azure/index";
import { formatResourceId } from "../../resourceIds/index";
import { azapiImports } from "./azapiImports";
import type { ImportTarget } from "./importTarget";

/** The import blocks alone, in Terraform's own language, of what answers are about: to be copied. */
export function copiedImportBlocks(answers: readonly unknown[], { scope, languageOf }: ImportTarget): string {
  const provider = scope.catalog.provider("azurerm");
  const terraform = languageOf("copied.tf");
  if (!provider || !terraform?.conversion) return "";
  const responses = readResponses(answers);
  const made = draft({
    responses,
    companions: "ids",
    preventDestroy: false,
    version: scope.versionOf(provider.name),
    scope,
    provider,
    mayConfigure: false,
    byTable: true,
    refused: new Map(),
  });
  // What azurerm has nothing for, or may read as one of several, is azapi's, in the newest version of Azure's interface that it knows.
  const azapi = responses.resources.map(({ id }) => ({ id: formatResourceId(id), apiVersion: "", instead: true }));
  const others = azapiImports({ azapi }, responses, made, scope, terraform);
  const imports = [...made.blocks, ...others.blocks].filter(({ kind }) => kind === "import");
  return imports.length === 0 ? "" : terraform.conversion.program(imports, { packages: [] }).text;
}
