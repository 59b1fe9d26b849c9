import type { Scope } from "../../analysis/index";
import {
  type AskedResource,
  allForAzapi,
  draft,
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
import { languageOf } from "../../languages/index";
import { type Block, bodyItemOf, isConfiguration, type NewBlock, nameOf } from "../../model/index";
import { formatResourceId, keyOfId } from "../../resourceIds/index";
import type { DocumentEdits } from "../../text/index";
import type { Store } from "../../workspace/index";
import { azapiRequirement } from "./acceptedAzapi";
import { draftAccepted } from "./acceptedDraft";
import { type AzapiImports, azapiImports } from "./azapiImports";
import { type Compared, compareDocument } from "./compareDocument";
import { destinationIn } from "./destination";
import { hasNoSettings, type ImportTarget, isProgram } from "./importTarget";
import { type Managed, managedIn, storedIn } from "./managedResources";
import { ordered } from "./ordered";
import { type PasteOption, pasteResources } from "./pasteResources";
import { type PlacedInFiles, placeInFiles } from "./placeInFiles";
import { referToParents } from "./referToParents";

export type { Managed } from "./managedResources";
export type { PasteOption } from "./pasteResources";

/** Imports from Azure, and comparisons with it. */
export interface ImportQueries {
  /** The names of the stacks of a document, each of which is a module of its own; none where all of it is part of one. */
  stacks(uri: string): readonly string[];
  /** Azure's answers as code in a document, which need not exist, with what Terraform would plan for it. */
  importAnswers(uri: string, request: ImportRequest): Imported;
  /** What was found in Azure, as it may be imported into a document's module: rows of Resource Graph, or whole answers and what stands in them. */
  offerFound(uri: string, found: readonly unknown[], areAnswers: boolean): readonly OfferedResource[];
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
    offerFound(uri, found, areAnswers) {
      const scope = scopeOf(uri);
      return offerFound(found, areAnswers, scope, scope.versionOf("azurerm"));
    },
    subscriptionEdits: (uri, subscription) => subscriptionEdits(subscription, targetAt(uri)),
    paste: (uri, text, offset) => pasteResources(text, offset, targetAt(uri)),
    importBlocks: (uri, answers) => importBlocks(answers, targetAt(uri)),
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
        return module && !module.keepsState ? [] : storedIn(uri, state, module);
      });
      // A state has the ids, which code mostly does not tell.
      const inState = new Set(stored.map(({ uri, address }) => `${uri} ${address}`));
      return [...stored, ...declared.filter(({ uri, address }) => !inState.has(`${uri} ${address}`))];
    },
  };
}

/** Turns Azure's answers into code for a document, with what Terraform would plan for it. Never throws. */
function generateImport(request: ImportRequest, target: ImportTarget): Imported {
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
  const given = readResponses(request.responses);
  const { companions = "ids", preventDestroy = false, importsOnly } = request;
  const mayConfigure = !isCalled && destination.mayConfigure;
  const states = new Map([...(request.states ?? [])].map(([id, state]) => [keyOfId(id), state]));
  const { byTable = true } = request;
  const all = request.as === "azapi" ? allForAzapi(given, request.azapi ?? [], scope) : undefined;
  const responses = all?.responses ?? given;
  const mayBeAzapi = all?.azapi ?? request.azapi ?? [];
  const azapi = new Map(mayBeAzapi.map((one) => [keyOfId(one.id), one]));
  const about = {
    azapi,
    left: all?.left ?? new Map<string, string>(),
    responses,
    preventDestroy,
    version,
    scope,
    reach,
    provider,
    mayConfigure,
    states,
    byTable,
  };
  const alsoForAzapi = (made: ImportDraft, among: Scope) =>
    azapiImports({ azapi: mayBeAzapi, preventDestroy }, responses, made, among, terraform);
  if (importsOnly) {
    const made = draft({ ...about, companions: "ids", refused: new Map(), importsOnly });
    const { skipped, ...others } = alsoForAzapi(made, scope);
    const blocks = others.blocks.filter(({ kind }) => kind === "import");
    const planSummary = summaryOfBlocks(made.drafted.length + others.imported.length);
    return finish({ ...made, skipped }, made.blocks, planSummary, [], { ...others, blocks });
  }
  const { made, code, written, wider } = draftAccepted({ ...about, companions }, terraform);
  const toAsk = made.drafted.filter(({ id, isAssociation }) => !isAssociation && states.has(keyOfId(id)));
  const forAzapi = alsoForAzapi(made, wider);
  // A program has to write first what it refers to.
  const linked = isProgram(language) ? code : referToParents(code, made, forAzapi);
  return finish(
    { ...made, skipped: forAzapi.skipped },
    linked,
    summarizePlan(made, written, wider, forAzapi.imported.length),
    writtenResources({ ...made, drafted: toAsk }, written, wider),
    forAzapi,
  );

  function finish(
    made: ImportDraft,
    code: readonly NewBlock[],
    planSummary: PlanSummary,
    toPlan: readonly WrittenResource[],
    azapi: Omit<AzapiImports, "skipped"> = { blocks: [], imported: [] },
  ): Imported {
    const isNew = !isProgram(language) && !isCalled && hasNoSettings(scope.module);
    const usesAzapi = azapi.blocks.length > 0;
    const required = usesAzapi && !isNew ? azapiRequirement(target) : { blocks: [], edits: [], elsewhere: [] };
    const head = isNew ? [terraformBlock(requiredBy(code, usesAzapi, scope, version))] : required.blocks;
    const drafted = [...code, ...azapi.blocks];
    const all = importsOnly ? drafted : ordered(drafted, { scope, reach, version }, isProgram(language), terraform);
    const isEmpty = all.length === 0;
    const packages = context?.packages ?? [];
    const placed: PlacedInFiles = isEmpty
      ? { edits: [], elsewhere: [] }
      : placeInFiles([...head, ...all], isProgram(language) ? "one" : request.files, target, (blocks) =>
          place(blocks, packages),
        );
    const elsewhere = [...placed.elsewhere, ...required.elsewhere];
    const atOthers = noteOnModulesElsewhere(scope);
    return {
      edits: [...required.edits, ...placed.edits],
      ...(elsewhere.length > 0 && { elsewhere }),
      planSummary,
      imported: [...made.drafted.map(({ id, address }) => ({ id, address })), ...azapi.imported],
      skipped: made.skipped,
      ...(toPlan.length > 0 && { written: toPlan }),
      ...(made.subscription !== undefined && { subscription: made.subscription }),
      notes: [
        ...made.notes,
        ...(isCalled && !isEmpty ? [onlyInRoots] : []),
        ...(isEmpty || atOthers === undefined ? [] : [atOthers]),
        ...(placed.made === undefined ? [] : [`${placed.made} is a new stack: construct it where the others are.`]),
      ],
    };
  }
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

/** The edits by which azurerm's default configuration says its subscription; none where it says one, and where a module has no such block or several. */
function subscriptionEdits(
  subscription: string,
  { scope, languageOf }: Pick<ImportTarget, "scope" | "languageOf">,
): DocumentEdits | undefined {
  const [only, ...others] = [...scope.module.documents.values()].flatMap((document) =>
    document.blocks.filter(isDefault).map((block) => ({ document, block })),
  );
  if (!only || others.length > 0 || bodyItemOf(only.block.body, "subscription_id")) return undefined;
  const { document, block } = only;
  const write = languageOf(document.uri)?.write;
  const value = { kind: "text", text: subscription } as const;
  const entries = [{ name: "subscription_id", form: "argument", value } as const];
  const edits = write?.tidied(
    document,
    write.edits(document, [{ kind: "add", body: block.body, block, items: entries }]),
  );
  return edits && edits.length > 0 ? { uri: document.uri, edits } : undefined;
}

function isDefault(block: Block): boolean {
  return block.kind === "provider" && nameOf(block) === "azurerm" && !bodyItemOf(block.body, "alias");
}

/** The import blocks alone, in Terraform's own language, of what answers are about: to be copied. */
function importBlocks(answers: readonly unknown[], { scope, languageOf }: ImportTarget): string {
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

/** Of import blocks without resources: what Terraform will plan is not known before it generates those. */
function summaryOfBlocks(toImport: number): PlanSummary {
  const sentence =
    toImport === 0
      ? "There is nothing to import."
      : `${toImport} to import: terraform plan -generate-config-out=generated.tf writes the resources.`;
  return { toImport, toChange: 0, toReplace: 0, changes: [], sentence };
}
