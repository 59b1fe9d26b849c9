import { draftPasted } from "../../azure/import/arm/draftPasted";
import { type Pasted, pastedResources } from "../../azure/import/arm/pastedResources";
import { providerSettings } from "../../azure/import/generate/newBlocks";
import { keyOfId } from "../../azure/resourceId";
import { readResponses } from "../../azure/responses";
import { isConfiguration } from "../../languages/isConfiguration";
import type { Language } from "../../languages/language";
import type { NewBlock } from "../../model/change";
import type { Edit } from "../../text/edit";
import { scopeWithDocument } from "./changedScope";
import { destinationIn } from "./destination";
import { withSuppressions } from "./draftFindings";
import { draftAccepted } from "./importResources";
import { type ImportTarget, isProgram } from "./importTarget";
import { refusedIn } from "./refusedProperties";

/** What a pasted text can become. */
export interface PasteOption {
  readonly provider: "azapi" | "azurerm";
  /** How many resources that are. */
  readonly count: number;
  /** How many places are left to people: a comment at each says what to write there. */
  readonly toDo: number;
  readonly edits: readonly Edit[];
}

/** How often something is left out of a draft before it stays as it is. */
const mostRounds = 10;

/** Turns JSON about Azure's resources into blocks behind the one at an offset; none inside of one, and for any other text. */
export function pasteResources(text: string, offset: number, target: ImportTarget): readonly PasteOption[] {
  const { uri, document, scope, languageOf } = target;
  const isInside = document?.blocks.some(({ span }) => span.start < offset && offset < span.end);
  const pasted = isInside || !isConfiguration(uri) ? undefined : pastedResources(text, scope);
  const language = languageOf(uri);
  const terraform = languageOf("pasted.tf");
  if (!pasted || !terraform?.conversion) return [];
  const destination = destinationIn({ at: offset }, target, language);
  if (typeof destination === "string") return [];
  const packages = target.around.get(scope.module.folder)?.packages ?? [];
  const option = (provider: PasteOption["provider"], blocks: readonly NewBlock[]): PasteOption => ({
    provider,
    count: blocks.filter(({ kind }) => kind === "resource").length,
    toDo: terraform.conversion!.program(blocks, { packages: [] }).text.split("# TODO: ").length - 1,
    edits: destination.place(blocks, packages).edits,
  });
  const azurerm = azurermBlocks(pasted, target, terraform);
  return [
    option("azapi", [...neededSettings(target, language), ...azapiBlocks(pasted, target, terraform)]),
    ...(azurerm.length > 0 ? [option("azurerm", azurerm)] : []),
  ];
}

/** Without its source Terraform would look for azapi where it is not. */
function neededSettings({ scope, around }: ImportTarget, language: Language | undefined): readonly NewBlock[] {
  const provider = scope.catalog.provider("azapi");
  const { folder, documents } = scope.module;
  const hasOwn = [...documents.values()].some(({ blocks }) => blocks.some(({ kind }) => kind === "terraform"));
  if (!provider || hasOwn || isProgram(language) || around.get(folder)?.parents.length) return [];
  return [providerSettings(provider.name, "Azure/azapi", scope.versionOf(provider.name))];
}

/** Without what our rules refuse in a body, and with comments about what they say beside that. */
function azapiBlocks(pasted: Pasted, { scope }: ImportTarget, terraform: Language): readonly NewBlock[] {
  const refused = new Map<string, Set<string>>();
  for (let round = 0; ; round++) {
    const blocks = draftPasted(pasted, scope, refused);
    const { text } = terraform.conversion!.program(blocks, { packages: [] });
    const written = terraform.read(`${scope.module.folder}/pasted.tf`, text, scope.catalog);
    const wider = scopeWithDocument(scope, written, scope.versionOf("azurerm"));
    const isNews = round < mostRounds && refusedIn(written, wider, refused);
    if (!isNews) return withSuppressions(blocks, written, wider, "It was pasted so.");
  }
}

/** The same as blocks of azurerm's, where it has all of the types and the answers say enough. */
function azurermBlocks(pasted: Pasted, target: ImportTarget, terraform: Language): readonly NewBlock[] {
  if (pasted.resources.some(({ id }) => id === undefined)) return [];
  const { scope } = target;
  const provider = scope.catalog.provider("azurerm");
  if (!provider) return [];
  const responses = readResponses(pasted.resources.map(({ json }) => json));
  const version = scope.versionOf(provider.name);
  const about = { responses, version, scope, provider, preventDestroy: false, mayConfigure: false, trustsNames: true };
  const { made, code } = draftAccepted({ ...about, companions: "resources" }, terraform);
  const written = new Set(made.drafted.map(({ id }) => keyOfId(id)));
  const isWhole = pasted.resources.every(({ id = "" }) => written.has(keyOfId(id)));
  return isWhole ? code.filter(({ kind }) => kind !== "import") : [];
}
