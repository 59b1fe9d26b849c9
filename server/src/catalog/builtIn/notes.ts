/**
 * Notes about types that were written by hand: server/data/overlay. Each type has a file, which is read at the first question
 * about it; another file is about arguments that mean the same in all types.
 */
import type { SchemaKind } from "../schema";

/** Answers about a type (empty path) or an argument. */
interface Notes {
  summary(kind: SchemaKind, type: string, path: readonly string[]): string | undefined;
  /** What can be said of an argument of that name in any type. */
  common(path: readonly string[]): string | undefined;
  notes(kind: SchemaKind, type: string, path: readonly string[]): readonly string[];
  successors(kind: SchemaKind, type: string, path: readonly string[]): readonly string[];
}

interface Row {
  /** Empty for the type itself. */
  readonly path: string;
  readonly summary?: string;
  readonly notes?: readonly string[];
  readonly replacedBy?: readonly string[];
  /** Where the facts of the row come from. */
  readonly source: string;
}

export function readNotes(load: (file: string) => string | undefined): Notes {
  const files = new Map<string, ReadonlyMap<string, Row>>();

  function row(kind: SchemaKind, type: string, path: readonly string[]): Row | undefined {
    return rowOf(kind === "resource" ? type : `${kind}.${type}`, path);
  }

  function rowOf(name: string, path: readonly string[]): Row | undefined {
    let rows = files.get(name);
    if (!rows) {
      rows = rowsOf(load(`overlay/${name}.json`));
      files.set(name, rows);
    }
    return rows.get(path.join("."));
  }

  return {
    summary: (kind, type, path) => row(kind, type, path)?.summary,
    common: (path) => rowOf("common", path)?.summary,
    notes: (kind, type, path) => row(kind, type, path)?.notes ?? [],
    successors: (kind, type, path) => row(kind, type, path)?.replacedBy ?? [],
  };
}

/** None where the file cannot be read; a test checks that ours can. */
function rowsOf(text: string | undefined): ReadonlyMap<string, Row> {
  if (text === undefined) return new Map();
  try {
    const rows: unknown = JSON.parse(text);
    return new Map(Array.isArray(rows) ? rows.filter(isRow).map((row) => [row.path, row]) : []);
  } catch {
    return new Map();
  }
}

function isRow(row: unknown): row is Row {
  return typeof row === "object" && row !== null && "path" in row && typeof row.path === "string";
}
