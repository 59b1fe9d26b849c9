// Completion in the labels of a block: its type, or the name of what it declares.
import { blocksOfKind, mayUse, type Scope } from "../../analysis/index";
import { blockTypes, ownType, ownTypeNames, type SchemaKind } from "../../catalog/index";
import { type Block, hasType, requiredIn, typeOf } from "../../model/index";
import { variablesReadIn } from "../../references/index";
import { type Span, snippetText } from "../../text/index";
import { inOrder } from "./completeTopLevel";
import type { CompletionContext } from "./completionContext";
import type { Suggestion, Suggestions } from "./suggestion";
import { documentationKey } from "./suggestionDocumentation";
import { alsoRequired } from "./types/alsoRequired";
import { emptyRest } from "./types/emptyRest";
import { readable } from "./types/fitOf";
import { withOtherTypes } from "./types/otherTypes";
import { type RankedType, typesFor } from "./types/rankedTypes";
import { begunInProvider, wholeBlock } from "./types/wholeBlock";

/** How many types one list holds; each may need its schema. */
const most = 40;

/** Completes the labels of a block: types for the first, with the rest of an empty block, and names for the second. */
export function completeLabel(
  block: Block,
  index: number,
  replace: Span,
  typed: string,
  context: CompletionContext,
): Suggestions {
  const { scope, document } = context;
  // In a program the first label is a class, which needs more than its name: see `completeTopLevel`.
  if (scope.module.isPartial && index === 0) return { items: [], isIncomplete: false };
  if (block.kind === "provider" || block.kind === "mock_provider") {
    const rest = block.kind === "provider" ? emptyRest(block, document.pieces) : undefined;
    const items = providerNames(scope).map((name) => {
      const named = typeNamed(name, replace, documentationKey("provider", name, []));
      return rest ? providerWithRest(named, rest, context) : named;
    });
    return { items: inOrder(items, typed), isIncomplete: true };
  }
  if (hasType(block.kind) && index === 0) {
    const types = fittingTypes(block.kind as SchemaKind, typed, scope, block);
    const rest = emptyRest(block, document.pieces);
    const items = types.map((type) =>
      rest
        ? withRest(type, block.span.start, replace, rest, context)
        : typeNamed(type.name, replace, documentationKey(type.kind, type.name, [])),
    );
    return { items: inOrder(items, typed), isIncomplete: true };
  }
  const isName = blockTypes.get(block.kind)?.labels[index] === "name";
  return { items: isName ? completeNameOf(block, replace, scope) : [], isIncomplete: false };
}

/** The local names of the providers that the module requires, and of those that are known. */
export function providerNames({ module, catalog }: Scope): readonly string[] {
  const required = blocksOfKind(module, "terraform").flatMap((one) => [...requiredIn(one)]);
  return [...new Set([...required.map(({ item }) => item.name), ...catalog.providerNames])];
}

/** The types that a word may mean, the most likely first. `written` is the block whose type is the word, if there is one. */
export function fittingTypes(kind: SchemaKind, typed: string, scope: Scope, written?: Block): readonly RankedType[] {
  const { good, loose, scattered } = typesFor(typed.toLowerCase(), [kind], scope);
  const known = [...good, ...ownTypes(kind, typed, scope)];
  return [...withOtherTypes(known, typed.toLowerCase(), kind, scope, written), ...loose, ...scattered].slice(0, most);
}

/** Types of Terraform itself. */
function ownTypes(kind: SchemaKind, typed: string, { module }: Scope): RankedType[] {
  const fitting = ownTypeNames(kind).filter((name) => name.includes(typed.toLowerCase()));
  return fitting.flatMap((name) =>
    mayUse(ownType(kind, name)?.releases, module) ? [{ kind, ...readable(name), rank: 0 }] : [],
  );
}

/** A type with all that follows it: the name, and what the type requires. */
function withRest(
  type: RankedType,
  start: number,
  replace: Span,
  { opening, quote, behind, name }: NonNullable<ReturnType<typeof emptyRest>>,
  context: CompletionContext,
): Suggestion {
  const { text, before } = wholeBlock(context, type);
  // Nothing is edited directly in front of what an acceptance writes: the block's head is between.
  const { edits, elsewhere } = alsoRequired(type.name, start + 1, context);
  const inFront = before === "" ? [] : [{ span: { start, end: start }, text: before }];
  const named = (stop: string) => (name ? `\${1:${snippetText(name)}}` : stop);
  const insert = opening + text.slice(text.indexOf('"') + 1).replace(/\$\{1:[\w-]+\}/, named);
  const plain = typeNamed(type.name, replace, documentationKey(type.kind, type.name, []));
  const whole: Suggestion = {
    ...plain,
    replace: { start: replace.start, end: quote },
    insert,
    isSnippet: true,
    ...(elsewhere.length > 0 && { elsewhere }),
    also: [...(behind.end > behind.start ? [{ span: behind, text: "" }] : []), ...edits, ...inFront],
  };
  // Others suggest the name alone.
  const { capability: _, ...ours } = whole;
  return { ...whole, instead: { ...ours, label: `${type.name} {…}` } };
}

/** A provider with the block that follows it. */
function providerWithRest(
  named: Suggestion,
  { opening, quote, behind }: NonNullable<ReturnType<typeof emptyRest>>,
  { write }: CompletionContext,
): Suggestion {
  const inside = write.bodyItems(begunInProvider(named.label), true);
  const whole: Suggestion = {
    ...named,
    replace: { start: named.replace.start, end: quote },
    insert: `${opening}${named.label}" {\n  ${inside}$0\n}`,
    isSnippet: true,
    ...(behind.end > behind.start && { also: [{ span: behind, text: "" }] }),
  };
  const { capability: _, ...ours } = whole;
  return { ...whole, instead: { ...ours, label: `${named.label} {…}` } };
}

function completeNameOf(block: Block, replace: Span, scope: Scope): Suggestion[] {
  return freeNames(block.kind, typeOf(block), scope).map((name) => ({
    label: name,
    kind: "value",
    replace,
    insert: name,
    isSnippet: false,
    rank: 1,
  }));
}

/**
 * Free names: for a variable, those that something reads; the names that people usually write, and the type's last
 * word.
 */
export function freeNames(kind: string, type: string | undefined, scope: Scope): readonly string[] {
  if (kind === "variable") return undeclaredVariables(scope);
  const { module } = scope;
  const last = type?.split("_").at(-1);
  const taken = (name: string) =>
    type !== undefined && module.declarations.has(`${kind === "resource" ? "" : `${kind}.`}${type}.${name}`);
  return ["main", "this", ...(last ? [last] : [])].filter((name) => !taken(name));
}

/** The names of variables that the module reads and does not declare. */
function undeclaredVariables({ module }: Scope): readonly string[] {
  return variablesReadIn(module).filter((name) => !module.declarations.has(`var.${name}`));
}

function typeNamed(label: string, replace: Span, key: string): Suggestion {
  return { label, kind: "type", replace, insert: label, isSnippet: false, rank: 0, key, capability: "types" };
}
