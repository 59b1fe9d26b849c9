import { printFindings, readCase } from "./annotations";
import { caseFiles, readFile } from "./cases";
import { serviceWith, uriOf } from "./service";

/**
 * A case of several files, many in a file: a title after `===`, then each file after `--- its-name`, with what is found in
 * it as `readCase` reads it.
 */
export interface AnnotatedCase {
  readonly title: string;
  readonly files: Readonly<Record<string, { readonly text: string; readonly expected: readonly string[] }>>;
}

/** The cases below test/cases/<folder>. */
export function annotatedCases(folder: string): AnnotatedCase[] {
  return caseFiles(folder, ".txt").flatMap((file) =>
    readFile(file)
      .split(/^=== /m)
      .slice(1)
      .map((part) => ({ title: `${file}: ${part.slice(0, part.indexOf("\n"))}`, files: filesIn(part) })),
  );
}

function filesIn(part: string): AnnotatedCase["files"] {
  const sections = part.split(/^--- /m).slice(1);
  return Object.fromEntries(
    sections.map((section) => {
      const end = section.indexOf("\n");
      return [section.slice(0, end), readCase(`${section.slice(end + 1).trimEnd()}\n`)];
    }),
  );
}

/** The errors and warnings in each file, as the case should say them; advice counts where `isOf` says so. */
export function findingsIn(
  { files }: AnnotatedCase,
  counts: (finding: Parameters<typeof printFindings>[0][number]) => boolean,
): Readonly<Record<string, readonly string[]>> {
  const texts = Object.entries(files).map(([name, { text }]) => [name, text] as const);
  const service = serviceWith(Object.fromEntries(texts));
  return Object.fromEntries(
    texts.map(([name, text]) => [name, printFindings(service.diagnose(uriOf(name)).filter(counts), text)]),
  );
}
