// What is in force in the server and for a document's module, and how long it took.
import { lazy } from "../../core";
import type { DoctorParams } from "../../protocol/index";
import type { ReportFact, ReportSection } from "../../redact/index";
import type { Session } from "../session/session";
import { splitUri } from "../uris";

/** The sections of the report; those about a module only where the document is known. */
export async function handleDoctor(session: Session, { uri }: DoctorParams): Promise<readonly ReportSection[]> {
  const { folders, service, learning } = session;
  const started = performance.now();
  if (uri !== undefined) await folders.loading(uri);
  const read = performance.now();
  const found = uri === undefined ? 0 : service.diagnose(uri).length;
  const checked = performance.now();
  const module = uri === undefined ? [] : service.moduleReport(uri);
  const isKnown = uri !== undefined && module.length > 0;
  const timings: readonly ReportFact[] = isKnown
    ? [
        {
          name: "the open document",
          value: `${found} findings, in ${inMilliseconds(checked - read)} after ${inMilliseconds(read - started)} of reading`,
        },
      ]
    : [];
  const kept = learning.kept();
  const how = "choose Azure ML: Learn Installed Providers…";
  return [
    ...module,
    ...(isKnown && kept !== undefined
      ? [lazy().learnedSection({ ...learning.of(splitUri(uri).folder), kept, how })]
      : []),
    { heading: "Language server", facts: [...serverFacts(session), ...timings] },
  ];
}

function serverFacts({ documents, runtime, failures }: Session): readonly ReportFact[] {
  const memory = runtime.memory?.();
  return [
    { name: "open documents", value: String([...documents.uris].length) },
    lazy().failureFact(failures.counts, "choose Azure ML: Report Issue…, with what Azure ML: Show Log says of it"),
    ...(memory === undefined ? [] : [{ name: "memory", value: `${Math.round(memory / 1_000_000)} MB` }]),
  ];
}

function inMilliseconds(time: number): string {
  return `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;
}
