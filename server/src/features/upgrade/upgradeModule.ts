// Makes the changes of an upgrade that have one answer, in a service's documents; nothing is written here.
import type { Finding } from "../../rules/finding";
import { applyEdits, type Edit } from "../../text/edit";

/** What of a service an upgrade needs. */
interface UpgradableDocuments {
  text(uri: string): string | undefined;
  open(uri: string, text: string): void;
  diagnose(uri: string): readonly Finding[];
  upgrade(uri: string, major: number): readonly Finding[];
  upgradeEdits(uri: string, major: number, what: "code" | "constraints"): readonly Edit[];
}

/** A document of a module, and what people call it. */
export interface FileToUpgrade {
  readonly path: string;
  readonly uri: string;
}

/** A file of a module that was rewritten, or would have been. */
export interface RewrittenFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** How many places were changed. */
  readonly edits: number;
  /** What is left to people, and the text that it is about. */
  readonly left: readonly Finding[];
  readonly shown: string;
}

/** Each fix may make room for others; a module that needs more rounds than this goes round in circles. */
const mostRounds = 20;

/** Every file of the module, changed as far as it reads back clean; `complain` takes a sentence about one that does not. */
export function upgradeModule(
  files: readonly FileToUpgrade[],
  major: number,
  service: UpgradableDocuments,
  complain: (message: string) => void,
): readonly RewrittenFile[] {
  const coded = files.map((file) => ({ ...file, ...rewriteCode(file, major, service, complain) }));
  const left = coded.map(({ uri }) => service.upgrade(uri, major));
  // Constraints come last: once they allow the newer version there is nothing to upgrade any more.
  const constraints = coded.map(({ uri }) => service.upgradeEdits(uri, major, "constraints"));
  return coded.map(({ path, uri, before, edits }, index) => {
    const shown = service.text(uri) ?? before;
    const raising = constraints[index] ?? [];
    const raised = new Set(raising.map(({ span }) => span.start));
    const after = applyEdits(shown, raising);
    const rest = (left[index] ?? []).filter(
      (finding) => !raised.has(finding.span.start) || finding.severity === "error",
    );
    if (raising.length > 0) service.open(uri, after);
    return { path, before, after, edits: edits + raising.length, left: rest, shown };
  });
}

function rewriteCode(
  { path, uri }: FileToUpgrade,
  major: number,
  service: UpgradableDocuments,
  complain: (message: string) => void,
): { readonly before: string; readonly edits: number } {
  const before = service.text(uri) ?? "";
  const errorsBefore = countsOf(uri, major, service);
  let count = 0;
  let edits: readonly Edit[] = service.upgradeEdits(uri, major, "code");
  for (let round = 0; edits.length > 0 && round < mostRounds; round++) {
    service.open(uri, applyEdits(service.text(uri) ?? "", edits));
    count += edits.length;
    edits = service.upgradeEdits(uri, major, "code");
  }
  const isClean =
    edits.length === 0 &&
    [...countsOf(uri, major, service)].every(([what, now]) => now <= (errorsBefore.get(what) ?? 0));
  if (count === 0 || isClean) return { before, edits: count };
  service.open(uri, before);
  complain(`${path} is left as it is: what was to be written does not read back without new errors.`);
  return { before, edits: 0 };
}

/** How often each error is in a document, now and in the newer version. */
function countsOf(uri: string, major: number, service: UpgradableDocuments): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const syntax = service.diagnose(uri).filter(({ rule }) => rule === "syntax");
  for (const { rule, severity, message } of [...syntax, ...service.upgrade(uri, major)]) {
    if (severity === "error") counts.set(`${rule} ${message}`, (counts.get(`${rule} ${message}`) ?? 0) + 1);
  }
  return counts;
}
