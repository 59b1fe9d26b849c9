import { typeSchemaOf } from "../../../analysis/blockSchema";
import type { Candidate } from "../../../analysis/candidates";
import { startedEntries } from "../../../analysis/startedEntries";
import { regions } from "../../../catalog/regions";
import type { Attribute } from "../../../catalog/schema";
import type { WrittenText } from "../../../languages/language";
import type { NewValue } from "../../../model/change";
import type { CompletionContext } from "../completionContext";
import type { RankedType } from "./rankedTypes";

/** A block of a type with all that it requires, as a snippet. */
export function wholeBlock(context: CompletionContext, { kind, name }: RankedType): WrittenText {
  const { document, about, scope, write } = context;
  const schema = typeSchemaOf(kind, name, scope).body;
  const valueFor = (candidates: readonly Candidate[], attribute: Attribute) =>
    beginningOf(candidates, attribute, context);
  const entries = schema ? startedEntries(schema, () => false, { type: name, scope, valueFor }) : [];
  return write.block({ document, about }, kind, name, entries, true);
}

/** What an argument begins with: the only thing that it may read, a choice of several, or of regions. */
export function beginningOf(
  candidates: readonly Candidate[],
  attribute: Attribute,
  { document, scope, write, offset }: CompletionContext,
): NewValue | undefined {
  const [only, ...others] = candidates;
  // A tab stop where there is a choice. What code calls something is no address.
  if (only && others.length === 0 && !document.isProgram)
    return { kind: "reference", path: [...only.address.split("."), ...only.path] };
  const texts = candidates.flatMap(({ address, block, path }) => {
    return write.reference(address, { uri: scope.uri, block }, path, offset) ?? [];
  });
  if (texts[0] !== undefined)
    return { kind: "hole", of: "any", placeholder: texts[0], ...(!document.isProgram && { choices: texts }) };
  if (attribute.format !== "region") return undefined;
  // Code is laid out by the width of what stands there.
  return { kind: "hole", of: "string", placeholder: regions[0]!, ...(!document.isProgram && { choices: regions }) };
}
