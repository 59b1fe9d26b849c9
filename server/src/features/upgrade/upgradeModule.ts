// Makes the changes of an upgrade that have one answer, in a service's documents; nothing is written here.
import type { Finding } from "../../model/index";
import { applyEdits, type Edit } from "../../text/index";

/** What of a service an upgrade needs. */
interface UpgradableDocuments {
  text(uri: string): string | undefined;
  open(uri: string, text: string): void;
  diagnose(uri: string): readonly Finding[];
  upgrade(uri: string, major: number): readonly Finding[];
  refusals(uri: string, major: number, version: "before" | "after"): readonly Finding[];
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

/** Every file of the module after the upgrade. A file that would have errors stays as it is, and `complain` gets a sentence about it. */
export function upgradeModule(
  files: readonly FileToUpgrade[],
  major: number,
  service: UpgradableDocuments,
  complain: (message: string) => void,
): readonly RewrittenFile[] {
  const refused = files.map(({ uri }) => knownRefusals(uri, major, service));
  const coded = files.map((file) => ({ ...file, ...rewriteCode(file, major, service, complain) }));
  const left = coded.map(({ uri }, index) =>
    together(service.upgrade(uri, major), beyond(service.refusals(uri, major, "after"), refused[index])),
  );
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

/** How often each thing is refused of a text now: by one version or the other, since neither looks into what it does not know. */
function knownRefusals(uri: string, major: number, service: UpgradableDocuments): ReadonlyMap<string, number> {
  const counts = countsIn(service.refusals(uri, major, "before"));
  for (const [what, count] of countsIn(service.refusals(uri, major, "after")))
    counts.set(what, Math.max(count, counts.get(what) ?? 0));
  return counts;
}

/** What is refused of a text that was not before. */
function beyond(now: readonly Finding[], before: ReadonlyMap<string, number> | undefined): readonly Finding[] {
  const known = new Map(before);
  return now.filter((finding) => {
    const count = known.get(keyOf(finding)) ?? 0;
    known.set(keyOf(finding), count - 1);
    return count <= 0;
  });
}

/** In the order of the text, without what is said at the same place by the same rule. */
function together(some: readonly Finding[], more: readonly Finding[]): readonly Finding[] {
  const isReported = ({ rule, span }: Finding) =>
    some.some((one) => one.rule === rule && one.span.start === span.start && one.span.end === span.end);
  const rest = more.filter((finding) => !isReported(finding));
  return [...some, ...rest].sort((one, other) => one.span.start - other.span.start);
}

function keyOf({ rule, message }: Finding): string {
  return `${rule} ${message}`;
}

function countsIn(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return counts;
}

/** How often each error is in a document, now and in the newer version. */
function countsOf(uri: string, major: number, service: UpgradableDocuments): ReadonlyMap<string, number> {
  const syntax = service.diagnose(uri).filter(({ rule }) => rule === "syntax");
  return countsIn([...syntax, ...service.upgrade(uri, major)].filter(({ severity }) => severity === "error"));
}
