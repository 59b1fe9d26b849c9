// Makes all safe fixes of a service's document; nothing is written here.
import type { Finding } from "../../model/index";
import { applyEdits, type Edit } from "../../text/index";

/** What of a service this needs. */
interface FixableDocuments {
  text(uri: string): string | undefined;
  open(uri: string, text: string): void;
  diagnose(uri: string): readonly Finding[];
  fixAll(uri: string): readonly Edit[];
}

/** Each fix may make room for others; a document that needs more rounds than this goes round in circles. */
const mostRounds = 20;

/** The number of edits: none if they would cause new errors. The service has the resulting text. */
export function fixDocument(uri: string, service: FixableDocuments): number {
  const before = service.text(uri) ?? "";
  const errors = errorsIn(service.diagnose(uri));
  let count = 0;
  let edits = service.fixAll(uri);
  for (let round = 0; edits.length > 0 && round < mostRounds; round++) {
    service.open(uri, applyEdits(service.text(uri) ?? "", edits));
    count += edits.length;
    edits = service.fixAll(uri);
  }
  const isBetter = [...errorsIn(service.diagnose(uri))].every(([what, now]) => now <= (errors.get(what) ?? 0));
  if (isBetter && edits.length === 0) return count;
  service.open(uri, before);
  return 0;
}

function errorsIn(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { severity, rule } of findings) if (severity === "error") counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
