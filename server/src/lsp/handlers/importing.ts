// Azure's answers as code, beside code, and where code has them already.
import type {
  CompareResult,
  ImportParams,
  ImportResult,
  ManagedItem,
  ManagedParams,
  ResponsesParams,
  StacksParams,
} from "../../protocol";
import { applyEdits } from "../../text/edit";
import { Lines } from "../../text/lines";
import { rangeOf, textEditsOf } from "../convert/edits";
import type { Session } from "../session/session";

/** What makes the document hold what the answers are about, and what Terraform would plan then. */
export async function importAnswers(session: Session, params: ImportParams): Promise<ImportResult> {
  const { uri, request, at } = params;
  return knowing(session, params, (text) => {
    const lines = new Lines(text);
    const offset = at && { at: lines.offsetAt(at) };
    const { edits, ...imported } = session.service.importAnswers(uri, { ...request, ...offset });
    return { ...imported, edits: textEditsOf(edits, lines), after: applyEdits(text, edits) };
  });
}

/** The names of a program's stacks. */
export async function stacks(session: Session, params: StacksParams): Promise<string[]> {
  return knowing(session, params, () => [...session.service.stacks(params.uri)]);
}

/** Asks about a document that the service may know only for this once. */
async function knowing<T>(
  { folders, service }: Session,
  { uri, text = "" }: StacksParams,
  ask: (text: string) => T,
): Promise<T> {
  await folders.visit(uri);
  const known = service.text(uri);
  if (known !== undefined) return ask(known);
  if (text === "") return ask(text);
  service.open(uri, text);
  try {
    return ask(text);
  } finally {
    service.close(uri);
  }
}

/** The import blocks alone. */
export async function importBlocks(
  { folders, service }: Session,
  { uri, responses }: ResponsesParams,
): Promise<string> {
  await folders.visit(uri);
  return service.importBlocks(uri, responses);
}

/** What is written otherwise than it is in Azure, or null for a document that the server does not know. */
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

/** What of the folders is in Azure, as far as they, programs and their state files tell. */
export async function managed(session: Session, { files, programs, states }: ManagedParams): Promise<ManagedItem[]> {
  const { documents, folders, past, service } = session;
  const [read] = await Promise.all([past.statesIn(states), ...files.map((uri) => folders.visit(uri))]);
  // Each is a module of its own, so that nothing else changes while it is known, which is only for this answer.
  const closed = programs.filter(({ uri }) => service.text(uri) === undefined);
  for (const { uri, text } of closed) service.open(uri, text);
  try {
    return service.managed(read).flatMap(({ span, ...about }) => {
      const lines = about.isStateOnly ? nothing : documents.lines(about.uri);
      return lines ? [{ ...about, range: rangeOf(lines, span) }] : [];
    });
  } finally {
    for (const { uri } of closed) service.close(uri);
  }
}

/** What a state file is to people: a place to be named, not read. */
const nothing = new Lines("");
