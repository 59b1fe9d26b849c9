import {
  followCalls,
  namesBehind,
  type ReferenceNode,
  type Scope,
  schemaWithin,
  skeletonOf,
  usesOpenTofu,
} from "../analysis/index";
import { blockTypes, isReservedVariable } from "../catalog/index";
import { addVariable, declareBlock, declareLocal } from "../fixes/index";
import {
  type Address,
  addressOf,
  builtIns,
  type Change,
  changeName,
  type Fix,
  isReadInStack,
  isStackFile,
  isTestFile,
  type NewValue,
  prefixOf,
  type Reference,
} from "../model/index";
import { addressMeant } from "../references/index";
import { between } from "../text/index";
import { didYouMean, similar } from "../wording/index";
import type { Report, ReportedFinding, Rule } from "./rule";

const howToDeclare: Record<string, string> = {
  variable: "Declare it with a variable block, or correct the name.",
  local: "Declare it in a locals block, or correct the name.",
  module: "Declare it with a module block, or correct the name.",
};

export const undeclaredReference: Rule = {
  id: "undeclared-reference",
  severity: "error",
  otherReleases: "same",
  summary: "A reference to something that the module does not declare.",
  why: "`terraform validate` fails: a reference must lead to something declared in the same module, in any of its files.",
  source: "https://developer.hashicorp.com/terraform/language/expressions/references",
  reference(node, report) {
    const reference = node.value;
    if (isStackFile(node.block.scope.uri)) {
      const finding = aboutStack(node);
      if (finding) report(finding);
      return;
    }
    if (reference.bound || !isValue(node) || !isExpected(node) || node.block.scope.module.isPartial) return;
    // Moved blocks stay when what they led to has moved on.
    if (node.block.block.kind === "moved") return;
    const root = reference.steps[0];
    if (!root || builtIns.has(root.name) || (root.name === "tofu" && usesOpenTofu(node.block.scope.module))) return;
    if (isOfEncryption(root.name, node) || isOfRequirement(node)) return;
    const { named } = node;
    if (!named) {
      const finding = aboutForm(root.name, reference);
      if (finding) report(finding);
      return;
    }
    const { scope } = node.block;
    if (named.type === "output") {
      const message = `Refer to what ${named.address} returns: the module itself cannot read its outputs.`;
      if (!isTestFile(scope.uri)) report({ span: reference.span, message });
      return;
    }
    if (isImported(node)) return aboutImported(reference, scope, report);
    if (node.declarations.length > 0) return;
    const prefix = prefixOf(named.address);
    // A resource cannot refer to itself.
    const own = addressOf(node.block.block);
    const names = namesBehind(prefix, scope).filter((name) => prefix + name !== own);
    const meant = similar(named.nameStep.name, names) ?? (named.type && names.length === 1 ? names[0] : undefined);
    const elsewhere = names.length === 0 ? addressMeant(named, scope) : undefined;
    report({
      span: between(reference.span, named.nameStep.span),
      message: `This module declares no ${named.address}.${didYouMean(meant ? prefix + meant : elsewhere) || ` ${howToDeclare[named.kind] ?? `Declare it, or correct the name.`}`}`,
      fixes: [
        ...(meant
          ? [
              {
                title: `Change to ${prefix}${meant}`,
                changes: [{ kind: "setName", span: named.nameStep.span, name: meant } as const],
              },
            ]
          : changeName(between(root.span, named.nameStep.span), elsewhere)),
        ...declaring(named, node),
      ],
    });
  },
};

/** What a stack declares in any of its files, as far as such a file may read it; what a removed component was called is not there any more. */
function aboutStack(node: ReferenceNode): ReportedFinding | undefined {
  const { value, named, declarations, items, block } = node;
  const { scope } = block;
  const isGone = block.block.kind === "removed" && items[0]?.name === "from";
  if (!named || declarations.length > 0 || scope.module.isPartial || isGone || node.isTried || !isValue(node))
    return undefined;
  if (node.attribute === undefined || !isReadInStack(named.address, scope.uri)) return undefined;
  const prefix = prefixOf(named.address);
  const meant = similar(named.nameStep.name, namesBehind(prefix, scope));
  return {
    span: between(value.span, named.nameStep.span),
    message: `This stack declares no ${named.address}.${didYouMean(meant && prefix + meant) || " Declare it, or correct the name."}`,
    fixes: meant ? changeName(named.nameStep.span, meant) : [],
  };
}

/** Whether it names what a block of OpenTofu's `encryption` declares: nothing else can refer to that. */
function isOfEncryption(root: string, { block, items: [outer] }: ReferenceNode): boolean {
  const isInside = block.block.kind === "terraform" && outer?.name === "encryption";
  return isInside && (root === "key_provider" || root === "method");
}

/** Whether it is in what requires providers: Terraform evaluates nothing there, and a rename of what is declared leaves it. */
function isOfRequirement({ block, items: [outer] }: ReferenceNode): boolean {
  return block.block.kind === "terraform" && outer?.name === "required_providers";
}

/** Whether it is what something is imported to. */
function isImported({ attribute, block }: ReferenceNode): boolean {
  return block.block.kind === "import" && attribute?.means === "address";
}

/**
 * What is imported into the module itself Terraform can write (`plan -generate-config-out`), and `validate` lets it be. What
 * is imported into a called module must be there.
 */
function aboutImported(reference: Reference, scope: Scope, report: Report): void {
  if (reference.steps[0]?.name !== "module") return;
  const { path, lost } = followCalls(reference, scope);
  if (!lost) return;
  const caller = path.slice(0, -1).join(".");
  const what = `declares no ${path[path.length - 1]}`;
  report({
    span: between(reference.span, lost.span),
    message: caller
      ? `The module that ${caller} calls ${what}: Terraform imports only into declared resources.`
      : `This module ${what}. ${howToDeclare.module}`,
  });
}

/** Whether a traversal is read as a value here, rather than as a type, a provider or the name of an argument. */
function isValue({ attribute }: ReferenceNode): boolean {
  return attribute?.means === undefined || attribute.means === "address";
}

/** Not in an argument or block that nobody knows: there may be what Terraform reads otherwise where it belongs. */
function isExpected({ block, attribute, items: [outer] }: ReferenceNode): boolean {
  if (attribute !== undefined) return true;
  // Where any value may be, as in a body of azapi's, all of it is values.
  const whole = outer && block.schema.body?.get(outer.name);
  if (whole?.type === "dynamic" && whole.means === undefined) return true;
  const own = blockTypes.get(block.block.kind)?.body;
  const isOwn = outer !== undefined && own?.get(outer.name)?.block !== undefined;
  return block.schema.body === undefined && own !== undefined && !isOwn;
}

/** What is no reference, as it names nothing: a word alone, or one whose name is not behind a dot. */
function aboutForm(root: string, reference: Reference): ReportedFinding | undefined {
  const { steps, span } = reference;
  const [, second, third] = steps;
  if (!second) return aboutWord(root, reference);
  // While somebody types a name, what is missing is said of the dot.
  if (steps.some(({ kind, name }) => kind === "name" && name === "")) return undefined;
  if (second.kind === "name") {
    const wanted = `${root}.${second.name}.main`;
    return third?.kind === "name" ? undefined : { span, message: `Write a type and a name, such as ${wanted}.` };
  }
  const isObject = ["var", "local", "module"].includes(root);
  return {
    span,
    message: isObject
      ? `Write the name behind a dot, such as ${root}.name: ${root} has no indexes.`
      : `Write a type and a name, such as azurerm_resource_group.main: ${root} alone has no value.`,
  };
}

function aboutWord(word: string, reference: Reference): ReportedFinding {
  const { span } = reference;
  const to = { kind: "text", text: word } as const;
  return {
    span,
    message: `Put ${word} in quotes if it is a string: a reference names a type and a name, such as azurerm_resource_group.main.`,
    fixes: [
      { title: "Put it in quotes", changes: [{ kind: "setValue", value: { kind: "reference", reference, span }, to }] },
    ],
  };
}

/** What declares it, of the type that is wanted here where it is a variable or a local. */
function declaring(named: Address, node: ReferenceNode): Fix[] {
  const { address, kind, nameStep } = named;
  const { block, scope } = node.block;
  // In a test it would be where nothing of the module is declared.
  if (isTestFile(scope.uri) || !nameStep.name) return [];
  const titled = (changes: readonly Change[]) => (changes.length > 0 ? [{ title: `Declare ${address}`, changes }] : []);
  if (kind === "variable") return declaringVariable(nameStep.name, node);
  if (kind === "local") return titled(declareLocal(named, valueWanted(node), block, scope));
  return kind === "resource" || kind === "data" ? titled(declareBlock(named, block, scope)) : [];
}

/** What means a value of the type that is wanted here. */
function valueWanted(node: ReferenceNode): NewValue {
  const attribute = isWholeValue(node) ? node.attribute : undefined;
  const value = attribute && !attribute.block ? skeletonOf("", attribute).value : undefined;
  return value ?? { kind: "hole", of: "any", placeholder: '""' };
}

/** A variable of that name and of the type that is wanted here. */
function declaringVariable(name: string, node: ReferenceNode): Fix[] {
  if (isReservedVariable(name)) return [];
  const { block } = node;
  const attribute = isWholeValue(node) ? node.attribute : undefined;
  const type = attribute?.type === "int" || attribute?.type === "float" ? "number" : attribute?.type;
  const certainType = type === "dynamic" ? undefined : type;
  const source =
    type === "list" || type === "set" ? "list(string)" : type === "map" ? "map(string)" : (certainType ?? "any");
  const change = addVariable(name, { type: { kind: "expression", source } }, block.block, block.scope);
  return [{ title: `Declare the variable ${name}`, changes: [change] }];
}

/** Whether it is all that its argument is set to: of a part of it nobody says the type. */
function isWholeValue({ value, attribute, block, items }: ReferenceNode): boolean {
  const isArgument =
    attribute !== undefined &&
    schemaWithin(items, block.block.body, block.schema.body ?? new Map(), block.scope) === attribute;
  return isArgument && items.at(-1)?.value.span.start === value.span.start;
}
