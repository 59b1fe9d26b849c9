// Requests about Azure resources: to import them, to compare them with code, to find where they are declared.
import type { Imported } from "../../azure/index";
import type {
  AzurermParams,
  AzurermResult,
  CompareResult,
  ImportParams,
  ImportResult,
  ManagedItem,
  ManagedParams,
  OfferFoundParams,
  OfferFoundResult,
  PasteParams,
  PasteResult,
  ResponsesParams,
  StacksParams,
  SubscriptionParams,
  SubscriptionResult,
} from "../../protocol/index";
import { applyEdits, Lines } from "../../text/index";
import { rangeOf, textEditsOf } from "../convert/edits";
import type { DraftingRequest } from "../installedProviders";
import type { Session } from "../session/session";
import { splitUri } from "../uris";
import { withPrograms } from "./withPrograms";

/** The edits that add the resources to the document, and what Terraform would plan then. */
export async function handleImport(session: Session, params: ImportParams): Promise<ImportResult> {
  const { uri, request, at, byAzurerm } = params;
  const importInto = (more: Partial<DraftingRequest>) =>
    inDocument(session, params, (text) => {
      const offset = at && { at: new Lines(text).offsetAt(at) };
      return session.service.importAnswers(uri, { ...request, ...offset, ...more });
    });
  await session.folders.visit(uri);
  const { folder } = splitUri(uri);
  if (!byAzurerm || !(await session.installed.azurerm(folder))) return resultOf(session, params, importInto({}));
  const { responses, azapi: read = [] } = request;
  const done = await session.installed.importBeside(folder, { responses, read, importInto }, byAzurerm.isConfirmed);
  if (!done) return cancelled;
  const { made, notes, untrusted } = done;
  // What was edited while the provider was asked is another text.
  const now = { ...importInto(done.request), skipped: made.skipped, notes: [...notes, ...made.notes] };
  return { ...resultOf(session, params, now), ...(untrusted && { untrusted }) };
}

const cancelled: ImportResult = {
  edits: [],
  after: "",
  elsewhere: [],
  planSummary: { toImport: 0, toChange: 0, toReplace: 0, changes: [], sentence: "" },
  imported: [],
  skipped: [],
  notes: [],
  isCancelled: true,
};

/** What was made of it in the editor's terms. */
function resultOf(
  session: Session,
  params: ImportParams,
  { edits, elsewhere = [], written: _, ...imported }: Imported,
): ImportResult {
  return inDocument(session, params, (text) => {
    const others = elsewhere.map(({ uri, edits }) => {
      const there = session.service.text(uri);
      const before = there ?? "";
      const changes = textEditsOf(edits, new Lines(before));
      const version = session.documents.version(uri);
      return { uri, isNew: there === undefined, version, edits: changes, after: applyEdits(before, edits) };
    });
    return {
      ...imported,
      edits: textEditsOf(edits, new Lines(text)),
      after: applyEdits(text, edits),
      elsewhere: others,
    };
  });
}

/** The azurerm that an import into a document may run. */
export async function azurerm(session: Session, { uri }: AzurermParams): Promise<AzurermResult> {
  await session.folders.visit(uri);
  return session.installed.azurerm(splitUri(uri).folder);
}

/** How resources that were found can be imported into a document. */
export async function offerFound(session: Session, params: OfferFoundParams): Promise<OfferFoundResult> {
  return withDocument(session, params, () => session.service.offerFound(params.uri, params.found, params.foundAs));
}

/** What a pasted text can become. */
export async function paste(session: Session, { uri, position, text }: PasteParams): Promise<PasteResult> {
  await session.folders.loading(uri);
  const lines = session.documents.lines(uri);
  const options = lines ? session.service.paste(uri, text, lines.offsetAt(position)) : [];
  return options.map(({ edits, elsewhere, ...option }) => ({
    ...option,
    edits: textEditsOf(edits, lines!),
    elsewhere: elsewhere.flatMap((other) => {
      const there = session.documents.lines(other.uri);
      return there ? [{ uri: other.uri, edits: textEditsOf(other.edits, there) }] : [];
    }),
  }));
}

/** The edits that say which subscription azurerm uses. */
export async function subscription(session: Session, params: SubscriptionParams): Promise<SubscriptionResult> {
  await session.folders.visit(params.uri);
  const found = session.service.subscriptionEdits(params.uri, params.subscription);
  const lines = found && session.documents.lines(found.uri);
  return lines ? { uri: found.uri, edits: textEditsOf(found.edits, lines) } : null;
}

/** The names of a program's stacks. */
export async function stacks(session: Session, params: StacksParams): Promise<string[]> {
  return withDocument(session, params, () => [...session.service.stacks(params.uri)]);
}

/** Runs `ask` with a document's text once its folder is known. */
async function withDocument<T>(session: Session, params: StacksParams, ask: (text: string) => T): Promise<T> {
  await session.folders.visit(params.uri);
  return inDocument(session, params, ask);
}

/** The same at once; a document that the service does not know is opened only as long as that takes. */
function inDocument<T>({ service }: Session, { uri, text = "" }: StacksParams, ask: (text: string) => T): T {
  const openText = service.text(uri);
  if (openText !== undefined) return ask(openText);
  if (text === "") return ask(text);
  service.open(uri, text);
  try {
    return ask(text);
  } finally {
    service.close(uri);
  }
}

/** The import blocks for Azure's answers, as text. */
export async function importBlocks(
  { folders, service }: Session,
  { uri, responses }: ResponsesParams,
): Promise<string> {
  await folders.visit(uri);
  return service.importBlocks(uri, responses);
}

/** Where the document differs from Azure, or null for a document that the server does not know. */
export async function compare(session: Session, { uri, responses }: ResponsesParams): Promise<CompareResult | null> {
  const { documents, folders, service } = session;
  await folders.visit(uri);
  const lines = documents.lines(uri);
  const text = service.text(uri);
  if (!lines || text === undefined) return null;
  const { resources, differing, edits } = service.compare(uri, responses);
  return {
    resources,
    differing: differing.map(({ span, fix, ...about }) => ({
      ...about,
      range: rangeOf(lines, span),
      ...(fix && { fix: { title: fix.title, edits: textEditsOf(fix.edits, lines) } }),
    })),
    after: applyEdits(text, edits),
  };
}

/** The Azure resources that folders, programs and state files declare. */
export async function managed(session: Session, { files, programs, states }: ManagedParams): Promise<ManagedItem[]> {
  const { documents, folders, previousVersions, service } = session;
  const [read] = await Promise.all([previousVersions.statesIn(states), ...files.map((uri) => folders.visit(uri))]);
  return withPrograms(service, programs, () =>
    service.managed(read).flatMap(({ span, ...about }) => {
      const lines = about.isStateOnly ? nothing : documents.lines(about.uri);
      return lines ? [{ ...about, range: rangeOf(lines, span) }] : [];
    }),
  );
}

/** State files are only named, never shown: they need no lines. */
const nothing = new Lines("");
