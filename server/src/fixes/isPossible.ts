import { blockSchemaOf, isComplete, type Scope, typeSchemaOf } from "../analysis/index";
import type { BodySchema } from "../catalog/index";
import { weakMemo } from "../memo/index";
import { type Block, type Body, type Fix, hasType, type NewBlock, type NewBodyItem } from "../model/index";

/**
 * Whether what a fix writes exists in the version in force: the types of new blocks with their arguments, types that take
 * the place of others, and what is added to the block that it is about. Rules that know of one version what to advise need
 * not ask this of all others.
 */
export function isPossible({ changes }: Fix, about: Block, scope: Scope): boolean {
  // What it makes a block of another type of is for whoever made the fix to know.
  const isOfType = changes.every(({ kind }) => kind !== "setName");
  return changes.every((change) => {
    if (change.kind === "addBlocks") return change.blocks.every((block) => isKnown(block, scope));
    if (change.kind === "add") return !isOfType || takes(about, change.body, change.items, scope);
    return change.kind !== "setName" || !isAbsent(change.name, scope);
  });
}

function isKnown({ kind, labels: [type = ""], items }: NewBlock, scope: Scope): boolean {
  if (!hasType(kind)) return true;
  const schema = typeSchemaOf(kind as "resource" | "data", type, scope);
  if (schema.isAbsent) return false;
  const { body } = schema;
  return !body || !isComplete(schema, scope) || items.every(({ name }) => name === "" || body.has(name));
}

/** Whether a body of a block may have such body items; of other blocks that is not known. */
function takes(block: Block, body: Body, items: readonly NewBodyItem[], scope: Scope): boolean {
  const schema = blockSchemaOf(block, scope);
  const inside = schema.type && isComplete(schema, scope) ? schemaOf(body, block.body, schema.body) : undefined;
  return !inside || items.every(({ name }) => name === "" || inside.has(name));
}

/** The schema of a body that is another one, or is in it. */
function schemaOf(wanted: Body, body: Body, schema: BodySchema | undefined): BodySchema | undefined {
  const path = pathsIn(body).get(wanted);
  return path?.reduce((inside, name) => inside?.get(name)?.block, schema);
}

/** Each body that is in a body, and that one, by the names that lead there: many fixes may be about one block. */
const pathsIn = weakMemo((root: Body): ReadonlyMap<Body, readonly string[]> => {
  const paths = new Map<Body, readonly string[]>();
  const visit = (body: Body, path: readonly string[]): void => {
    paths.set(body, path);
    for (const { name, value } of body.items) {
      for (const inner of value.kind === "list" ? value.items : [value]) {
        if (inner.kind === "body") visit(inner.body, [...path, name]);
      }
    }
  };
  visit(root, []);
  return paths;
});

/** Whether a name is that of a type of ours which the version surely lacks. */
function isAbsent(name: string, scope: Scope): boolean {
  const provider = scope.catalog.providerOf(name);
  if (!provider || !kinds.some((kind) => provider.allNames(kind).includes(name))) return false;
  return kinds.every((kind) => provider.find(kind, name, scope.versionOf(provider.name)) === "absent");
}

const kinds = ["resource", "data"] as const;
