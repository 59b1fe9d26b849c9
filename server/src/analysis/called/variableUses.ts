import type { Attribute, BodySchema, SchemaKind } from "../../catalog/index";
import { memoFor, weakMemo } from "../../memo/index";
import { type Body, bodyItemOf, hasType, type Module, typeOf, type Value, valuesIn } from "../../model/index";
import { declaredIn } from "../declared";
import type { Scope } from "../scope";

/** How the body of a type is found: it comes from outside, since schemas of calls are made of it. */
type BodyOf = (kind: SchemaKind, type: string, scope: Scope) => BodySchema | undefined;

/**
 * The arguments of resources that get the variables of a called module unchanged, by the variables' names. What these
 * refuse, a call cannot set either.
 *
 * @param scope that of the call.
 */
export function variableUses(module: Module, scope: Scope, bodyOf: BodyOf): ReadonlyMap<string, Attribute> {
  return kept(scope.key, { scope, bodyOf })(module);
}

const kept = weakMemo((_: object, { scope, bodyOf }: { readonly scope: Scope; readonly bodyOf: BodyOf }) =>
  memoFor((module: Module): ReadonlyMap<string, Attribute> => {
    const uses = new Map<string, Attribute>();
    for (const { blocks } of module.documents.values())
      for (const block of blocks) {
        const type = hasType(block.kind) ? typeOf(block) : undefined;
        const body = type === undefined ? undefined : bodyOf(block.kind as SchemaKind, type, scope);
        if (body) addUses(block.body, body, uses, variablesDeciding(block.body, module));
      }
    return uses;
  }, areSame),
);

function addUses(
  { items }: Body,
  schema: BodySchema,
  uses: Map<string, Attribute>,
  deciding: ReadonlySet<string>,
): void {
  for (const { name, value, dynamic } of items) {
    const attribute = schema.get(name);
    if (!attribute || dynamic) continue;
    if (attribute.block && value.kind === "body") addUses(value.body, attribute.block, uses, deciding);
    const variable = variableIn(value);
    if (variable === undefined || uses.has(variable) || deciding.has(variable)) continue;
    if (isSurelyChecked(attribute)) uses.set(variable, attribute);
  }
}

/** The variables that tell how many of a block there are, also through locals: of a value that is refused there may be none. */
function variablesDeciding(body: Body, module: Module): ReadonlySet<string> {
  const found = new Set<string>();
  const locals = new Set<string>();
  const open = ["count", "for_each"].flatMap((name) => bodyItemOf(body, name)?.value ?? []);
  for (let value = open.pop(); value; value = open.pop())
    for (const part of valuesIn(value)) {
      const [root, step] = part.kind === "reference" ? part.reference.steps : [];
      if (!step) continue;
      if (root?.name === "var") found.add(step.name);
      if (root?.name !== "local" || locals.has(step.name)) continue;
      locals.add(step.name);
      open.push(...declaredIn(module, `local.${step.name}`).flatMap(({ item }) => item?.value ?? []));
    }
  return found;
}

/** The name of the variable that a value is, if it is one. */
function variableIn(value: Value): string | undefined {
  const [root, step, ...rest] = value.kind === "reference" ? value.reference.steps : [];
  return root?.name === "var" && step?.kind === "name" && rest.length === 0 ? step.name : undefined;
}

/** Whether it is one value of which no later release is known to take more. */
function isSurelyChecked(attribute: Attribute): boolean {
  const { unsure, unchecked, block, elem, later, means } = attribute;
  return !unsure && !unchecked && !block && !elem && !later && !means;
}

function areSame(one: ReadonlyMap<string, Attribute>, other: ReadonlyMap<string, Attribute>): boolean {
  return one.size === other.size && [...one].every(([name, attribute]) => other.get(name) === attribute);
}
