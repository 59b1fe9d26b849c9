/** Asks which values the arguments of a type take. */

import type { IdShapes } from "./introspectIds";
import { type IntrospectedType, runIntrospections } from "./introspection";
import { introspectBlocks, introspectList } from "./introspectList";
import { introspectNumber } from "./introspectNumber";
import { introspectText } from "./introspectText";
import type { ProviderCall } from "./providerClient";
import { byDepth, isConfigurable, isListOrSet, nodesBelow, type SchemaNode } from "./schemaNode";

/** Writes values, ranges, forms of texts and how many there may be into the facts of the arguments; `shapes` are those of ids of other things. */
export async function learnValues(call: ProviderCall, subject: IntrospectedType, shapes: IdShapes): Promise<void> {
  const { kind, root } = subject;
  const nodes = nodesBelow(root).filter(isConfigurable);
  const lists = nodes.filter((node) => isListOrSet(node) && !node.children);
  for (const together of byDepth(lists)) {
    await runIntrospections(call, subject, together, ({ type, facts, element }) =>
      introspectList(facts, element?.type ?? type!),
    );
  }
  // What is asked about has all of its value, so that nothing can be asked in it.
  const repeated = nodes.filter((node) => mayRepeat(node) && (kind === "provider" || node.isAttribute));
  for (const together of byDepth(repeated)) await runIntrospections(call, subject, together, introspectBlocks);
  const single = nodes.filter(({ type }) => type === "string" || type === "number");
  await runIntrospections(call, subject, single, ({ type, facts }) =>
    type === "number" ? introspectNumber(facts) : introspectText(facts, shapes),
  );
}

/** Whether it is a list or set of objects that the schema sets no limit to. */
function mayRepeat({ form, children, facts }: SchemaNode): boolean {
  return (form === "list" || form === "set") && children !== undefined && facts.maxItems === undefined;
}
