/** What is asked of the values of a block. */
import type { Scope } from "../../analysis/index";
import type { SentValue } from "../../catalog/index";
import type { Result } from "../../evaluation/index";
import { type Document, type NewValue, type Reference, type Value, valuesIn } from "../../model/index";
import { applyEdits, type Edit } from "../../text/index";

/** What is known of the values of a block. */
export interface KnownValues {
  readonly scope: Scope;
  /** The alias of the configuration that the block is made with; empty for the first one. */
  readonly alias: string;
  /** As it is written, with the names that it has where it goes. */
  source(value: Value): string;
  result(value: Value): Result;
  /** To be told that the order of a set is right for the values that it is given in the code, and may be another one for others. */
  rests(value: Value): void;
  /** A value as text. */
  write(value: NewValue): string;
  /**
   * What is sent whatever is written: JSON, in which `{subscription}` and `{tenant}` are those of the account that applies, and `{id}/…` is below the
   * resource itself.
   */
  constant(json: SentValue): NewValue;
}

/** A value as it is written, with the new names of things. */
export function sourceOf(
  value: Value,
  { text }: Pick<Document, "text">,
  edited: ((reference: Reference) => readonly Edit[]) | undefined,
): string {
  const { start, end } = value.span;
  const edits = valuesIn(value).flatMap((one): Edit[] => {
    if (one.kind !== "reference") return [];
    const own = iteratorEdit(one.reference);
    const all = own ? [own] : (edited?.(one.reference) ?? []);
    return all.map(({ span, text: to }) => ({ span: { start: span.start - start, end: span.end - start }, text: to }));
  });
  return applyEdits(text.slice(start, end), edits).replaceAll("\r\n", "\n");
}

/** `setting.value.name` as a loop with a name of its own reads it. */
function iteratorEdit({ steps, bound }: Reference): Edit | undefined {
  const [root, part] = bound === "iterator" ? steps : [];
  if (!root || part?.kind !== "name") return undefined;
  return {
    span: { start: root.span.start, end: part.span.end },
    text: part.name === "key" ? `${root.name}_key` : root.name,
  };
}
