import { type Pasted, pastedResources, readResponses } from "../../azure/index";
import type { Language } from "../../languages/index";
import { isConfiguration, type NewBlock } from "../../model/index";
import { keyOfId } from "../../resourceIds/index";
import type { DocumentEdits, Edit } from "../../text/index";
import { acceptedAzapi, azapiRequirement } from "./acceptedAzapi";
import { draftAccepted } from "./acceptedDraft";
import { asPasted } from "./asPasted";
import { destinationIn } from "./destination";
import type { ImportTarget } from "./importTarget";

/** A form in which a pasted resource can be written. */
export interface PasteOption {
  readonly provider: "azapi" | "azurerm";
  /** How many resources that are. */
  readonly count: number;
  /** How many places are left to people: a comment at each says what to write there. */
  readonly toDo: number;
  readonly edits: readonly Edit[];
  /** Those of other documents of the module that belong to it. */
  readonly elsewhere: readonly DocumentEdits[];
}

/**
 * Turns JSON about Azure's resources into blocks after the one at an offset; none inside of a block, and for any other
 * text.
 */
export function pasteResources(text: string, offset: number, target: ImportTarget): readonly PasteOption[] {
  const { uri, document, scope, languageOf } = target;
  const isInside = document?.blocks.some(({ span }) => span.start < offset && offset < span.end);
  const pasted = isInside || !isConfiguration(uri) ? undefined : pastedResources(text, scope);
  const language = languageOf(uri);
  const terraform = languageOf("pasted.tf");
  if (!pasted || !terraform?.conversion) return [];
  const destination = destinationIn({ at: offset }, target, language);
  if (typeof destination === "string") return [];
  const packages = target.context.get(scope.module.folder)?.packages ?? [];
  const option = (
    provider: PasteOption["provider"],
    blocks: readonly NewBlock[],
    also: Pick<PasteOption, "edits" | "elsewhere"> = { edits: [], elsewhere: [] },
  ): PasteOption => ({
    provider,
    count: blocks.filter(({ kind }) => kind === "resource").length,
    toDo: terraform.conversion!.program(blocks, { packages: [] }).text.split("# TODO: ").length - 1,
    edits: [...also.edits, ...destination.place(blocks, packages).edits],
    elsewhere: also.elsewhere,
  });
  const settings = azapiRequirement(target);
  const azurerm = azurermBlocks(pasted, target, terraform);
  return [
    option("azapi", [...settings.blocks, ...acceptedAzapi(pasted, scope, terraform)], settings),
    ...(azurerm.length > 0 ? [option("azurerm", azurerm)] : []),
  ];
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
  const { made, code, written: text, wider } = draftAccepted({ ...about, companions: "resources" }, terraform);
  const written = new Set(made.drafted.map(({ id }) => keyOfId(id)));
  if (!pasted.resources.every(({ id = "" }) => written.has(keyOfId(id)))) return [];
  return asPasted(
    code.filter(({ kind }) => kind !== "import"),
    text,
    wider,
  );
}
