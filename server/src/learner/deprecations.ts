/** What is deprecated, and what its provider says to write instead. */
import type { TypeSchema } from "../catalog/schema";
import type { Ask } from "./asker";
import { configuration } from "./configuration";
import { sampleOf } from "./groups";
import type { Subject } from "./interview";
import type { BlockSchema } from "./provider";
import { isConfigurable, nodeAt, nodesBelow } from "./schemaNode";

/** Writes what the provider warns of into the facts of arguments, and gives what it says of the type. */
export async function learnDeprecations(
  ask: Ask,
  { kind, type, root }: Subject,
  block: BlockSchema,
): Promise<Pick<TypeSchema, "deprecated" | "deprecatedMentions">> {
  const nodes = nodesBelow(root).filter((node) => node.form !== "element" && isConfigurable(node));
  const values = nodes.filter(({ children }) => !children).map((node) => [node, sampleOf(node)] as const);
  const config = configuration(root, new Map(values), new Set(nodes.filter(({ children }) => children)));
  const diagnostics = (await ask((provider) => provider.validate(kind, type, config))) ?? [];
  let ofType = block.deprecated ? { deprecated: true, ...mentions(block.deprecationMessage) } : {};
  for (const { severity, summary, detail, path } of diagnostics) {
    if (severity !== "warning" || !/deprecated/i.test(summary)) continue;
    const node = path.length > 0 ? nodeAt(root, path) : undefined;
    if (node) Object.assign(node.facts, { deprecated: true }, mentions(detail));
    else ofType = { deprecated: true, ...mentions(detail) };
  }
  return ofType;
}

/** The names in backquotes or quotes that a message mentions. */
function mentions(message: string): { deprecatedMentions?: readonly string[] } {
  const names = [...message.matchAll(/[`'"]([a-z][\w.]{2,80})[`'"]/g)].map(([, name]) => name!);
  return names.length > 0 ? { deprecatedMentions: [...new Set(names)] } : {};
}
