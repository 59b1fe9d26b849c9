import {
  type BlockNode,
  declared,
  isReadOnDestroy,
  languageIdIn,
  markOf,
  type ReferenceNode,
  resolve,
  type Scope,
  sourceTextOf,
  tooNewFor,
  usesOpenTofu,
  type ValueNode,
} from "../analysis/index";
import { attributeIn, blockTypes, sinceWhen } from "../catalog/index";
import {
  addressIn,
  addressOf,
  type Block,
  type BodyItem,
  bodyItemOf,
  type Fix,
  nameOf,
  type Reference,
  type Value,
  valuesIn,
} from "../model/index";
import type { Span } from "../text/index";
import type { Rule } from "./rule";

export const referenceContext: Rule = {
  id: "reference-context",
  severity: "error",
  summary: "each, count or self where they are not available, or a reference where Terraform accepts only a literal.",
  why: "`terraform validate` fails. `each` and `count` need their meta-argument in the same block. `self` is available only in provisioners and conditions, and a provisioner that runs when a resource is destroyed may refer only to `self`, `each.key` and `count.index`. Terraform reads some meta-arguments before it evaluates anything.",
  source: "https://developer.hashicorp.com/terraform/language/expressions/references",
  reference(node, report) {
    const { value: reference, attribute } = node;
    const root = reference.steps[0]?.name;
    if (reference.bound || (attribute?.means && attribute.means !== "address")) return;
    const message = notLiteral(node) ?? misplaced(root, node) ?? ofOtherCheck(node);
    if (message) report({ span: reference.span, message });
  },
  bodyItem({ item: { name, value }, body: { node, path } }, report) {
    if (node.block.kind !== "module" || path.length > 0 || (name !== "source" && name !== "version")) return;
    if (markOf(value, "sensitive", node.scope))
      report({
        span: value.span,
        message: `Set ${name} to something that is not sensitive: Terraform shows which modules it fetches.`,
      });
    for (const call of callsOfProviders(value))
      report({
        span: call,
        message: "Call only Terraform's own functions here: modules are fetched before there is any provider.",
      });
    for (const part of readSurely(value)) {
      const message = isForTerraform(node.scope) ? notConstant(part, node.scope) : undefined;
      if (message) report({ span: part.span, message });
    }
  },
  value({ value, attribute, items, block: { scope } }, report) {
    // Types, and names of providers, are read in another way.
    if (attribute?.means || items.at(-1)?.name === "providers") return;
    for (const part of valuesIn(value))
      for (const { key, form } of part.kind === "body" ? part.body.items : [])
        if (form === "argument" && key?.kind === "reference")
          report({
            span: key.span,
            message: "Put this key into parentheses, so that it is read as a reference, or into quotes.",
            fixes: inParentheses(key, scope),
          });
  },
  call(node, report) {
    const message = notLiteral(node);
    if (message && node.value.call) report({ span: node.value.call.span, message });
  },
};

function inParentheses(key: Value, scope: Scope): Fix[] {
  const source = sourceTextOf(key, scope);
  // A program has it in a text of its own, between other parts.
  if (source === undefined || languageIdIn(scope) !== "terraform") return [];
  const to = { kind: "expression", source: `(${source})` } as const;
  return [{ title: "Put it into parentheses", changes: [{ kind: "setValue", value: key, to }] }];
}

/** What to do where no reference and no function can be, if that is so. */
function notLiteral({ attribute, block: { schema, scope } }: ValueNode<unknown>): string | undefined {
  const literalOnly = "Write a literal here: Terraform reads it before it can evaluate references and functions.";
  if (schema.isLiteral || attribute?.literal) return literalOnly;
  if (!attribute?.evaluatedBy || usesOpenTofu(scope.module)) return undefined;
  return `${literalOnly} Only OpenTofu evaluates it, from ${attribute.evaluatedBy} on.`;
}

/** Where functions of providers are surely called: of a conditional, whose results may never be worked out, in the condition. */
function callsOfProviders(value: Value): readonly Span[] {
  if (value.kind !== "expression") return [];
  const own = value.call?.name.startsWith("provider::") ? [value.call.span] : [];
  const parts = value.operation?.kind === "conditional" ? value.parts.slice(0, 1) : value.parts;
  return value.operation?.kind === "for" ? own : [...own, ...parts.flatMap(callsOfProviders)];
}

function misplaced(
  root: string | undefined,
  { block: node, items, value: reference }: ValueNode<Reference>,
): string | undefined {
  const { block } = node;
  // What is removed may have had either; of each instance that is destroyed both are known.
  const isRemoved = block.kind === "removed";
  // What is called so among locals is a local.
  const has = (name: string) => block.kind !== "locals" && bodyItemOf(block.body, name) !== undefined;
  if (root === "each" && !isRemoved && !has("for_each")) {
    return "Set for_each in this block to use each: without it there is no each.key and each.value.";
  }
  if (root === "count" && !isRemoved && !has("count")) {
    return "Set count in this block to use count.index.";
  }
  if (root === "each" && items[0]?.name === "for_each" && !isRemoved)
    return "Write for_each without each: each is known only inside the instances that it makes.";
  if (root === "count" && items[0]?.name === "count" && !isRemoved)
    return "Write count without count.index: it is known only inside the instances that it makes.";
  if (block.kind === "module" && ["source", "version"].includes(items[0]?.name ?? "") && !isKnownEarly(root))
    return "Refer only to variables and locals here: modules are fetched before anything else is known.";
  const own = aboutItself(reference, block, items);
  if (own) return own;
  const late = root === undefined ? undefined : onlySelf(root, reference, { block, items });
  if (late) return late;
  if (root === "self" && !items.some(knowsSelf) && !isInUnknown(items, node)) {
    return "Refer to the resource by its address: self is available only in provisioner, connection and postcondition blocks.";
  }
  // Terraform 1.17 calls the resource so whose change runs an action.
  if (root === "caller" && block.kind !== "action")
    return "Refer to the resource by its address: caller is available only in actions, where it is the resource that triggers them.";
  return undefined;
}

/** What Terraform says of a condition that names the block that has it. */
function aboutItself(reference: Reference, block: Block, [outer, inner]: readonly BodyItem[]): string | undefined {
  const isCondition =
    outer?.name === "lifecycle" && (inner?.name === "precondition" || inner?.name === "postcondition");
  const named = isCondition ? addressIn(reference)?.address : undefined;
  if (named === undefined || named !== addressOf(block)) return undefined;
  return inner?.name === "postcondition"
    ? `Write self instead: a condition of ${named} cannot refer to it by its address.`
    : `Remove this reference: Terraform checks a precondition of ${named} before its values are known.`;
}

/** What a source of a module may refer to, where it is no literal. Terraform takes the first two of these, OpenTofu all. */
function isKnownEarly(root: string | undefined): boolean {
  return root === undefined || ["var", "local", "path", "terraform"].includes(root);
}

/** Whether the releases that files choose are all Terraform's, which takes less here than OpenTofu, and evaluate it at all. */
function isForTerraform({ module }: Scope): boolean {
  const { toolVersions = [] } = module;
  const since = sinceWhen("module.source of variables");
  return toolVersions.length > 0 && !usesOpenTofu(module) && since !== undefined && !tooNewFor(since, module);
}

/** The values that are read whatever else is: the whole, and what stands in a text. One of a conditional may never be. */
function readSurely(value: Value): readonly Value[] {
  return value.kind === "expression" && value.operation?.kind === "template" && !value.loops ? value.parts : [value];
}

/** The data source in a check is read for that check alone. */
function ofOtherCheck({ declarations, named, block: { block } }: ReferenceNode): string | undefined {
  const [declaration, ...others] = declarations;
  if (!declaration?.item || declaration.block.kind !== "check" || others.length > 0) return undefined;
  if (declaration.block === block || named?.kind !== "data") return undefined;
  return `Declare ${named.address} outside of the check block: only check ${nameOf(declaration.block)} can refer to it.`;
}

/** What to do where Terraform 1.15 and later refuse to fetch a module, since they know no more than constants by then. */
function notConstant(value: Value, scope: Scope): string | undefined {
  const { value: read } = resolve(value, scope, () => undefined);
  if (read.kind !== "reference") return undefined;
  const [root, name] = read.reference.steps;
  if (root?.name === "terraform")
    return "Refer only to constant variables and to locals here: Terraform fetches modules before it knows its workspace.";
  const [declaration, ...others] = root?.name === "var" && name ? declared(`var.${name.name}`, scope) : [];
  const isConstant = declaration && bodyItemOf(declaration.block.body, "const")?.value;
  if (!declaration || others.length > 0 || (isConstant && (isConstant.kind !== "bool" || isConstant.bool)))
    return undefined;
  return `Set const = true in the variable ${name?.name}, or write a literal here: Terraform fetches modules before it knows other variables.`;
}

function knowsSelf({ name }: BodyItem): boolean {
  // A condition of an action is asked about the resource too. Source: planActionTriggers in internal/terraform of Terraform 1.17.
  return ["provisioner", "connection", "postcondition", "action_trigger"].includes(name);
}

/** Whether what is around a value has a name that its schema lacks: where that is misspelt nobody knows what is known in it. */
function isInUnknown(items: readonly BodyItem[], { block, schema }: BlockNode): boolean {
  let body = schema.body ?? blockTypes.get(block.kind)?.body;
  for (const [index, { name }] of items.slice(0, -1).entries()) {
    if (!body) return false;
    const attribute = attributeIn(body, name);
    // Of a type that is not known only what Terraform itself reads is.
    if (!attribute) return index > 0 || schema.body !== undefined;
    body = attribute.block;
  }
  return false;
}

/** What provisioners that run when a resource is destroyed may refer to, and connections beside them: the resource alone. */
function onlySelf(
  root: string,
  { steps }: Reference,
  { block, items }: { readonly block: Block; readonly items: readonly BodyItem[] },
): string | undefined {
  // A word alone is no reference, which is said of it.
  if (!isReadOnDestroy(block, items) || steps.length < 2 || ["self", "path", "terraform"].includes(root))
    return undefined;
  const name = steps.length === 2 ? steps[1]?.name : undefined;
  if ((root === "count" && name === "index") || (root === "each" && name === "key")) return undefined;
  return "Refer to self, each.key or count.index here: nothing else is known when the resource is destroyed.";
}
