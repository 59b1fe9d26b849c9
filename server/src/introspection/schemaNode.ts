/** The schema of a type as a tree whose facts are filled in as the provider answers. */
import type { Attribute, BodySchema } from "../catalog/index";
import { kindOf, type Type } from "../evaluation/index";
import type { CtyValue } from "./cty";
import type { AttributeSchema, BlockSchema, NestedBlockSchema, Nesting } from "./provider";
import { quotedNames } from "./quotedNames";

/** Facts while they are being learned. */
export type Facts = { -readonly [Fact in keyof Omit<Attribute, "block" | "elem">]: Attribute[Fact] };

/** An argument, a block or the elements of a list; the root means the whole. */
export interface SchemaNode {
  /** Empty for the root and for elements. */
  readonly name: string;
  readonly parent: SchemaNode | undefined;
  readonly facts: Facts;
  /** How values are told: as one, or where it has names, how often these may be there. */
  readonly form: "root" | "value" | "element" | Nesting | "group";
  /** The type of a value or an element. */
  readonly type?: Type;
  /** True for what is set with `=`, false for a block. */
  readonly isAttribute: boolean;
  /** The names in it; absent for a value that has none. */
  readonly children?: readonly SchemaNode[];
  /** The elements of a list, set or map of values. */
  readonly element?: SchemaNode;
  /** A value that the provider has accepted. */
  accepted?: CtyValue;
  /** Texts that something else than the provider names for it, as its documentation does. */
  named?: readonly string[];
  /** Two values that plans are made of, where those that are accepted are not planned. */
  samples?: readonly [CtyValue, CtyValue];
}

/** The tree of a type's schema. */
export function schemaTree(block: BlockSchema): SchemaNode {
  return namedNode("", undefined, { type: "object" }, "root", false, (node) => childrenOf(block, node));
}

function childrenOf({ attributes, blocks }: BlockSchema, parent: SchemaNode): SchemaNode[] {
  return [
    ...attributes.map((attribute) => attributeNode(attribute, parent)),
    ...blocks.map((nested) => blockNode(nested, parent)),
  ];
}

function attributeNode(schema: AttributeSchema, parent: SchemaNode): SchemaNode {
  const { name, nested } = schema;
  const facts = flagsOf(schema);
  if (nested) {
    facts.type = typeOfNesting(nested.nesting);
    facts.configMode = "object";
    return namedNode(name, parent, facts, nested.nesting, true, (node) =>
      nested.attributes.map((attribute) => attributeNode(attribute, node)),
    );
  }
  return valueNode(name, parent, facts, schema.type);
}

function flagsOf(schema: AttributeSchema): Facts {
  const names = ["required", "optional", "computed", "sensitive", "writeOnly"] as const;
  const facts: Facts = { type: "dynamic", ...deprecationOf(schema) };
  for (const name of names) if (schema[name]) facts[name] = true;
  return facts;
}

function deprecationOf({ deprecated, deprecationMessage }: AttributeSchema | BlockSchema): Partial<Facts> {
  return deprecated ? { deprecated, ...quotedNames(deprecationMessage) } : {};
}

/** An argument set with `=`. Where its elements are objects, their names are nodes as well, with the flags of the whole. */
function valueNode(name: string, parent: SchemaNode, facts: Facts, type: Type): SchemaNode {
  facts.type = typeNameOf(type);
  const kind = kindOf(type);
  const element = typeof type === "object" && "element" in type ? type.element : undefined;
  const named = element ?? type;
  if (
    typeof named === "object" &&
    named.kind === "object" &&
    (kind === "object" || kind === "list" || kind === "set")
  ) {
    if (facts.optional || facts.required) facts.configMode = "attribute";
    return namedNode(name, parent, facts, kind === "object" ? "single" : kind, true, (node) =>
      [...named.attributes].map(([field, of]) => valueNode(field, node, fieldFlags(facts), of)),
    );
  }
  const node = { name, parent, facts, form: "value" as const, type, isAttribute: true };
  if (!element) return node;
  const whole: SchemaNode & { element?: SchemaNode } = node;
  return Object.assign(whole, {
    element: { ...valueNode("", whole, { type: "dynamic" }, element), form: "element" as const },
  });
}

/** The protocol does not say which fields of an object are required. */
function fieldFlags({ optional, required, computed }: Facts): Facts {
  return { type: "dynamic", ...(optional || required ? { optional: true } : computed && { computed: true }) };
}

function blockNode({ name, block, nesting, minItems, maxItems }: NestedBlockSchema, parent: SchemaNode): SchemaNode {
  const facts: Facts = {
    type: nesting === "group" ? "object" : typeOfNesting(nesting),
    ...deprecationOf(block),
    ...(minItems > 0 ? { required: true } : { optional: true }),
    ...(minItems > 1 && { minItems }),
    ...(maxItems > 0 && { maxItems }),
  };
  return namedNode(name, parent, facts, nesting, false, (node) => childrenOf(block, node));
}

function namedNode(
  name: string,
  parent: SchemaNode | undefined,
  facts: Facts,
  form: SchemaNode["form"],
  isAttribute: boolean,
  children: (node: SchemaNode) => readonly SchemaNode[],
): SchemaNode {
  const node = { name, parent, facts, form, isAttribute, children: [] as readonly SchemaNode[] };
  node.children = children(node);
  return node;
}

function typeOfNesting(nesting: Nesting): Attribute["type"] {
  return nesting === "single" ? "object" : nesting;
}

function typeNameOf(type: Type): Attribute["type"] {
  const kind = kindOf(type);
  return kind === "tuple" ? "dynamic" : kind;
}

/** Whether its value is a list or a set. */
export function isListOrSet({ type }: SchemaNode): boolean {
  const kind = type && kindOf(type);
  return kind === "list" || kind === "set";
}

/** All nodes below one, elements too, from the top. */
export function nodesBelow(node: SchemaNode): readonly SchemaNode[] {
  const inside = [...(node.children ?? []), ...(node.element ? [node.element] : [])];
  return inside.flatMap((child) => [child, ...nodesBelow(child)]);
}

/** What a node is in, from itself to the top, without the root. */
export function ancestry(node: SchemaNode): readonly SchemaNode[] {
  return node.parent ? [node, ...ancestry(node.parent)] : [];
}

/** The nodes by how deep they are, the highest first. */
export function byDepth(nodes: readonly SchemaNode[]): readonly (readonly SchemaNode[])[] {
  const depths = new Map<number, SchemaNode[]>();
  for (const node of nodes) {
    const depth = ancestry(node).length;
    depths.set(depth, [...(depths.get(depth) ?? []), node]);
  }
  return [...depths.values()];
}

/** Whether people may set it: nothing that only the provider does, and nothing in such a block. */
export function isConfigurable(node: SchemaNode): boolean {
  const above = ancestry(node);
  return (
    above.every(({ form, facts }) => form === "element" || facts.required || facts.optional) && !isAdded(above.at(-1)!)
  );
}

/** What a path of names, indexes and keys leads to; indexes of a list of values lead to its elements. */
export function nodeAt(root: SchemaNode, path: readonly (string | number)[]): SchemaNode | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return root;
  // An index or a key says which of the elements, which are all alike.
  const isElement = typeof step === "number" || root.form === "map";
  if (!root.children) return root.element && nodeAt(root.element, rest);
  if (!isElement) return namedIn(root, step, rest);
  const [name, ...further] = rest;
  return name === undefined ? root : typeof name === "string" ? namedIn(root, name, further) : undefined;
}

/** What a path in a provider's messages and groups leads to, such as `encryption.0.key_id`. */
export function nodeNamed(root: SchemaNode, path: string): SchemaNode | undefined {
  return nodeAt(
    root,
    path.split(".").filter((step) => !/^\d+$/.test(step)),
  );
}

/** The outermost set around a node. */
export function setAround(node: SchemaNode): SchemaNode | undefined {
  return ancestry(node)
    .slice(1)
    .findLast(({ form }) => form === "set");
}

function namedIn(node: SchemaNode, name: string, rest: readonly (string | number)[]): SchemaNode | undefined {
  const child = node.children?.find((one) => one.name === name);
  return child && nodeAt(child, rest);
}

/** What is added to every type: an id that nobody sets, and how long operations may take. */
function isAdded({ name, parent, facts, children = [] }: SchemaNode): boolean {
  if (parent?.form !== "root") return false;
  if (name === "id") return facts.optional === true && facts.computed === true && facts.type === "string";
  return name === "timeouts" && children.length > 0 && children.every((child) => operations.includes(child.name));
}

const operations = ["create", "read", "update", "delete", "open", "invoke", "default"];

/**
 * The operations of a type whose time may be limited. None says how long they usually take. Undefined if there are
 * none.
 */
export function timeoutsIn(root: SchemaNode): Readonly<Record<string, null>> | undefined {
  const timeouts = root.children?.find((child) => child.name === "timeouts" && isAdded(child));
  return timeouts && Object.fromEntries((timeouts.children ?? []).map(({ name }) => [name, null]));
}

/** The schema of a node's content, in the form of the catalog. */
export function bodySchemaOf(node: SchemaNode): BodySchema {
  const own = (node.children ?? []).filter((child) => !isAdded(child));
  return new Map(own.map((child) => [child.name, attributeOf(child)]));
}

function attributeOf({ facts, children, element, ...node }: SchemaNode): Attribute {
  return {
    ...facts,
    ...(children && { block: bodySchemaOf({ facts, children, ...node }) }),
    ...(element && { elem: attributeOf(element) }),
  };
}

/** Whether something is secret, or something in it is. */
export function isSecretNode({ facts, children = [] }: SchemaNode): boolean {
  return facts.sensitive === true || children.some(isSecretNode);
}
