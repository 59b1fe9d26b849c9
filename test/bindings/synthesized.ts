/** What a program makes: blocks by kind, type and name. */
export interface Synthesized {
  readonly [kind: string]: unknown;
}

/** Without the notes of the library that made it, where it keeps its state, and which providers it needs. */
export function plain(json: Readonly<Record<string, unknown>>): Synthesized {
  const { terraform: _terraform, ...blocks } = withoutNotes(json) as Record<string, unknown>;
  return blocks;
}

function withoutNotes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNotes);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== "//")
      .map(([name, inner]) => [name, withoutNotes(inner)]),
  );
}
