// What the installed providers themselves say of the module that a document is part of.
import { version } from "../../../../package.json";
import type { FindingAt } from "../../features/providerValidation/providerValidation";
import type { ProviderFinding, ProviderValidationParams, ProviderValidationResult } from "../../protocol/index";
import { differenceReport, type ProviderDifference } from "../../providerValidation/index";
import { plain } from "../../text/index";
import { rangeOf } from "../convert/edits";
import type { FolderAnswers } from "../installedProviders";
import type { Session } from "../session/session";
import { splitUri } from "../uris";

const nothing: ProviderValidationResult = {
  files: [],
  blocks: 0,
  releases: [],
  untrusted: [],
  failures: [],
  differences: 0,
  report: "",
};

/** The answer where asking itself went wrong. */
export const notValidated: ProviderValidationResult = {
  ...nothing,
  failures: ["The providers could not be asked: see the log."],
};

/** Asks them about every block as it is now, saved or not. */
export async function validateWithProviders(
  session: Session,
  params: ProviderValidationParams,
): Promise<ProviderValidationResult> {
  const { folders, service, learning, installed } = session;
  const { uri, confirmed = [] } = params;
  await folders.ready(uri);
  if (learning.refusal !== undefined) return { ...nothing, failures: [learning.refusal] };
  const { folder } = splitUri(uri);
  const questions = service.questionsForModule(uri);
  const texts = new Map(questions.map((question) => [question.uri, service.text(question.uri)]));
  const isConfirmed = (address: string) => confirmed.includes(address);
  const answers = await installed.validate(folder, learning.lockOf(folder), questions, isConfirmed);
  if (!answers) return { ...nothing, isCancelled: true };
  const isSame = (of: string) => service.text(of) === texts.get(of);
  return resultOf(session, answers, isSame);
}

/** What is said of documents that were edited meanwhile is not about what is there. */
function resultOf(
  { service, documents }: Session,
  { answers, untrusted, failures }: FolderAnswers,
  isSame: (uri: string) => boolean,
): ProviderValidationResult {
  const found = new Map<string, ProviderFinding[]>();
  const differences: ProviderDifference[] = [];
  for (const { question, release, diagnostics } of answers) {
    if (!isSame(question.uri)) continue;
    const outcome = service.validationOutcome(question, diagnostics, release);
    differences.push(...outcome.differences);
    for (const one of outcome.findings) add(one);
  }
  return {
    files: [...found].map(([uri, findings]) => ({ uri, findings })),
    blocks: answers.length,
    releases: [...new Set(answers.map(({ release }) => release))],
    untrusted,
    failures,
    differences: differences.length,
    report: differenceReport(differences, version),
  };

  function add({ uri, finding: { span, severity, message, source = "" } }: FindingAt): void {
    const lines = documents.lines(uri);
    if (!lines) return;
    const one = { range: rangeOf(lines, span), severity, message: plain(message), source: plain(source) };
    found.set(uri, [...(found.get(uri) ?? []), one]);
  }
}
