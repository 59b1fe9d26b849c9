// Findings as tools tell them: with places in lines and columns, and fixes as edits.

import { sep } from "node:path";
import * as z from "zod";
import type { AppliedFix } from "../../features/codeActions/codeActions";
import type { Finding } from "../../model/index";
import type { Service } from "../../service";
import { counted, type Edit, Lines, type Span } from "../../text/index";
import type { ModuleFile } from "../cli/modules/openModules";
import { locationOf, shownPath } from "../cli/report/location";
import { type Page, pageBuilder } from "./answer";
import type { OpenedModule } from "./openedModules";

const place = {
  file: z.string(),
  line: z.number().int().describe("From 1."),
  column: z.number().int().describe("From 1, in UTF-16 units."),
  endLine: z.number().int(),
  endColumn: z.number().int().describe("After the last character."),
};

const edit = z.object({ ...place, newText: z.string() });

const fix = z.object({
  title: z.string(),
  isSafe: z.boolean().describe("Whether the fix is safe: certainly what you mean."),
  edits: z.array(edit),
});

/** The fields of something that has a place, perhaps, and a fix. */
export const placeShape = { ...z.object(place).partial().shape, fix: fix.optional() };

/** The shape of a finding. */
export const findingShape = z.object({
  ...place,
  severity: z.enum(["error", "warning", "information", "hint"]),
  rule: z.string(),
  message: z.string(),
  fix: fix.optional(),
});

/** A finding as tools tell it. */
type FoundFinding = z.infer<typeof findingShape>;

const order = ["error", "warning", "information", "hint"] as const;

/** A finding, and what tells it with its place and the best of its fixes while its file is open. */
interface Found {
  readonly severity: Finding["severity"];
  tell(): FoundFinding;
}

/** All findings of some files, the worst first. */
async function foundFindings(
  opened: OpenedModule,
  findingsOf: FindingsOf = (file) => file.findings(),
): Promise<readonly Found[]> {
  const { reported } = reporterOf(opened);
  const all: { readonly uri: string; readonly finding: Finding }[] = [];
  for (const file of opened.files) for (const finding of await findingsOf(file)) all.push({ uri: file.uri, finding });
  return all
    .sort(
      (one, other) =>
        rank(one.finding) - rank(other.finding) ||
        (one.uri === other.uri ? one.finding.span.start - other.finding.span.start : 0),
    )
    .map(({ uri, finding }) => ({ severity: finding.severity, tell: () => reported(uri, finding) }));
}

/** Where something is, in lines and columns. */
type Placed = Pick<FoundFinding, keyof typeof place>;

/** Describes places and findings of an opened module. */
export function reporterOf({ files, service, root }: OpenedModule): {
  placed(uri: string, span: Span): Placed;
  reported(uri: string, finding: Finding): FoundFinding;
} {
  const open = new Map(files.map((file) => [file.uri, opened(file, service, root)]));
  const placed = (uri: string, span: Span) => {
    const { name, lines } = open.get(uri) ?? { name: uri, lines: new Lines(service.text(uri) ?? "") };
    return { file: name, ...locationOf(lines, span) };
  };
  const edits = (uri: string, some: readonly Edit[]) =>
    some.map(({ span, text }) => ({ ...placed(uri, span), newText: text }));
  const reported = (uri: string, finding: Finding): FoundFinding => {
    const { severity, rule, message, span } = finding;
    const best = bestFix(service.fixes(uri, span), finding);
    if (!best) return { ...placed(uri, span), severity, rule, message };
    const all = [{ uri, edits: best.edits }, ...best.elsewhere].flatMap((one) => edits(one.uri, one.edits));
    return { ...placed(uri, span), severity, rule, message, fix: { title: best.title, isSafe: best.safe, edits: all } };
  };
  return { placed, reported };
}

function opened({ uri, path }: ModuleFile, service: Service, root: string) {
  return { name: shownPath(path, root).split(sep).join("/"), lines: new Lines(service.text(uri) ?? "") };
}

function rank({ severity }: Finding): number {
  return order.indexOf(severity);
}

function bestFix(fixes: readonly AppliedFix[], { rule, span }: Finding): AppliedFix | undefined {
  return fixes.find(({ findings }) =>
    findings.some((one) => one.rule === rule && one.span.start === span.start && one.span.end === span.end),
  );
}

/** How many findings there are of each severity. */
type Counts = Record<(typeof order)[number], number>;

type FindingsOf = (file: ModuleFile) => readonly Finding[] | Promise<readonly Finding[]>;

/** The findings of one module after the other, of which one page is told. */
interface FindingCollector {
  /** Takes those of a module that is open: all, or those that `findingsOf` gives for a file. */
  add(opened: OpenedModule, findingsOf?: FindingsOf): Promise<void>;
  readonly counts: Counts;
  readonly page: Page<FoundFinding>;
}

/** Creates a collector that skips the first `after` findings. */
export function findingCollector(after?: number): FindingCollector {
  const counts: Counts = { error: 0, warning: 0, information: 0, hint: 0 };
  const builder = pageBuilder<FoundFinding>(after);
  return {
    counts,
    async add(opened, findingsOf) {
      for (const { severity, tell } of await foundFindings(opened, findingsOf)) {
        counts[severity]++;
        builder.add(tell);
      }
    },
    get page() {
      return builder.page;
    },
  };
}

/** Counts of findings as words: `1 error, 2 warnings`. */
export function countWords({ error, warning, information, hint }: Counts): string {
  const words = { error, warning, hint: information + hint };
  return Object.entries(words)
    .map(([word, count]) => counted(count, word))
    .join(", ");
}

/** The schema of counts of findings. */
export const countsShape = z.object({
  error: z.number(),
  warning: z.number(),
  information: z.number(),
  hint: z.number(),
});

/** A finding as lines. */
export function findingLines({ file, line, column, severity, rule, message, fix }: FoundFinding): readonly string[] {
  return [`${file}:${line}:${column} ${severity} ${rule}: ${message}`, ...fixLines(fix)];
}

/** A fix as lines. */
export function fixLines(fix: FoundFinding["fix"]): readonly string[] {
  if (!fix) return [];
  const edits = fix.edits.map(
    (one) => `${one.line}:${one.column}-${one.endLine}:${one.endColumn} → ${JSON.stringify(one.newText)}`,
  );
  return [`  fix${fix.isSafe ? " (safe)" : ""}: ${fix.title}${edits.length > 0 ? ` [${edits.join("; ")}]` : ""}`];
}
