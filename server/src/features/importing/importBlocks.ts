import { type DraftRequest, draft, type ImportDraft, type PlanSummary, readResponses } from "../../azure/index";
import type { ImportTarget } from "./importTarget";

/** The import blocks alone, in Terraform's own language, of what answers are about: to be copied. */
export function importBlocks(answers: readonly unknown[], { scope, languageOf }: ImportTarget): string {
  const provider = scope.catalog.provider("azurerm");
  const terraform = languageOf("copied.tf");
  if (!provider || !terraform?.conversion) return "";
  const { blocks } = draft({
    responses: readResponses(answers),
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

/** Import blocks without resources. What Terraform will plan is not known before it generates those. */
export function draftImportBlocks(request: Omit<DraftRequest, "importsOnly" | "refused" | "companions">): {
  readonly made: ImportDraft;
  readonly planSummary: PlanSummary;
} {
  const made = draft({ ...request, companions: "ids", refused: new Map(), importsOnly: true });
  const toImport = made.drafted.length;
  const sentence =
    toImport === 0
      ? "There is nothing to import."
      : `${toImport} to import: terraform plan -generate-config-out=generated.tf writes the resources.`;
  return { made, planSummary: { toImport, toChange: 0, toReplace: 0, changes: [], sentence } };
}
