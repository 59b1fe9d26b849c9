import { calledModule, passedNameAt, positionContextAt, type Scope } from "../../analysis/index";
import {
  addressOf,
  type Block,
  type BodyItem,
  bodyItemOf,
  calledIn,
  type Declaration,
  type Document,
  headOf,
  isTestFile,
  type Module,
  type TraversalStep,
  type Value,
} from "../../model/index";
import {
  declaringOf,
  namedAt,
  namedBy,
  type ReferenceTarget,
  referenceOriginsIn,
  referenceOriginsOf,
  spanOf,
} from "../../references/index";
import { ownProperty, type Span, touches } from "../../text/index";
import { forVariableIn } from "./forVariable";
import { memberAt } from "./members";
import type { DeclarationLocation, Definition } from "./navigationTypes";

/** A part of what is written: the whole of it, and its name, or all of it where it has none. */
interface Part {
  readonly span: Span;
  readonly selection: Span;
}

/** Where what is at an offset is declared. In programs, variables are left to the compiler. */
export function definition(document: Document, offset: number, scope: Scope): Definition | undefined {
  const named = namedAt(document, offset, scope);
  if (named) {
    if (document.isProgram && !named.origin.isLiteral) return undefined;
    return definitionTo(
      spanOf(named.origin),
      declaringOf(named).map((one) => declarationLocation(one, named)),
    );
  }
  return (
    ofForAt(document, offset) ??
    ofMemberAt(document, offset, scope) ??
    attributeAt(document, offset, scope) ??
    passedProviderAt(document, offset, scope) ??
    runAt(document, offset, scope) ??
    (document.isProgram ? undefined : languageWordAt(document, offset, scope))
  );
}

/** A variable of a `for` expression leads to where that introduces it. */
function ofForAt(document: Document, offset: number): Definition | undefined {
  const variable = forVariableIn(document, offset);
  if (!variable) return undefined;
  const { declaration, uses } = variable;
  const origin = uses.find((span) => touches(span, offset)) ?? declaration;
  return definitionTo(origin, [{ uri: document.uri, span: declaration, selection: declaration }]);
}

/** A provider without an alias, in what is passed to a called module, leads to where it is set up here, or required there. */
function passedProviderAt(document: Document, offset: number, scope: Scope): Definition | undefined {
  const passed = passedNameAt(document, offset, scope);
  if (!passed) return undefined;
  return definitionTo(
    passed.name.span,
    passed.declared.map(({ uri, block, item }) =>
      item ? { uri, span: item.span, selection: item.nameSpan } : { uri, span: block.span, selection: block.head },
    ),
  );
}

/** The name of an earlier run, in what a test reads of it, leads to that. */
function runAt(document: Document, offset: number, scope: Scope): Definition | undefined {
  const position = isTestFile(scope.uri) ? positionContextAt(document, offset, scope) : undefined;
  const [root, name] = position?.kind === "step" && position.index === 1 ? position.reference.steps : [];
  const run = document.blocks.find(({ kind, labels }) => kind === "run" && labels[0]?.text === name?.name);
  if (root?.name !== "run" || !name || !run) return undefined;
  return definitionTo(name.span, [{ uri: document.uri, span: run.span, selection: run.labels[0]?.span ?? run.head }]);
}

/** A name that is read of a variable, or set in what it is given, leads to where the type of the variable says it. */
function ofMemberAt(document: Document, offset: number, scope: Scope): Definition | undefined {
  const found = memberAt(document, offset, scope);
  if (!found) return undefined;
  const { declaration, item } = found.member;
  return definitionTo(found.span, [{ uri: declaration.uri, span: item.span, selection: item.nameSpan }]);
}

/** An attribute or an element that is read of something leads to where it is set there, or else to all of that. */
function attributeAt(document: Document, offset: number, scope: Scope): Definition | undefined {
  for (const { origin } of referenceOriginsOf(document)) {
    const at = origin.rest.findIndex(({ name, key, span }) => name !== "" && touches(key?.span ?? span, offset));
    const step = origin.rest[at];
    if (!step || step.kind === "splat" || (document.isProgram && !origin.isLiteral)) continue;
    const named = namedBy(origin, scope);
    return definitionTo(
      step.key?.span ?? step.span,
      declaringOf(named).map((one) => assignmentLocation(one, origin.rest.slice(0, at + 1), named)),
    );
  }
  return undefined;
}

function assignmentLocation(
  declaration: Declaration,
  steps: readonly TraversalStep[],
  named: ReferenceTarget,
): DeclarationLocation {
  const { block, item: local, uri } = declaration;
  const part = named.address.startsWith("local.") ? local && partAt(local.value, steps) : partOfBlock(block, steps);
  return part ? { uri, ...part } : declarationLocation(declaration, named);
}

/** In a block the first index may be that of an instance. */
function partOfBlock(block: Block, [first, ...others]: readonly TraversalStep[]) {
  const { body } = block;
  const value = { kind: "body", body, span: body.span } as const;
  if (first?.kind !== "index") return partAt(value, first ? [first, ...others] : []);
  return others.length > 0 ? partAt(value, others) : instanceAt(block, first);
}

/** What `self`, `each`, `count` and iterators mean, and the folder that a module call names. */
function languageWordAt(document: Document, offset: number, scope: Scope): Definition | undefined {
  const position = positionContextAt(document, offset, scope);
  if (position?.kind !== "step" && position?.kind !== "value") return undefined;
  const { node, item, items } = position.enclosing;
  if (position.kind === "value" && position.value?.kind === "text") {
    const module =
      node.block.kind === "module" && item?.name === "source" ? calledModule(node.block, scope) : undefined;
    const uris = [...(module?.documents.keys() ?? [])].filter((one) => !isTestFile(one));
    const uri = uris.find((one) => one.endsWith("/main.tf")) ?? uris.sort()[0];
    const start = { start: 0, end: 0 };
    return uri === undefined ? undefined : definitionTo(position.value.inner, [{ uri, span: start, selection: start }]);
  }
  const reference =
    position.kind === "step"
      ? position.reference
      : position.value?.kind === "reference"
        ? position.value.reference
        : undefined;
  const root = reference?.steps[0];
  if (!reference || !root) return undefined;
  const { uri } = document;
  if (root.name === "self")
    return definitionTo(root.span, [
      declarationLocation({ uri, block: node.block }, { address: addressOf(node.block), module: scope.module }),
    ]);
  const iterated = ownProperty({ each: "for_each", count: "count" }, root.name);
  const dynamic = items.findLast((one) => one.dynamic?.iterator === root.name)?.dynamic;
  const from = dynamic ? bodyItemOf(dynamic.body, "for_each") : iterated && bodyItemOf(node.block.body, iterated);
  return from ? definitionTo(reference.span, [{ uri, span: from.span, selection: from.nameSpan }]) : undefined;
}

function definitionTo(origin: Definition["origin"], targets: readonly DeclarationLocation[]): Definition | undefined {
  return targets.length > 0 ? { origin, targets } : undefined;
}

/**
 * Where a declaration is: the whole of it, and its name, from where one can go on: to what refers to it, or to rename it. Where it
 * has no name of its own, or is not asked for by name, its head.
 */
export function declarationLocation(
  { uri, block, item }: Declaration,
  { address, module }: { readonly address?: string | undefined; readonly module?: Module } = {},
): DeclarationLocation {
  const document = module?.documents.get(uri);
  const own =
    document && referenceOriginsIn(block, document).find((one) => one.isDeclaration && one.address === address);
  if (!item) return { uri, span: block.span, selection: own?.name ?? block.head };
  return { uri, span: item.span, selection: own?.name ?? headOf(item) };
}

/** Where steps lead in a value as it is written: names and keys to what has them in an object, numbers to elements of a list and to blocks of one name. */
function partAt(value: Value, steps: readonly TraversalStep[]): Part | undefined {
  let found: Part | undefined;
  let values: readonly Value[] = [value];
  for (const step of steps) {
    if (step.kind === "splat") continue;
    const number = numberOf(step);
    if (number === undefined) {
      const items = values.flatMap((one) => itemsIn(one).filter(({ name }) => name !== "" && name === step.name));
      const [first] = items;
      if (!first) return undefined;
      found = partOf(first);
      values = items.map((item) => item.value);
      if (items.length > 1) continue;
    } else {
      const among = values.length === 1 && values[0]!.kind === "list" ? values[0]!.items : values;
      const element = among[number];
      if (!element) return undefined;
      found = { span: element.span, selection: element.span };
      values = [element];
    }
  }
  return found;
}

/** Where the key of an instance is written: in the `for_each` of its block, an object or a set of texts. */
function instanceAt({ body }: Block, { name, key }: TraversalStep): Part | undefined {
  const value = key?.kind === "text" ? bodyItemOf(body, "for_each")?.value : undefined;
  if (value?.kind === "body") {
    const item = itemsIn(value).find((one) => one.name === name);
    return item && partOf(item);
  }
  const list = value && calledIn(value) === "toset" && value.kind === "expression" ? value.parts[0] : undefined;
  const element =
    list?.kind === "list" ? list.items.find((one) => one.kind === "text" && one.text === name) : undefined;
  return element && { span: element.span, selection: element.kind === "text" ? element.inner : element.span };
}

function numberOf({ kind, name, key }: TraversalStep): number | undefined {
  return kind === "index" && key?.kind !== "text" && /^\d{1,9}$/.test(name) ? Number(name) : undefined;
}

/** What is in an object, also where it is the one of a list. */
function itemsIn(value: Value): readonly BodyItem[] {
  const only = value.kind === "list" && value.items.length === 1 ? value.items[0] : value;
  return only?.kind === "body" ? only.body.items : [];
}

function partOf({ span, nameSpan }: BodyItem): Part {
  return { span, selection: nameSpan };
}
