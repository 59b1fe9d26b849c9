import { draft } from "../../azure/import/generate/draft";
import { readAnswers } from "../../azure/responses";
import type { ImportTarget } from "./importTarget";

/** The import blocks alone, in Terraform's own language, of what answers are about: to be copied. */
export function importBlocks(answers: readonly unknown[], { scope, languageOf }: ImportTarget): string {
  const provider = scope.catalog.provider("azurerm");
  const terraform = languageOf("copied.tf");
  if (!provider || !terraform?.conversion) return "";
  const { blocks } = draft({
    answers: readAnswers(answers),
    companions: "ids",
    preventDestroy: false,
    version: scope.versionOf(provider.name),
    scope,
    provider,
    mayConfigure: false,
    refused: new Map(),
  });
  const imports = blocks.filter(({ kind }) => kind === "import");
  return imports.length === 0 ? "" : terraform.conversion.program(imports, { packages: [] }).text;
}
