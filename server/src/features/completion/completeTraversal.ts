import {
  blockSchemaOf,
  declared,
  type EnclosingArgument,
  environmentOf,
  evaluated,
  follow,
  forVariableAt,
  forVariableResult,
  type PositionContext,
  type Scope,
  typeSchemaOf,
} from "../../analysis/index";
import { type Attribute, isPrimitive, type SchemaKind, takesBlock } from "../../catalog/index";
import { anyPair, evaluate, type ObjectType, type Type, typeText, unknown } from "../../evaluation/index";
import {
  type Address,
  addressIn,
  addressInFile,
  bodyItemOf,
  isReadInStack,
  isStackFile,
  isTestFile,
  type Reference,
  type TraversalStep,
} from "../../model/index";
import { isName, ownProperty } from "../../text/index";
import type { CompletionContext } from "./completionContext";
import { exportedFields } from "./exportedFields";
import { earlierRuns } from "./places/earlierRuns";
import { specialPlace } from "./places/specialPlace";
import { readElsewhere } from "./references/readElsewhere";
import type { Suggestion } from "./suggestion";
import { documentationKey } from "./suggestionDocumentation";
import { typeWords } from "./typeColumn";

type StepPosition = Extract<PositionContext, { kind: "step" }>;

/** What may follow a dot: names of what is declared, attributes, or the parts of `each`, `count`, `path` and `terraform`. */
export function completeTraversal(site: StepPosition, { document, write }: CompletionContext): Suggestion[] {
  const { reference, index, enclosing, replace } = site;
  const { scope } = enclosing.node;
  const before = reference.steps.slice(0, index);
  const plain = (label: string, kind: Suggestion["kind"] = "reference", isOurs = false): Suggestion => ({
    label,
    kind,
    replace,
    insert: label,
    isSnippet: false,
    rank: 0,
    ...(!isOurs && { capability: document.isProgram ? "names" : "references" }),
  });
  const root = before[0]?.name ?? "";
  const isIterator = enclosing.items.some(({ dynamic }) => dynamic?.iterator === root);
  const elsewhere = ({ address, rest }: Address) => {
    const path = rest.slice(0, -1).flatMap(({ kind, name }) => (kind === "name" ? [name] : []));
    return readElsewhere(address, path, scope.module).map((name) => plain(name, "argument"));
  };
  const own = isIterator ? builtInSteps.each : ownProperty(builtInSteps, root);
  const fields = () =>
    document.isProgram
      ? []
      : fieldsAt(reference, before, enclosing).map(({ name, type }, rank) => {
          return { ...plain(name, "argument"), rank, ...(type !== undefined && { detail: type }) };
        });
  if (reference.bound === "for") return fields();
  if (root === "self" && index === 1 && !document.isProgram)
    return [...(enclosing.node.schema.attributes?.keys() ?? [])].map((name) => plain(name, "argument"));
  if (root === "run" && isTestFile(scope.uri)) {
    const runs = earlierRuns(enclosing.node.block, scope);
    const names = index === 1 ? runs.keys() : index === 2 ? runs.get(before[1]!.name) : [];
    return [...(names ?? [])].map((name) => plain(name));
  }
  if (own && !document.isProgram) return index === 1 ? own.map((name) => plain(name)) : fields();
  const prefix = `${before.map((step) => step.name).join(".")}.`;
  const isName = before.every((step) => step.kind === "name");
  const declared = isName ? nextNames(prefix, scope) : [];
  const named = addressInFile(
    { ...reference, steps: [...before, { ...reference.steps[index]!, name: "?" }] },
    scope.uri,
  );
  const call =
    named?.kind === "module" || named?.kind === "stack" ? scope.module.declarations.get(named.address)?.[0] : undefined;
  if (call && named && named.rest.length === 1) {
    const known = blockSchemaOf(call.block, scope).attributes?.keys();
    return [...(known ?? readElsewhere(named.address, [], scope.module))].map((name) => plain(name, "argument"));
  }
  // An address ends with a name, but for what triggers a replacement, which may be an attribute.
  if (named && named.rest.length > 0 && !document.isProgram && isOfAddress(enclosing)) return [];
  if (named && !named.type && named.rest.length > 0) {
    const found = fields();
    const isUnknown = found.length === 0 && call && !blockSchemaOf(call.block, scope).attributes;
    return isUnknown ? elsewhere(named) : found;
  }
  if (!named?.type || named.rest.length === 0) return declared.map((name) => plain(name));
  const exported = document.isProgram ? undefined : exportedAt(named, scope);
  if (exported) return exported.map((name, rank) => ({ ...plain(name, "argument", true), rank }));
  const schema = typeSchemaOf(named.kind as SchemaKind, named.type, scope);
  if (!schema.attributes && !document.isProgram) {
    const id = named.rest.length === 1 ? ["id"] : [];
    return [
      ...new Map(
        [...elsewhere(named), ...id.map((name) => plain(name, "argument"))].map((one) => [one.label, one]),
      ).values(),
    ];
  }
  const { body } = schema.attributes ? follow(named.rest.slice(0, -1), schema.attributes) : {};
  const path = named.rest
    .slice(0, -1)
    .filter((step) => step.kind === "name")
    .map((step) => step.name);
  // In Terraform's own files other extensions leave out what cannot be the value of the argument as it is.
  const isForeign = (attribute: Attribute) =>
    !document.isProgram &&
    enclosing.attribute !== undefined &&
    isPrimitive(enclosing.attribute) &&
    !isPrimitive(attribute);
  return [...((named.rest.length === 1 ? schema.attributes : body) ?? [])].map(([name, attribute]) => ({
    ...plain(write.name(name), takesBlock(attribute) ? "block" : "argument", isForeign(attribute)),
    detail: typeWords(attribute),
    rank: name === "id" ? 0 : name === "name" ? 1 : 2,
    key: documentationKey(named.kind, named.type ?? "", [...path, name]),
  }));
}

/** What the answer of Azure has at a place where it is read. */
function exportedAt({ address, rest }: Address, scope: Scope): readonly string[] | undefined {
  const names = rest.slice(0, -1);
  const [attribute, ...path] = names.filter(({ kind }) => kind === "name").map(({ name }) => name);
  const [declaration] = scope.module.declarations.get(address) ?? [];
  return attribute === undefined || !declaration
    ? undefined
    : exportedFields(declaration.block, attribute, path, scope);
}

/** Whether only the address of a block may be there. */
function isOfAddress(enclosing: StepPosition["enclosing"]): boolean {
  return specialPlace(enclosing)?.kind === "addresses" && enclosing.item?.name !== "replace_triggered_by";
}

const builtInSteps: Readonly<Record<string, readonly string[]>> = {
  each: ["key", "value"],
  count: ["index"],
  path: ["module", "root", "cwd"],
  terraform: ["workspace"],
};

/** The next word of every declared address that begins so, each once. */
function nextNames(prefix: string, scope: Scope): string[] {
  const names = new Set<string>();
  const isInStack = isStackFile(scope.uri);
  for (const address of scope.module.declarations.keys()) {
    if (address.startsWith(prefix) && (!isInStack || isReadInStack(address, scope.uri)))
      names.add(address.slice(prefix.length).split(".")[0]!);
  }
  return [...names];
}

/** What a value has that can be read behind a dot. */
interface Field {
  readonly name: string;
  /** Its type as Terraform writes it, where that is known. */
  readonly type: string | undefined;
}

/** The fields that what the first steps of a reference come to is known to have, in the order in which they are declared. */
function fieldsAt(
  reference: Reference,
  steps: readonly TraversalStep[],
  enclosing: EnclosingArgument,
): readonly Field[] {
  // Behind a splat are those of each element.
  const isEach = steps.at(-1)?.kind === "splat";
  const read = typeOf({ ...reference, steps: isEach ? steps.slice(0, -1) : steps }, enclosing);
  const type = isEach ? anyPair(read).value.type : read;
  if (typeof type === "string" || type.kind !== "object") return [];
  return [...type.attributes].flatMap(([name, field]) =>
    isName(name) ? [{ name, type: field === "dynamic" ? undefined : typeText(field) }] : [],
  );
}

function typeOf(reference: Reference, { node, items }: EnclosingArgument): Type {
  const value = { kind: "reference", reference, span: reference.span } as const;
  if (reference.bound === "for") {
    const root = reference.steps[0]!;
    const variable = forVariableAt(node.block, root.span.start);
    const names = new Map([[root.name, variable ? forVariableResult(variable, node.scope, node.block) : unknown]]);
    return evaluate(value, { ...environmentOf(node.scope, node.block), names }).result.type;
  }
  const { type } = evaluated({ value, block: node, attribute: undefined, items, isTried: false }).result;
  return type === "dynamic" ? typeOfDefault(reference, node.scope) : type;
}

/** A variable without a type is most often what its default is. */
function typeOfDefault(reference: Reference, scope: Scope): Type {
  const named = addressIn(reference);
  const [declaration] = named?.kind === "variable" ? declared(named.address, scope) : [];
  const written = declaration && bodyItemOf(declaration.block.body, "default");
  if (!named || !written) return "dynamic";
  let { type } = evaluate(written.value, environmentOf(scope)).result;
  for (const { kind, name } of named.rest) {
    const isObject = typeof type !== "string" && type.kind === "object" && kind === "name";
    type = (isObject && (type as ObjectType).attributes.get(name)) || "dynamic";
  }
  return type;
}
