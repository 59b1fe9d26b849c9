import {
  type Attribute,
  type BodySchema,
  backendArguments,
  blockTypes,
  isSettable,
  type OwnType,
  ownType,
  ownTypeNames,
  type Provider,
  type SchemaKind,
  stackBlocksOf,
  type TypeSchema,
  testBlockTypes,
} from "../catalog/index";
import { memoFor, weakMemo } from "../memo/index";
import {
  type Block,
  type Body,
  backendFileBlock,
  backendFileKind,
  bodyItemOf,
  type Document,
  hasType,
  isOnlyOfBackend,
  isReadByItself,
  isTestFile,
  isValuesFile,
  type Module,
  mayBeOfBackend,
  nameOf,
  requiredIn,
  typeOf,
  type Value,
  valuesBlock,
  valuesKind,
} from "../model/index";
import { blocksOfKind } from "./blocksOf";
import { variableUses } from "./called/variableUses";
import { declaredIn } from "./declared";
import { calledModule, callSchemaOf, inputsSchemaOf, outputsOf, testSchemaOf, valuesSchemaOf } from "./moduleSchema";
import type { Scope } from "./scope";

/** What may be in a top-level block, as far as it is known. */
export interface BlockSchema {
  /** Absent where nothing can be said about the body: a foreign provider, an unknown type or keyword. */
  readonly body?: BodySchema;
  /** What a reference to the block can read: the provider's part of the body, and the id. */
  readonly attributes?: BodySchema;
  /** The provider's part of it. */
  readonly type?: TypeSchema;
  /** Terraform's own part of it, where the type is one of Terraform itself. */
  readonly own?: OwnType;
  readonly provider?: Provider;
  /** True where nothing but literals may be: no references, no functions. */
  readonly isLiteral?: boolean;
  /** True when the type surely does not exist in the version in force. */
  readonly isAbsent?: boolean;
}

/** The schema of a block in the version in force: Terraform's own arguments and those of the provider. */
export function blockSchemaOf(block: Block, scope: Scope): BlockSchema {
  if (block.kind === valuesKind) return valuesFileSchema(scope);
  if (block.kind === backendFileKind) return backendFileSchema(scope.module);
  const ofStack = stackBlocksOf(scope.uri);
  if (ofStack) {
    const { body, attributes } = ofStack.get(block.kind) ?? {};
    const called = block.kind === "component" ? calledModule(block, scope) : undefined;
    if (!called || !body) return { ...(body && { body }), ...(attributes && { attributes }) };
    const inputs = inputsSchemaOf(called, variableUses(called, scope, bodyOf), body.get("inputs"));
    return { body: new Map([...body, ["inputs", inputs]]), attributes: outputsOf(called) };
  }
  const blockType = blockTypes.get(block.kind);
  if (!blockType) {
    const tested = isTestFile(scope.uri) ? testBlockTypes.get(block.kind) : undefined;
    return tested ? { body: testSchemaOf(block.kind, tested.body, scope.module) } : {};
  }
  const called = block.kind === "module" ? calledModule(block, scope) : undefined;
  if (called) return { body: callSchemaOf(called, variableUses(called, scope, bodyOf)), attributes: outputsOf(called) };
  const type = block.kind === "provider" ? nameOf(block) : hasType(block.kind) ? typeOf(block) : undefined;
  if (type === undefined) return hasType(block.kind) || block.kind === "provider" ? {} : { body: blockType.body };
  const found = typeSchemaOf(block.kind as SchemaKind, type, scope);
  // What the provider takes is in a block of its own.
  return found.body || (block.kind !== "action" && block.kind !== "list") ? found : { ...found, body: blockType.body };
}

/** The schema of a file of values. If its module is not known, the file may contain any literals. */
export function valuesFileSchema(scope: Scope): BlockSchema {
  const { module } = scope;
  const isLiteral = true;
  if (blocksOfKind(module, "variable").length === 0) return { isLiteral };
  return { isLiteral, body: valuesSchemaOf(module, variableUses(module, scope, bodyOf)) };
}

/** The schema of a file with the settings of a backend. What is written there is not an expression. */
export function backendFileSchema(module: Module): BlockSchema {
  const kind = backendOf(module);
  const body = kind === undefined ? undefined : backendArguments(kind);
  return { isLiteral: true, ...(body && { body }) };
}

/**
 * Whether a document gives settings to the backend of a module. If only its name says so, most names must be arguments
 * of that backend, and none a block of another program. If most names are variables, it has values of variables. For
 * any other file of values that the user names, all names must be arguments of the backend, with at least two of them,
 * and no variables.
 */
export function setsBackend(document: Document, module: Module): boolean {
  const { uri, blocks, loose } = document;
  if (!mayBeOfBackend(uri)) return isOnlyOfBackend(uri) || isSurelyOfBackend(document, module);
  const { body } = backendFileSchema(module);
  if (!body || !blocks.every(({ kind }) => body.get(kind)?.block)) return false;
  const names = namesSet(loose);
  const isMost = (some: readonly string[]) => some.length * 2 >= names.length;
  const isOfVariables =
    isValuesFile(uri) &&
    names.length > 0 &&
    isMost(names.filter((name) => declaredIn(module, `var.${name}`).length > 0));
  return !isOfVariables && isMost(names.filter((name) => body.has(name)));
}

/** Fewer names are those of variables that are not declared yet, as likely as not. */
const fewestOfBackend = 3;

function isSurelyOfBackend({ uri, blocks, loose }: Document, module: Module): boolean {
  if (!isValuesFile(uri) || isReadByItself(uri) || blocks.length > 0 || loose.items.length < fewestOfBackend)
    return false;
  const { body } = backendFileSchema(module);
  const isOfBackend = (name: string) => body?.has(name) && declaredIn(module, `var.${name}`).length === 0;
  const names = namesSet(loose);
  return names.length >= fewestOfBackend && names.every(isOfBackend);
}

/** The block of a document that only has arguments: values for variables, or settings for the backend of a module. */
export function looseBlockOf(document: Document, { module }: Scope): Block | undefined {
  if (setsBackend(document, module)) return backendFileBlock(document);
  return isValuesFile(document.uri) ? valuesBlock(document) : undefined;
}

/** The names that a body sets, without words that may become anything. */
export function namesSet({ items }: Body): readonly string[] {
  return items.flatMap(({ name, value, form }) =>
    name && !(value.kind === "missing" && form === undefined) ? [name] : [],
  );
}

/** The kind of backend that a module has, if it has one. */
export function backendOf(module: Module): string | undefined {
  const items = blocksOfKind(module, "terraform").flatMap(({ body }) => body.items);
  return items.find(({ name }) => name === "backend")?.labels?.[0]?.text;
}

function bodyOf(kind: SchemaKind, type: string, scope: Scope): BodySchema | undefined {
  return typeSchemaOf(kind, type, scope).body;
}

/** The same for a type by its name, whether or not a block of it is anywhere. */
export function typeSchemaOf(kind: SchemaKind, type: string, scope: Scope): BlockSchema {
  const provider = kind === "provider" ? scope.catalog.provider(type) : scope.catalog.providerOf(type);
  if (!provider) return ownSchemaOf(kind, type, scope);
  const found = provider.find(kind, type, scope.versionOf(provider.name));
  if (found === "absent") return { provider, isAbsent: true };
  if (found === "unsure") return { provider };
  return knownSchemaOf(found, provider);
}

/**
 * Whether a name that is not in the schema is certainly unknown: not if the version in force is outside of what we
 * know about the provider.
 */
export function isComplete({ provider, type }: BlockSchema, scope: Scope): boolean {
  return !provider || !type || type.isExact || provider.covers(scope.versionOf(provider.name), type.kind);
}

/** That of a type of Terraform itself, or of its provider, unless the module calls another provider so. */
function ownSchemaOf(kind: SchemaKind, type: string, { module }: Scope): BlockSchema {
  const own = ownType(kind, type);
  const isOwn = kind === "provider" ? own !== undefined : type.startsWith("terraform_");
  // Programs write them in other words.
  if (!isOwn || module.isPartial || requiresOther(module)) return {};
  // Of kinds of which it has none now it may have some later.
  return own ? withOwn(own, kind) : { isAbsent: ownTypeNames(kind).length > 0 };
}

const requiresOther = memoFor((module: Module): boolean =>
  blocksOfKind(module, "terraform").some((block) =>
    [...requiredIn(block)].some(({ item }) => item.name === "terraform" && !isBuiltIn(item.value)),
  ),
);

/** Whether a requirement is of the provider that is a part of Terraform. */
function isBuiltIn(requirement: Value): boolean {
  const source = requirement.kind === "body" ? bodyItemOf(requirement.body, "source")?.value : undefined;
  return source?.kind === "text" && source.text.startsWith("terraform.io/builtin/");
}

const withOwn = weakMemo(
  (own: OwnType, kind: SchemaKind): BlockSchema => ({
    own,
    attributes: own.attributes,
    body: new Map([...(blockTypes.get(kind)?.body ?? []), ...own.attributes]),
  }),
);

const knownSchemaOf = weakMemo((type: TypeSchema, provider: Provider): BlockSchema => {
  const attributes = attributesOf(type);
  const body = new Map([...(blockTypes.get(type.kind)?.body ?? []), ...argumentsOf(type, attributes)]);
  return { provider, type, attributes, body };
});

function attributesOf(type: TypeSchema): BodySchema {
  const attributes = new Map(type.body);
  if (type.timeoutMinutes) attributes.set("timeouts", timeoutsOf(type.timeoutMinutes));
  if (type.kind === "resource" || type.kind === "data") attributes.set("id", idOf(attributes.get("id")));
  return attributes;
}

/** Actions and list resources take the provider's arguments in a block of their own. */
function argumentsOf(type: TypeSchema, attributes: BodySchema): BodySchema {
  if (type.kind !== "action" && type.kind !== "list") return attributes;
  return new Map([["config", { type: "list", optional: true, maxItems: 1, block: attributes }]]);
}

/** Every resource and data source has an id that only the provider sets, unless the provider says otherwise. */
function idOf(declared: Attribute | undefined): Attribute {
  if (declared && isSettable(declared)) return declared;
  return { summary: "The Azure resource id.", ...declared, type: "string", computed: true };
}

function timeoutsOf(minutes: NonNullable<TypeSchema["timeoutMinutes"]>): Attribute {
  const operation = ([name, time]: [string, number | null]): [string, Attribute] => {
    const usual = time === null ? "" : ` The default is ${time} minutes.`;
    return [
      name,
      { type: "string", optional: true, format: "duration", summary: `How long to wait, such as "30m".${usual}` },
    ];
  };
  return {
    type: "object",
    optional: true,
    maxItems: 1,
    summary: "How long Terraform waits for Azure before it gives up.",
    block: new Map(Object.entries(minutes).map(operation)),
  };
}
