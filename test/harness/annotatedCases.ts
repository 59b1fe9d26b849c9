import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { printCase, printFindings, readCase } from "./annotations";
import { caseFiles, readFile } from "./cases";
import { root, serviceWith, uriOf } from "./service";

/**
 * A case of several files, many in a file: a title after `===`, then each file after `--- its-name`, and in it each finding
 * annotated as `readCase` reads it.
 */
export interface AnnotatedCase {
  readonly title: string;
  readonly files: Readonly<Record<string, { readonly text: string; readonly expected: readonly string[] }>>;
}

/** The cases below test/cases/<folder>. */
export function annotatedCases(folder: string): AnnotatedCase[] {
  return caseFiles(folder, ".txt").flatMap((file) =>
    partsOf(file).map((part) => ({ title: `${file}: ${part.slice(0, part.indexOf("\n"))}`, files: filesIn(part) })),
  );
}

/** What is found in each file, as the case should say it. */
export function findingsIn({ files }: AnnotatedCase): Readonly<Record<string, readonly string[]>> {
  const texts = Object.entries(files).map(([name, { text }]) => [name, text] as const);
  const service = serviceOf(texts);
  return Object.fromEntries(texts.map(([name, text]) => [name, printFindings(service.diagnose(uriOf(name)), text)]));
}

/** A service that knows the files of a case; one of them may say `# styles` or `# conventions` on a line, which turns these rules on. */
function serviceOf(texts: readonly (readonly [name: string, text: string])[]) {
  const service = serviceWith(Object.fromEntries(texts));
  for (const group of ["styles", "conventions"])
    if (texts.some(([, text]) => text.split("\n").includes(`# ${group}`)))
      service.configure({ rules: { [group]: "hint" } });
  return service;
}

/** Writes the annotations of all cases in a file anew. */
export function rewriteAnnotations(file: string): void {
  const written = partsOf(file).reduce((text, part) => text.replace(part, () => annotated(part)), readFile(file));
  writeFileSync(join(root, file), written);
}

function annotated(part: string): string {
  const texts = Object.entries(filesIn(part)).map(([name, { text }]) => [name, text] as const);
  const service = serviceOf(texts);
  return sectionsOf(part).reduce((result, { name, body }) => {
    const { text } = readCase(body);
    return result.replace(body, () => printCase(text, service.diagnose(uriOf(name)), text, "#"));
  }, part);
}

function partsOf(file: string): string[] {
  return readFile(file).split(/^=== /m).slice(1);
}

function filesIn(part: string): AnnotatedCase["files"] {
  return Object.fromEntries(sectionsOf(part).map(({ name, body }) => [name, readCase(body)]));
}

function sectionsOf(part: string): { readonly name: string; readonly body: string }[] {
  return part
    .split(/^--- /m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf("\n");
      return { name: section.slice(0, end), body: `${section.slice(end + 1).trimEnd()}\n` };
    });
}
