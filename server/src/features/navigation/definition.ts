import { calledModule, entryAt, type Scope, siteAt } from "../../analysis/index";
import {
  addressOf,
  type Declaration,
  type Document,
  entryOf,
  headOf,
  isTestFile,
  type Module,
} from "../../model/index";
import { declaringOf, mentionsIn, mentionsOf, type Named, namedAt, namedBy, spanOf } from "../../references/index";
import { ownProperty, touches } from "../../text/index";
import { forVariableIn } from "./forVariable";
import type { DeclarationLocation, Definition } from "./navigationTypes";

/** Where what is at an offset is declared. In programs, variables are left to the compiler. */
export function definition(document: Document, offset: number, scope: Scope): Definition | undefined {
  const named = namedAt(document, offset, scope);
  if (named) {
    if (document.isProgram && !named.mention.isLiteral) return undefined;
    return definitionTo(
      spanOf(named.mention),
      declaringOf(named).map((one) => declarationLocation(one, named)),
    );
  }
  return (
    ofForAt(document, offset) ??
    attributeAt(document, offset, scope) ??
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

/** An attribute that is read of a block leads to where it is set there, or else to the block. */
function attributeAt(document: Document, offset: number, scope: Scope): Definition | undefined {
  for (const { mention } of mentionsOf(document)) {
    const at = mention.rest.findIndex(({ kind, span }) => kind === "name" && touches(span, offset));
    if (at < 0 || (document.isProgram && !mention.isLiteral)) continue;
    const path = mention.rest.slice(0, at + 1).flatMap(({ kind, name }) => (kind === "name" ? [name] : []));
    const named = namedBy(mention, scope);
    return definitionTo(
      mention.rest[at]!.span,
      declaringOf(named).map((one) => assignmentLocation(one, path, named)),
    );
  }
  return undefined;
}

function assignmentLocation(declaration: Declaration, path: readonly string[], named: Named): DeclarationLocation {
  const { address } = named;
  const { block, entry: local, uri } = declaration;
  const body = address.startsWith("local.") ? local?.value : ({ kind: "body", body: block.body } as const);
  const entry = body?.kind === "body" ? entryAt(body.body, path) : undefined;
  return entry ? { uri, span: entry.span, selection: entry.nameSpan } : declarationLocation(declaration, named);
}

/** What `self`, `each`, `count` and iterators stand for, and the folder that a module call names. */
function languageWordAt(document: Document, offset: number, scope: Scope): Definition | undefined {
  const site = siteAt(document, offset, scope);
  if (site?.kind !== "step" && site?.kind !== "value") return undefined;
  const { node, entry, entries } = site.around;
  if (site.kind === "value" && site.value?.kind === "text") {
    const module =
      node.block.kind === "module" && entry?.name === "source" ? calledModule(node.block, scope) : undefined;
    const uris = [...(module?.documents.keys() ?? [])].filter((one) => !isTestFile(one));
    const uri = uris.find((one) => one.endsWith("/main.tf")) ?? uris.sort()[0];
    const start = { start: 0, end: 0 };
    return uri === undefined ? undefined : definitionTo(site.value.inner, [{ uri, span: start, selection: start }]);
  }
  const reference =
    site.kind === "step" ? site.reference : site.value?.kind === "reference" ? site.value.reference : undefined;
  const root = reference?.steps[0];
  if (!reference || !root) return undefined;
  const { uri } = document;
  if (root.name === "self")
    return definitionTo(root.span, [
      declarationLocation({ uri, block: node.block }, { address: addressOf(node.block), module: scope.module }),
    ]);
  const iterated = ownProperty({ each: "for_each", count: "count" }, root.name);
  const dynamic = entries.findLast((one) => one.dynamic?.iterator === root.name)?.dynamic;
  const from = dynamic ? entryOf(dynamic.body, "for_each") : iterated && entryOf(node.block.body, iterated);
  return from ? definitionTo(reference.span, [{ uri, span: from.span, selection: from.nameSpan }]) : undefined;
}

function definitionTo(origin: Definition["origin"], targets: readonly DeclarationLocation[]): Definition | undefined {
  return targets.length > 0 ? { origin, targets } : undefined;
}

/**
 * Where a declaration stands: the whole of it, and its name, from where one can go on: to what refers to it, or to rename it. Where it
 * has no name of its own, or is not asked for by name, its head.
 */
export function declarationLocation(
  { uri, block, entry }: Declaration,
  { address, module }: { readonly address?: string | undefined; readonly module?: Module } = {},
): DeclarationLocation {
  const document = module?.documents.get(uri);
  const own = document && mentionsIn(block, document).find((one) => one.isDeclaration && one.address === address);
  if (!entry) return { uri, span: block.span, selection: own?.name ?? block.head };
  return { uri, span: entry.span, selection: own?.name ?? headOf(entry) };
}
