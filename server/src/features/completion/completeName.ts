import { addedSchema, type BodyNode, decidedPath, mayUse, missingIn, type PositionContext } from "../../analysis/index";
import {
  type Attribute,
  blockTypes,
  isRequired,
  isSettable,
  resourceArguments,
  resourceTypeFormat,
  sinceOfArgument,
  takesBlock,
  takesValue,
} from "../../catalog/index";
import { startedBodyItem } from "../../fixes/index";
import type { WrittenText } from "../../languages/index";
import {
  type Block,
  backendFileKind,
  bodyItemOf,
  type Document,
  isTestFile,
  type NewBodyItem,
  nameOf,
  typeOf,
  valuesKind,
} from "../../model/index";
import { type Edit, ownProperty, type Span } from "../../text/index";
import { valuesFor } from "./completeValue";
import type { CompletionContext } from "./completionContext";
import { allRequired } from "./places/allRequired";
import { dynamicBlock } from "./places/dynamicBlock";
import { passedProviders } from "./places/passedProviders";
import { requiredProviders } from "./places/requiredProviders";
import type { Suggestion } from "./suggestion";
import { documentationKey, ofBackend, ofValues } from "./suggestionDocumentation";
import { typeColumn } from "./typeColumn";
import { usualIn } from "./types/usualOfAzure";
import { usualValue } from "./types/usualValue";
import { beginningOf } from "./types/wholeBlock";

type NamePosition = Extract<PositionContext, { kind: "name" }>;

/** Arguments and blocks that a body can still take. Required ones come first, and those that are set are left out. */
export function completeName(site: NamePosition, context: CompletionContext): readonly Suggestion[] {
  const { body, item: bodyItem } = site;
  const { document, write } = context;
  const ofProviders = document.isProgram
    ? undefined
    : (requiredProviders(site, context) ?? passedProviders(site, context));
  if (ofProviders) return ofProviders;
  if (!body) return [];
  const position = { ...site, body };
  const isWritten = bodyItem !== undefined && (bodyItem.form !== undefined || bodyItem.value.kind !== "missing");
  const beside = isWritten ? undefined : write.beside?.(document, body.body, site.replace);
  const renamed = isWritten ? write.besideRenamed?.(document, body.body, bodyItem) : undefined;
  const items: Suggestion[] = [];
  const lacking: [string, Attribute][] = [];
  for (const [name, listed] of body.schema) {
    const attribute = addedSchema(listed, body.body, body.schema, body.node.scope);
    if (!attribute || (bodyItem?.dynamic && !mayBeDynamic(name, body))) continue;
    const { block, scope } = body.node;
    const since = sinceOfArgument(attribute, block.kind, body.path, name, isTestFile(scope.uri));
    if (!mayUse(since, scope.module)) continue;
    if (name === "*" || !isSettable(attribute) || !isFree(name, attribute, body, bodyItem?.name)) continue;
    const named = nameAlone(name, attribute, position, context);
    if (isRequired(attribute) && !bodyItemOf(body.body, name)) lacking.push([name, attribute]);
    const item = isWritten ? named : withValue(named, name, attribute, body, context);
    if (beside && item.isSnippet) items.push(placed(item, beside));
    else if (renamed) items.push(movingOthers(item, renamed(item.insert)));
    else items.push(item);
  }
  const begin = (name: string, attribute: Attribute) => newBodyItem(name, attribute, body, context);
  const all = isWritten ? [] : allRequired(lacking, body, site.replace, begin, context);
  items.push(...(beside ? all.map((item) => placed(item, beside)) : all));
  const repeating =
    isWritten || document.isProgram ? [] : [...body.schema.keys()].filter((name) => mayBeDynamic(name, body));
  if (repeating.length > 0) items.push(dynamicBlock(repeating, site.replace));
  return isEmptyLine(site, document) ? items.map(onItsOwnLine) : items;
}

function movingOthers(item: Suggestion, also: readonly Edit[]): Suggestion {
  return also.length > 0 ? { ...item, also } : item;
}

/** With what lays it out among its neighbours. */
function placed(item: Suggestion, beside: (entry: string) => WrittenText): Suggestion {
  const { text, also } = beside(item.insert);
  const { instead } = item;
  return {
    ...movingOthers(item, also),
    insert: text,
    ...(instead && { instead: placed(instead, beside) }),
  };
}

/** Whether the body holds nothing but what is to be replaced, and is all in one line: `identity {}`. */
function isEmptyLine({ body, replace }: NamePosition, { pieces }: Document): boolean {
  const { span, closed } = body!.body;
  const around = pieces.slice(span.start, replace.start) + pieces.slice(replace.end, span.end);
  return closed && /^\{[ \t]*\}$/.test(around);
}

/** Terraform requires a nested block to begin on a line of its own. */
function onItsOwnLine(item: Suggestion): Suggestion {
  const { insert, instead } = item;
  const laidOut = insert.includes("\n") ? { ...item, insert: `\n  ${insert.replaceAll("\n", "\n  ")}\n` } : item;
  return instead ? { ...laidOut, instead: onItsOwnLine(instead) } : laidOut;
}

/** Whether one more of it fits: blocks may repeat up to their limit, arguments are once. */
function isFree(name: string, attribute: Attribute, { body }: BodyNode, current: string | undefined): boolean {
  if (name === current) return true;
  const count = body.items.filter((item) => item.name === name).length;
  return takesBlock(attribute) ? count < (attribute.maxItems || Number.POSITIVE_INFINITY) : count === 0;
}

/** The name, as it goes in the place of another. */
function nameAlone(
  name: string,
  attribute: Attribute,
  { body, replace }: { readonly body: BodyNode; readonly replace: Span },
  { write }: CompletionContext,
): Suggestion {
  const { block, schema } = body.node;
  const isOfAzurerm = schema.provider?.name === "azurerm" && block.kind === "resource" && !isMetaArgument(name, body);
  return {
    label: write.name(name),
    kind: takesBlock(attribute) ? "block" : "argument",
    detail: typeColumn(attribute),
    replace,
    insert: write.name(name),
    isSnippet: false,
    rank: rankOfArgument(name, attribute, body),
    ...(attribute.deprecated && { deprecated: true }),
    key: documentationKey(
      block.kind === valuesKind ? ofValues : block.kind === backendFileKind ? ofBackend : block.kind,
      typeOf(block) ?? block.labels[0]?.text ?? "-",
      [...decidedPath(body), { name }],
    ),
    capability: isOfAzurerm ? "azurermNames" : "names",
  };
}

/** The same with the beginning of its value. */
function withValue(
  named: Suggestion,
  name: string,
  attribute: Attribute,
  body: BodyNode,
  context: CompletionContext,
): Suggestion {
  const { write, document } = context;
  const bodyItem = newBodyItem(name, attribute, body, context);
  const isFollowed = goesOn(bodyItem, body) || offersValues(name, attribute, body) || takesJson(attribute, context);
  const item: Suggestion = {
    ...named,
    insert: withoutComma(write.bodyItems([bodyItem], true), named, document),
    isSnippet: true,
    ...(isFollowed && { retrigger: true }),
  };
  if (!attribute.block || missingIn(attribute.block, () => false).length === 0) return item;
  const label = `${item.label}${document.isProgram ? ":" : ""} {…}`;
  return { ...item, instead: { ...item, label, filter: item.label } };
}

/** Required ones first, then those that people set, the most used first, then the others, blocks behind arguments. */
function rankOfArgument(name: string, attribute: Attribute, body: BodyNode): number {
  if (attribute.deprecated) return 100;
  if (isRequired(attribute)) return 0;
  if (isMetaArgument(name, body)) return 80;
  if (isAboutRequests(name, body)) return 60;
  const { block, scope } = body.node;
  const used = block.kind === "resource" ? scope.catalog.usedArguments.get(typeOf(block) ?? "") : undefined;
  const place = used?.get(body.path.join("."))?.indexOf(name) ?? -1;
  if (place >= 0) return 1 + place;
  return takesBlock(attribute) ? 60 : 40;
}

/** Whether an argument of azapi's changes single requests, which few do: it begins as `read_` does, where people mean `response_export_values`. */
function isAboutRequests(name: string, { node, path }: BodyNode): boolean {
  return (
    node.schema.provider?.name === "azapi" && path.length === 0 && /^(?:create|delete|read|replace|update)_/.test(name)
  );
}

/** In a program a comma may follow already. */
function withoutComma(insert: string, { replace }: Suggestion, { pieces }: Document): string {
  return pieces.charAt(replace.end) === "," ? insert.replace(/,$/, "") : insert;
}

/** The labels that nested blocks of Terraform's own have. */
const labelsOf: Readonly<Record<string, readonly string[]>> = {
  provisioner: ["local-exec"],
  data: ["type", "name"],
  backend: ["azurerm"],
  provider_meta: ["azurerm"],
};

/** With an empty value where that is probably a reference, so that its completion starts at once. */
function newBodyItem(
  name: string,
  attribute: Attribute,
  { body, node, path }: BodyNode,
  context: CompletionContext,
): NewBodyItem {
  const labels =
    path.length === 0 && blockTypes.get(node.block.kind)?.body.has(name) ? ownProperty(labelsOf, name) : undefined;
  const type = typeOf(node.block) ?? "";
  const label = nameOf(node.block) ?? "main";
  const skeleton = startedBodyItem(name, usualIn(node.block, [...path, name], attribute, node.scope), {
    type,
    own: node.block,
    body,
    scope: node.scope,
    // The list of its values opens by itself.
    isInside: path.length > 0,
    valueFor: (candidates, one, place) =>
      candidates.length > 0
        ? beginningOf(candidates, one, place, { type, label }, context)
        : usualValue(type, label, place, node.scope),
  });
  const isObject =
    skeleton.form === "block" ||
    attribute.declared?.attributes !== undefined ||
    (attribute.isForeign && attribute.block !== undefined);
  const mayHold = !attribute.block || [...attribute.block.values()].some(isSettable);
  const isEmpty = isObject && mayHold && skeleton.value.kind === "body" && skeleton.value.items.length === 0;
  const item: NewBodyItem = {
    ...skeleton,
    ...(isEmpty && { value: { kind: "body", items: [], isOpen: true } }),
    ...(labels && { labels }),
  };
  if (node.schema.isLiteral || skeleton.value.kind !== "hole") return item;
  const isOpen =
    (skeleton.value.of === "string" && isReference(name, attribute, node.block)) ||
    // What it takes is no text, and the list of it opens by itself.
    (!attribute.block && attribute.type === "dynamic") ||
    // A text that is begun cannot go on with what makes JSON; the list of that opens by itself.
    takesJson(attribute, context);
  return isOpen ? { ...item, value: { kind: "hole", of: "any", placeholder: "" } } : item;
}

/** Whether its value is probably a reference. A backend is set before there is anything to refer to. */
function isReference(name: string, attribute: Attribute, { kind }: Block): boolean {
  if (!takesValue(attribute) || attribute.type !== "string" || kind === "terraform" || name === "name") return false;
  return Boolean(attribute.idOf?.length) || attribute.idOfResource !== undefined || /_(id|name)$/.test(name);
}

/** Whether JSON is written by a function there. */
function takesJson({ format }: Attribute, { document, write }: CompletionContext): boolean {
  return format === "json" && !document.isProgram && !write.offered;
}

/** Whether something is chosen next: what is optional in a block that requires nothing, or what the input of a module reads. */
function goesOn({ value }: NewBodyItem, { node }: BodyNode): boolean {
  if (value.kind === "body") return value.isOpen === true;
  return node.block.kind === "module" && value.kind === "hole" && value.placeholder === "";
}

function offersValues(name: string, attribute: Attribute, body: BodyNode): boolean {
  if (body.node.schema.isLiteral) return valuesFor(attribute).length > 0;
  // A block may begin with its condition.
  if (attribute.block && missingIn(attribute.block, () => false)[0]?.[1].isCondition) return true;
  return (
    takesValue(attribute) &&
    (attribute.type === "dynamic" ||
      attribute.isCondition ||
      attribute.format === resourceTypeFormat ||
      attribute.idOfResource !== undefined ||
      attribute.means !== undefined ||
      valuesFor(attribute).length > 0 ||
      Boolean(attribute.idOf?.length) ||
      (attribute.type === "string" && hasFitting(name, body)) ||
      (/_(id|name)$/.test(name) && body.path.length === 0))
  );
}

/** Whether there is what fits into any text here: a variable that is called so, or what tells the instances of the block apart. */
function hasFitting(name: string, { node: { block, scope } }: BodyNode): boolean {
  return bodyItemOf(block.body, "for_each") !== undefined || scope.module.declarations.has(`var.${name}`);
}

function isMetaArgument(name: string, body: BodyNode): boolean {
  return body.path.length === 0 && (name === "timeouts" || resourceArguments.has(name));
}

/** Terraform's own blocks, such as `lifecycle`, cannot be dynamic. */
function mayBeDynamic(name: string, { path, node, schema }: BodyNode): boolean {
  const attribute = schema.get(name)!;
  // Few of them are blocks.
  if (attribute.block === undefined || attribute.isForeign || name === "timeouts" || name === "content") return false;
  const isProviders = node.schema.type !== undefined && !resourceArguments.has(path[0] ?? name);
  return isProviders && isSettable(attribute);
}
