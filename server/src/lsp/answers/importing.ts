// Azure's answers as code, beside code, and where code has them already.
import type {
  AnswersParams,
  CompareResult,
  ImportParams,
  ImportResult,
  ManagedItem,
  ManagedParams,
} from "../../protocol";
import { applyEdits, compatible } from "../../text/edit";
import { Lines } from "../../text/lines";
import { rangeOf } from "../convert/rangeOf";
import { textEditsOf } from "../convert/textEditsOf";
import type { Session } from "../session";

/** What makes the document hold what the answers are about, and what Terraform would plan then. */
export async function importAnswers(session: Session, { uri, request }: ImportParams): Promise<ImportResult> {
  const { folders, service } = session;
  await folders.visit(uri);
  const { edits, ...imported } = service.importAnswers(uri, request);
  const text = service.text(uri) ?? "";
  return { ...imported, edits: textEditsOf(edits, new Lines(text)), after: applyEdits(text, edits) };
}

/** The import blocks alone. */
export async function importBlocks({ folders, service }: Session, { uri, answers }: AnswersParams): Promise<string> {
  await folders.visit(uri);
  return service.importBlocks(uri, answers);
}

/** What is written otherwise than it is in Azure, or null for a document that the server does not know. */
export async function compare(session: Session, { uri, answers }: AnswersParams): Promise<CompareResult | null> {
  const { documents, folders, service } = session;
  await folders.visit(uri);
  const lines = documents.lines(uri);
  const text = service.text(uri);
  if (!lines || text === undefined) return null;
  const { resources, differing } = service.compare(uri, answers);
  const edits = compatible(differing.map(({ fix }) => fix?.edits ?? []));
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

/** What of the folders is in Azure, as far as they and their state files tell. */
export async function managed(session: Session, { files, states }: ManagedParams): Promise<ManagedItem[]> {
  const { documents, folders, past, service } = session;
  const [read] = await Promise.all([past.statesIn(states), ...files.map((uri) => folders.visit(uri))]);
  return service.managed(read).flatMap(({ span, ...about }) => {
    const lines = about.isStateOnly ? nothing : documents.lines(about.uri);
    return lines ? [{ ...about, range: rangeOf(lines, span) }] : [];
  });
}

/** What a state file is to people: a place to be named, not read. */
const nothing = new Lines("");
