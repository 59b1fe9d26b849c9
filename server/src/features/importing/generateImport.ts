import {
  type DraftRequest,
  draft,
  type ImportDraft,
  type Imported,
  type ImportRequest,
  type PlanSummary,
  type Refused,
  readResponses,
  summarizePlan,
  terraformBlock,
} from "../../azure/index";
import type { Language, Placed } from "../../languages/index";
import { isConfiguration, type NewBlock } from "../../model/index";
import { scopeWithDocument } from "./changedScope";
import { destinationIn } from "./destination";
import { rejectedIn } from "./draftFindings";
import { draftImportBlocks } from "./importBlocks";
import { hasNoSettings, type ImportTarget, isProgram } from "./importTarget";

/** Turns Azure's answers into code for a document, with what Terraform would plan for it. Never throws. */
export function generateImport(request: ImportRequest, target: ImportTarget): Imported {
  const { scope, languageOf } = target;
  const context = target.context.get(scope.module.folder);
  // Everything is tried in Terraform's own language first.
  const terraform = languageOf("imported.tf")!;
  const language = isConfiguration(target.uri) ? languageOf(target.uri) : undefined;
  const provider = scope.catalog.provider("azurerm");
  const destination = destinationIn(request, target, language);
  if (!provider) return nothing("The provider azurerm is not known.");
  if (typeof destination === "string") return nothing(destination);
  const { reach, place } = destination;

  const isCalled = Boolean(context?.parents.length);
  const version = request.providerVersion ?? scope.versionOf(provider.name);
  const responses = readResponses(request.responses);
  const { companions = "ids", preventDestroy = false, importsOnly } = request;
  const mayConfigure = !isCalled && destination.mayConfigure;
  const about = { responses, preventDestroy, version, scope, reach, provider, mayConfigure };
  if (importsOnly) {
    const { made, planSummary } = draftImportBlocks(about);
    return finish(made, made.blocks, planSummary);
  }
  const { made, code, written, wider } = draftAccepted({ ...about, companions }, terraform);
  return finish(made, code, summarizePlan(made, written, wider));

  function finish(made: ImportDraft, code: readonly NewBlock[], planSummary: PlanSummary): Imported {
    const isNew = !isProgram(language) && !isCalled && hasNoSettings(scope.module);
    const head = isNew ? [terraformBlock(provider!.address, version)] : [];
    const isEmpty = code.length === 0;
    const placed: Placed = isEmpty ? { edits: [] } : place([...head, ...code], context?.packages ?? []);
    return {
      edits: placed.edits,
      planSummary,
      imported: made.drafted.map(({ id, address }) => ({ id, address })),
      skipped: made.skipped,
      ...(made.subscription !== undefined && { subscription: made.subscription }),
      notes: [
        ...made.notes,
        ...(isCalled && !isEmpty ? [onlyInRoots] : []),
        ...(placed.made === undefined ? [] : [`${placed.made} is a new stack: construct it where the others are.`]),
      ],
    };
  }
}

/** A draft in which our own rules find nothing wrong: what they refuse is left out, and they are told of what is so in Azure. */
export function draftAccepted(request: Omit<DraftRequest, "refused">, terraform: Language) {
  const { scope, version } = request;
  const refused = new Map<string, Refused>();
  // Ends, since each round leaves out at least one more argument or resource.
  for (;;) {
    const made = draft({ ...request, refused });
    const { text } = terraform.conversion!.program(made.blocks, { packages: [] });
    const written = terraform.parse(`${scope.module.folder}/imported.tf`, text, scope.catalog);
    const wider = scopeWithDocument(scope, written, version);
    const wrong = [...rejectedIn(made, written, wider)].filter(([key, what]) => isNews(refused.get(key), what));
    if (wrong.length === 0) return { made, code: made.blocks, written, wider };
    for (const [key, what] of wrong) refused.set(key, merged(refused.get(key), what));
  }
}

const onlyInRoots = "Another module calls this one, and Terraform takes import blocks only in the root module.";

function isNews(known: Refused | undefined, { arguments: names, because }: Refused): boolean {
  if (!known) return true;
  return (
    (because !== undefined && known.because === undefined) || [...names].some((name) => !known.arguments.has(name))
  );
}

function merged(known: Refused | undefined, more: Refused): Refused {
  return known ? { ...known, ...more, arguments: new Set([...known.arguments, ...more.arguments]) } : more;
}

function nothing(note: string): Imported {
  const planSummary = { toImport: 0, toChange: 0, toReplace: 0, changes: [], sentence: "There is nothing to import." };
  return { edits: [], planSummary, imported: [], skipped: [], notes: [note] };
}
