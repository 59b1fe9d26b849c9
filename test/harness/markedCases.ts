import { caseFiles, readFile } from "./cases";

/**
 * A case of several files, many in a file: a title after `===`, then each file after `--- its-name`. In its text `$0` is
 * the cursor, and `«»` is around what is expected. What is not a file is after `--- ` and other words.
 */
export interface MarkedCase {
  readonly title: string;
  /** Without the marks. */
  readonly files: Readonly<Record<string, string>>;
  readonly cursor: { readonly name: string; readonly offset: number };
  readonly marks: readonly CaseMark[];
  /** Sections that are no files, by what is behind `---`. */
  readonly said: Readonly<Record<string, string>>;
}

export interface CaseMark {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const isFileName = /^[\w./-]+\.[a-z]+$/;

/** The cases below test/cases/<folder>. */
export function markedCases(folder: string): MarkedCase[] {
  return caseFiles(folder, ".txt").flatMap((file) =>
    readFile(file)
      .split(/^=== /m)
      .slice(1)
      .map((part) => caseOf(`${file}: ${part.slice(0, part.indexOf("\n"))}`, part)),
  );
}

function caseOf(title: string, part: string): MarkedCase {
  const files: Record<string, string> = {};
  const said: Record<string, string> = {};
  const marks: CaseMark[] = [];
  let cursor = { name: "", offset: -1 };
  for (const section of part.split(/^--- /m).slice(1)) {
    const end = section.indexOf("\n");
    const name = section.slice(0, end);
    const body = section.slice(end + 1);
    if (!isFileName.test(name)) said[name] = body.trim();
    else files[name] = read(name, `${body.trimEnd()}\n`);
  }
  if (cursor.offset < 0) throw new Error(`${title} has no $0.`);
  return { title, files, said, marks, cursor };

  function read(name: string, marked: string): string {
    const opened: number[] = [];
    let text = "";
    for (const piece of marked.split(/(\$0|«|»)/)) {
      if (piece === "$0") cursor = { name, offset: text.length };
      else if (piece === "«") opened.push(text.length);
      else if (piece === "»") marks.push({ name, start: opened.pop() ?? 0, end: text.length });
      else text += piece;
    }
    return text;
  }
}

/** Places in the words of a failure: `main.tf:12 name`. */
export function printPlaces(places: readonly CaseMark[], files: Readonly<Record<string, string>>): string[] {
  return places.map(({ name, start, end }) => `${name}:${start} ${files[name]?.slice(start, end)}`).sort();
}
