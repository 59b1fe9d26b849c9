import type { Scope } from "../../analysis/index";
import {
  type AskedResource,
  allForAzapi,
  type DraftRequest,
  draft,
  type FoundAs,
  type ImportDraft,
  type Imported,
  type ImportRequest,
  noteOnModulesElsewhere,
  type OfferedResource,
  offerFound,
  type PlanSummary,
  readResponses,
  type State,
  summarizePlan,
  terraformBlock,
  type WrittenResource,
  writtenResources,
} from "../../azure/index";
import type { Provider } from "../../catalog/index";
import { type Language, languageOf } from "../../languages/index";
import { isConfiguration, type NewBlock } from "../../model/index";
import { keyOfId } from "../../resourceIds/index";
import type { DocumentEdits } from "../../text/index";
import type { Store } from "../../workspace/index";
import { azapiRequirement } from "./acceptedAzapi";
import { draftAccepted } from "./acceptedDraft";
import { type AzapiImports, azapiImports, noteOnLookedUp, withLookedUp } from "./azapiImports";
import { type Compared, compareDocument } from "./compareDocument";
import { copiedImportBlocks } from "./copiedImportBlocks";
import { type Destination, destinationIn } from "./destination";
import { hasNoSettings, type ImportTarget, isProgram } from "./importTarget";
import { type Managed, managedIn, storedIn } from "./managedResources";
import { ordered } from "./ordered";
import { type PasteOption, pasteResources } from "./pasteResources";
import { type PlacedInFiles, placeInFiles } from "./placeInFiles";
import { referToParents } from "./referToParents";
import { subscriptionEdits } from "./subscriptionEdits";

export type { Managed } from "./managedResources";
export type { PasteOption } from "./pasteResources";

/** Imports from Azure, and comparisons with it. */
export interface ImportQueries {
  /** The names of the stacks of a document, each of which is a module of its own; none where all of it is part of one. */
  stacks(uri: string): readonly string[];
  /** Azure's answers as code in a document, which need not exist, with what Terraform would plan for it. */
  importAnswers(uri: string, request: ImportRequest): Imported;
  /** What was found in Azure, as it may be imported into a document's module; of answers also what stands in them. */
  offerFound(uri: string, found: readonly unknown[], foundAs: FoundAs): readonly OfferedResource[];
  /** What says in a document's module that azurerm is for a subscription; undefined where there is nothing to say, or no one place for it. */
  subscriptionEdits(uri: string, subscription: string): DocumentEdits | undefined;
  /** The import blocks alone of what answers are about, named as an import into that document's module would. */
  importBlocks(uri: string, answers: readonly unknown[]): string;
  /** What a pasted text about Azure's resources can become at an offset, the first of which is meant most often; none for any other text. */
  paste(uri: string, text: string, offset: number): readonly PasteOption[];
  /**
   * How the resources of a document differ from Azure's answers about them; `ids` says by address which of these are about which, and `instances` has those
   * whose values are not told by their blocks alone.
   */
  compare(
    uri: string,
    answers: readonly unknown[],
    ids?: ReadonlyMap<string, string>,
    instances?: readonly AskedResource[],
  ): Compared;
  /** What of all documents, and of state files by their address, is something in Azure, and where it is. */
  managed(states: ReadonlyMap<string, State>): readonly Managed[];
}

/** The folder of the module that a state file belongs to: those of workspaces lie two folders below it. */
function moduleFolderOf(uri: string): string {
  return uri.replace(/(\/terraform\.tfstate\.d\/[^/]+)?\/[^/]*$/, "");
}

/** Answers them from the store. */
export function importQueries({ read, scopeOf, modules, contexts }: Store): ImportQueries {
  const targetAt = (uri: string): ImportTarget => ({
    uri,
    document: read(uri),
    languageOf,
    scope: scopeOf(uri),
    context: contexts,
  });
  return {
    stacks(uri) {
      const document = read(uri);
      const found = document && languageOf(uri)?.placing?.stacks(document);
      return found?.map(({ name }) => name) ?? [];
    },
    importAnswers: (uri, request) => generateImport(request, targetAt(uri)),
    offerFound(uri, found, foundAs) {
      const scope = scopeOf(uri);
      return offerFound(found, foundAs, scope, scope.versionOf("azurerm"));
    },
    subscriptionEdits: (uri, subscription) => subscriptionEdits(subscription, targetAt(uri)),
    paste: (uri, text, offset) => pasteResources(text, offset, targetAt(uri)),
    importBlocks: (uri, answers) => copiedImportBlocks(answers, targetAt(uri)),
    compare(uri, answers, ids, instances) {
      const document = read(uri);
      const language = languageOf(uri);
      if (!document || !language) return { resources: [], differing: [], edits: [] };
      return compareDocument(document, answers, scopeOf(uri), language, ids, instances);
    },
    managed(states) {
      const declared = [...modules.values()].flatMap(({ documents }) => {
        const [first] = documents.keys();
        return first === undefined ? [] : managedIn(scopeOf(first));
      });
      const stored = [...states].flatMap(([uri, state]) => {
        const module = modules.get(moduleFolderOf(uri));
        return module && !module.keepsState ? [] : storedIn(uri, state, module, scopeOf(uri).catalog);
      });
      // A state has the ids, which code mostly does not tell.
      const inState = new Set(stored.map(({ uri, address }) => `${uri} ${address}`));
      return [...stored, ...declared.filter(({ uri, address }) => !inState.has(`${uri} ${address}`))];
    },
  };
}

/** Turns Azure's answers into code for a document, with what Terraform would plan for it. Never throws. */
function generateImport(request: ImportRequest, target: ImportTarget): Imported {
  const { catalog } = target.scope;
  const language = isConfiguration(target.uri) ? target.languageOf(target.uri) : undefined;
  const provider = catalog.provider("azurerm");
  const destination = destinationIn(request, target, language);
  if (!provider) return nothing("The provider azurerm is not known.");
  if (typeof destination === "string") return nothing(destination);
  const generation = new Generation(request, target, provider, destination, isProgram(language));
  return request.importsOnly ? generation.importBlocks() : generation.resources();
}

/** One import: what is drafted of the answers, and how it is put into the document. */
class Generation {
  private readonly context: ReturnType<ImportTarget["context"]["get"]>;
  private readonly isCalled: boolean;
  private readonly version: string;
  /** Everything is tried in Terraform's own language first. */
  private readonly terraform: Language;
  private readonly states: NonNullable<ImportRequest["states"]>;
  /** What azurerm may leave to azapi. */
  private readonly mayBeAzapi: NonNullable<ImportRequest["azapi"]>;
  private readonly about: Omit<DraftRequest, "companions" | "refused">;

  constructor(
    private readonly request: ImportRequest,
    private readonly target: ImportTarget,
    provider: Provider,
    private readonly destination: Destination,
    private readonly isProgram: boolean,
  ) {
    const { scope } = target;
    this.context = target.context.get(scope.module.folder);
    this.isCalled = Boolean(this.context?.parents.length);
    this.version = request.providerVersion ?? scope.versionOf(provider.name);
    this.terraform = target.languageOf("imported.tf")!;
    this.states = new Map([...(request.states ?? [])].map(([id, state]) => [keyOfId(id), state]));
    const given = readResponses(request.responses);
    const all = request.as === "azapi" ? allForAzapi(given, request.azapi ?? [], scope) : undefined;
    this.mayBeAzapi = all?.azapi ?? request.azapi ?? [];
    this.about = {
      azapi: new Map(this.mayBeAzapi.map((one) => [keyOfId(one.id), one])),
      left: all?.left ?? new Map<string, string>(),
      responses: all?.responses ?? given,
      preventDestroy: request.preventDestroy ?? false,
      version: this.version,
      scope,
      reach: destination.reach,
      provider,
      mayConfigure: !this.isCalled && destination.mayConfigure,
      states: this.states,
      byTable: request.byTable ?? true,
    };
  }

  /** Import blocks alone: Terraform generates the resources. */
  importBlocks(): Imported {
    const made = draft({ ...this.about, companions: "ids", refused: new Map(), importsOnly: true });
    const { skipped, ...others } = this.forAzapi(made, this.target.scope);
    const blocks = others.blocks.filter(({ kind }) => kind === "import");
    const planSummary = summaryOfBlocks(made.drafted.length + others.imported.length);
    return this.finish({ ...made, skipped }, made.blocks, planSummary, [], { ...others, blocks, lookedUp: [] });
  }

  /** Resources with their import blocks. */
  resources(): Imported {
    const { companions = "ids" } = this.request;
    const { made, code, written, wider } = draftAccepted({ ...this.about, companions }, this.terraform);
    const toAsk = made.drafted.filter(({ id, isAssociation }) => !isAssociation && this.states.has(keyOfId(id)));
    const forAzapi = this.forAzapi(made, wider);
    return this.finish(
      { ...made, skipped: forAzapi.skipped },
      // A program has to write first what it refers to.
      this.isProgram ? code : referToParents(code, made, forAzapi),
      withLookedUp(summarizePlan(made, written, wider, forAzapi.imported.length), forAzapi.lookedUp.length),
      writtenResources({ ...made, drafted: toAsk }, written, wider),
      forAzapi,
    );
  }

  private forAzapi(made: ImportDraft, among: Scope): AzapiImports {
    const { preventDestroy, responses } = this.about;
    const { assets = "resources" } = this.request;
    return azapiImports({ azapi: this.mayBeAzapi, preventDestroy, assets }, responses, made, among, this.terraform);
  }

  private finish(
    made: ImportDraft,
    code: readonly NewBlock[],
    planSummary: PlanSummary,
    toPlan: readonly WrittenResource[],
    azapi: Omit<AzapiImports, "skipped">,
  ): Imported {
    const placed = this.placed(code, azapi.blocks);
    return {
      edits: placed.edits,
      ...(placed.elsewhere.length > 0 && { elsewhere: placed.elsewhere }),
      planSummary,
      imported: [...made.drafted.map(({ id, address }) => ({ id, address })), ...azapi.imported],
      ...(azapi.lookedUp.length > 0 && { lookedUp: azapi.lookedUp }),
      skipped: made.skipped,
      ...(toPlan.length > 0 && { written: toPlan }),
      ...(made.subscription !== undefined && { subscription: made.subscription }),
      notes: [...[...azapi.notes, ...made.notes, ...this.notesOn(placed)], ...noteOnLookedUp(azapi.lookedUp.length)],
    };
  }

  /** The blocks in their files, with what requires their providers. */
  private placed(code: readonly NewBlock[], ofAzapi: readonly NewBlock[]): PlacedImport {
    const { target, request, version, terraform } = this;
    const { scope } = target;
    const usesAzapi = ofAzapi.length > 0;
    const isNew = !this.isProgram && !this.isCalled && hasNoSettings(scope.module);
    const required = usesAzapi && !isNew ? azapiRequirement(target) : { blocks: [], edits: [], elsewhere: [] };
    const head = isNew ? [terraformBlock(requiredBy(code, usesAzapi, scope, version))] : required.blocks;
    const { place, reach } = this.destination;
    const blocks = [...code, ...ofAzapi];
    if (blocks.length === 0) return { edits: required.edits, elsewhere: required.elsewhere, isEmpty: true };
    const all = request.importsOnly ? blocks : ordered(blocks, { scope, reach, version }, this.isProgram, terraform);
    const packages = this.context?.packages ?? [];
    const placed = placeInFiles([...head, ...all], this.isProgram ? "one" : request.files, target, (some) =>
      place(some, packages),
    );
    return {
      ...placed,
      edits: [...required.edits, ...placed.edits],
      elsewhere: [...placed.elsewhere, ...required.elsewhere],
      isEmpty: false,
    };
  }

  private notesOn({ isEmpty, made }: PlacedImport): readonly string[] {
    if (isEmpty) return [];
    const atOthers = noteOnModulesElsewhere(this.target.scope);
    return [
      ...(this.isCalled ? [onlyInRoots] : []),
      ...(atOthers === undefined ? [] : [atOthers]),
      ...(made === undefined ? [] : [`${made} is a new stack: construct it where the others are.`]),
    ];
  }
}

/** What was put into files, if there is anything. */
interface PlacedImport extends PlacedInFiles {
  readonly isEmpty: boolean;
}

/** The providers that a new module needs for what is written into it. */
function requiredBy(code: readonly NewBlock[], usesAzapi: boolean, { catalog, versionOf }: Scope, version: string) {
  const names = [...(code.length > 0 || !usesAzapi ? ["azurerm"] : []), ...(usesAzapi ? ["azapi"] : [])];
  return names.flatMap((name) => {
    const source = catalog.provider(name)?.address;
    return source ? [{ name, source, version: name === "azurerm" ? version : versionOf(name) }] : [];
  });
}

const onlyInRoots = "Another module calls this one, and Terraform takes import blocks only in the root module.";

function nothing(note: string): Imported {
  const planSummary = { toImport: 0, toChange: 0, toReplace: 0, changes: [], sentence: "There is nothing to import." };
  return { edits: [], planSummary, imported: [], skipped: [], notes: [note] };
}

/** Of import blocks without resources: what Terraform will plan is not known before it generates those. */
function summaryOfBlocks(toImport: number): PlanSummary {
  const sentence =
    toImport === 0
      ? "There is nothing to import."
      : `${toImport} to import: terraform plan -generate-config-out=generated.tf writes the resources.`;
  return { toImport, toChange: 0, toReplace: 0, changes: [], sentence };
}
