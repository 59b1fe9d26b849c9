// Requests about whole folders beside Azure.
import type { AskedResource, LiveQuestions } from "../../azure/index";
import type {
  DriftFinding,
  FolderDriftParams,
  FolderDriftResult,
  LiveQuestionsParams,
  LiveQuestionsResult,
} from "../../protocol/index";
import { isGroupId, keyOfId } from "../../resourceIds/index";
import { appendTo, Lines } from "../../text/index";
import { rangeOf, textEditsOf } from "../convert/edits";
import type { Session } from "../session/session";
import { withPrograms } from "./withPrograms";

/** The live resources to read for the open modules. */
export async function liveQuestions(session: Session, params: LiveQuestionsParams): Promise<LiveQuestionsResult> {
  await visit(session, params);
  const questions = withPrograms(session.service, params.programs ?? [], () => questionsOf(session, params));
  const asked = questions.flatMap((one) => one.asked);
  return {
    wanted: asked.flatMap(({ id, apiVersion, parts }) =>
      apiVersion === "" ? [] : [{ id, apiVersion, ...(parts && { parts }) }],
    ),
    groups: asked.filter(({ id }) => isGroupId(id)).map(({ id }) => id),
    notes: session.service.notesOnQuestions(questions, "set ARM_SUBSCRIPTION_ID, or say it in the code"),
  };
}

/** The drift of the open modules: what differs, is missing in Azure, or exists without code. */
export async function folderDrift(session: Session, params: FolderDriftParams): Promise<FolderDriftResult> {
  await visit(session, params);
  return withPrograms(session.service, params.programs ?? [], () => driftNow(session, params));
}

function driftNow(session: Session, params: FolderDriftParams): FolderDriftResult {
  const questions = questionsOf(session, params);
  const missing = new Set(params.missing.map((id) => keyOfId(id)));
  const findings: DriftFinding[] = [];
  const all: FolderDriftResult["all"][number][] = [];
  const byFile = new Map<string, AskedResource[]>();
  for (const { asked } of questions) for (const one of asked) appendTo(byFile, one.uri, one);
  for (const [uri, asked] of byFile) {
    compare(uri, asked);
    for (const one of asked)
      if (missing.has(keyOfId(one.id))) findings.push(findingAt("missing", one, one.id, one.absence));
  }
  const [first] = filesIn(params);
  const unmanaged = first === undefined ? [] : session.service.unmanaged(first, params.found, questions);
  for (const one of unmanaged) findings.push(findingAt("unmanaged", one.within, one.id, one.message));
  return { findings, all };

  function compare(uri: string, asked: readonly AskedResource[]): void {
    const text = session.service.text(uri);
    if (text === undefined) return;
    const lines = new Lines(text);
    const ids = new Map(asked.flatMap(({ address, id, instance }) => (instance ? [] : [[address, id] as const])));
    const { differing, edits } = session.service.compare(uri, params.answers, ids, asked);
    for (const { address, path, message, span, fix } of differing) {
      const elsewhere = fix?.uri;
      const others = elsewhere === undefined ? lines : new Lines(session.service.text(elsewhere) ?? "");
      const changes = fix && {
        edits: textEditsOf(fix.edits, others),
        ...(elsewhere !== undefined && { takesIn: { uri: elsewhere, title: fix.title } }),
      };
      findings.push({ kind: "differs", address, what: path, message, uri, range: rangeOf(lines, span), ...changes });
    }
    if (edits.length > 0) all.push({ uri, edits: textEditsOf(edits, lines) });
  }

  function findingAt(kind: DriftFinding["kind"], of: AskedResource, what: string, message: string): DriftFinding {
    const lines = new Lines(session.service.text(of.uri) ?? "");
    const assumed = kind === "missing" && of.assumption !== undefined && { isAssumed: true };
    return { kind, address: of.address, what, message, ...assumed, uri: of.uri, range: rangeOf(lines, of.span) };
  }
}

async function visit({ folders }: Session, { files }: LiveQuestionsParams): Promise<void> {
  await Promise.all(files.map((uri) => folders.visit(uri)));
}

function filesIn({ files, programs = [] }: LiveQuestionsParams): readonly string[] {
  return [...files, ...programs.map(({ uri }) => uri)];
}

function questionsOf({ service }: Session, params: LiveQuestionsParams): readonly LiveQuestions[] {
  const { subscription } = params;
  const assumed = subscription === undefined ? undefined : { id: subscription, isSaid: false };
  const known = filesIn(params).filter((uri) => service.text(uri) !== undefined);
  return service.withoutCalled(known.map((uri) => service.liveQuestions(uri, assumed)));
}
