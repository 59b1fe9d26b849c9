import {
  type BodyNode,
  blockSchemaOf,
  bodyItemSchema,
  decidedPath,
  type EnclosingArgument,
  forVariableAt,
  forVariableResult,
  passedNameAt,
  positionContextAt,
  type Scope,
  variableSetBy,
} from "../../analysis/index";
import { resourceTypeFormat, sourcePage } from "../../catalog/index";
import { typeText } from "../../evaluation/index";
import {
  addressIn,
  type BodyItem,
  type Document,
  fileName,
  functionName,
  type Reference,
  type Value,
  valuesIn,
} from "../../model/index";
import { type Span, touches } from "../../text/index";
import { asCode, asLink, asText, type Markdown, md, paragraphs, raw } from "../../wording/index";
import type { Store } from "../../workspace/index";
import {
  describe,
  describeFunction,
  describeKeyword,
  describeResourceType,
  describeType,
} from "../documentation/documentation";
import { describeBuiltIn } from "./builtInValues";
import type { Hover } from "./hoverTypes";
import { describeIndexed } from "./indexedValues";
import { describeKnownValue } from "./knownValues";
import { describeOrders } from "./orders";
import { hoverMember, hoverReference } from "./references";
import { describeRequirement } from "./requirements";
import { describeUnread } from "./unreadModules";
import { describeTypeWord, hoverForWord } from "./words";

/** What is said about a place. */
export interface HoverQueries {
  hover(uri: string, offset: number): Hover | undefined;
  /** The pages where was read what a message says about order, roles and what stays; none of other messages. */
  sourcesOf(message: string): readonly string[];
}

/** Answers them from the store. */
export function hoverQueries(store: Store): HoverQueries {
  const { read, scopeOf } = store;
  return {
    sourcesOf(message) {
      const said = store.catalog.order.all.filter(({ says }) => message.includes(`: ${says}`));
      return [...new Set(said.flatMap(({ sources }) => sources.map(sourcePage)))];
    },
    hover(uri, offset) {
      const document = read(uri);
      return document && hoverAt(document, offset, scopeOf(uri));
    },
  };
}

/** What is at an offset, as Markdown. */
function hoverAt(document: Document, offset: number, scope: Scope): Hover | undefined {
  const position = positionContextAt(document, offset, scope);
  const ofFor = document.isProgram ? undefined : hoverFor(document, offset, scope);
  if (ofFor || !position) return ofFor;
  const passed = hoverPassed(document, offset, scope);
  if (passed) return passed;
  switch (position.kind) {
    case "top":
      return position.block && keyword(position.block.kind, position.replace, scope);
    case "label": {
      const markdown = position.index === 0 ? describeType(blockSchemaOf(position.block, scope), scope) : undefined;
      return markdown ? { span: position.replace, markdown } : undefined;
    }
    case "name": {
      const { body, item } = position;
      const required = describeRequirement(position, scope);
      if (required) return { span: position.replace, markdown: required };
      const attribute = body && item && bodyItemSchema(item, body.body, body.schema, scope);
      if (!attribute || !body.schema.has(item.name)) return undefined;
      const described = describe({
        name: item.name,
        attribute,
        kind: body.node.block.kind,
        path: [...body.path, item.name],
        schema: body.node.schema,
        scope,
        resource: resourceOf(body),
      });
      const orders = isDependsOn(item, body) ? describeOrders(body.node.block, scope) : undefined;
      return { span: item.nameSpan, markdown: paragraphs([described, orders, declaredIn(item.name, body)]) };
    }
    case "nestedLabel":
      return undefined;
    case "dynamic":
      return { span: position.replace, markdown: describeDynamic(position.item) };
    case "access":
      return document.isProgram ? undefined : hoverMember(position);
    case "step":
      return (
        (document.isProgram ? undefined : hoverMember(position)) ??
        withOrder(hoverReference(position.reference, offset, scope), position.reference, position.enclosing, scope) ??
        hoverBuiltIn(position.reference, position.enclosing, scope)
      );
    case "value": {
      const ofType = document.isProgram ? undefined : describeTypeWord(position, document);
      if (ofType) return { span: position.replace, markdown: ofType };
      const ofLoop = document.isProgram ? undefined : hoverForWord(position, document, offset);
      if (ofLoop) return ofLoop;
      const indexed = describeIndexed(position);
      if (indexed) return { span: position.replace, markdown: indexed };
      return (
        (position.value?.kind === "reference" &&
          (withOrder(
            hoverReference(position.value.reference, offset, scope),
            position.value.reference,
            position.enclosing,
            scope,
          ) ??
            hoverBuiltIn(position.value.reference, position.enclosing, scope))) ||
        hoverCall(position.enclosing, offset, scope) ||
        hoverValue(position.enclosing, position.value && choiceIn(position.value, position.enclosing), scope)
      );
    }
  }
}

/** Whether it is what a resource waits for. */
function isDependsOn(item: BodyItem | undefined, body: BodyNode | undefined): boolean {
  return item?.name === "depends_on" && body?.path.length === 0;
}

/** The same with why it comes first, where it is named in `depends_on`. */
function withOrder(
  hover: Hover | undefined,
  reference: Reference,
  { item, body, node }: EnclosingArgument,
  scope: Scope,
): Hover | undefined {
  const named = hover && isDependsOn(item, body) ? addressIn(reference) : undefined;
  if (!hover || !named) return hover;
  return { ...hover, markdown: paragraphs([hover.markdown, describeOrders(node.block, scope, named.address)]) };
}

/** What makes blocks of a name. */
function describeDynamic({ name, dynamic }: BodyItem): Markdown {
  const element = `${dynamic?.iterator ?? name}.value`;
  return paragraphs([
    md`**dynamic** · block`,
    md`One ${asCode(name)} block for each element of ${asCode("for_each")}, which is ${asCode(element)} in it.`,
    asLink(
      md`Terraform documentation`,
      "https://developer.hashicorp.com/terraform/language/expressions/dynamic-blocks",
    ),
  ]);
}

/** On a variable of a `for` expression: what it means. */
function hoverFor(document: Document, offset: number, scope: Scope): Hover | undefined {
  const block = document.blocks.find((one) => touches(one.body.span, offset));
  const variable = block && forVariableAt(block, offset);
  if (!block || !variable) return undefined;
  const { name, isKey, collection, declaration, uses } = variable;
  const { type } = forVariableResult(variable, scope, block);
  const { start, end } = collection.span;
  const over = document.pieces.slice(start, Math.min(end, start + longestCollection));
  return {
    span: [declaration, ...uses].find((span) => touches(span, offset))!,
    markdown: paragraphs([
      type === "dynamic" ? md`**${asText(name)}**` : md`**${asText(name)}** · ${asCode(typeText(type))}`,
      md`${isKey ? raw("The key of an element of") : raw("An element of")} ${asCode(over)}`,
    ]),
  };
}

/** On the name of a provider configuration that is passed to a called module: whose it is, and what it is of. */
function hoverPassed(document: Document, offset: number, scope: Scope): Hover | undefined {
  const passed = passedNameAt(document, offset, scope);
  if (!passed?.address) return undefined;
  const { name, isTaken, address } = passed;
  return {
    span: name.span,
    markdown: paragraphs([
      md`**${asText(name.name)}** · ${asCode(address)}`,
      raw(isTaken ? "A provider configuration of the called module." : "A provider configuration of this module."),
    ]),
  };
}

/** As much of what is gone over as a hover shows. */
const longestCollection = 80;

/** Where the variable is declared that an argument sets. */
function declaredIn(name: string, { path, node: { block, scope } }: BodyNode): Markdown | undefined {
  const variable = path.length === 0 ? variableSetBy(name, block, scope) : undefined;
  return variable && md`Declared in ${asText(fileName(variable.declaration.uri))}.`;
}

/** The resource type of Azure in whose body a body is. */
function resourceOf(body: BodyNode): string | undefined {
  return decidedPath(body).find(({ by }) => by?.includes("@"))?.by;
}

function keyword(kind: string, span: Span, { uri }: Scope): Hover | undefined {
  const described = describeKeyword(kind, uri);
  if (!described) return undefined;
  const { markdown, page } = described;
  return {
    span,
    markdown: paragraphs([
      md`**${asText(kind)}** · block`,
      markdown,
      asLink(md`Terraform documentation`, `https://developer.hashicorp.com/terraform/language/${page}`),
    ]),
  };
}

/** Where a value is chosen: a text, or a word where words are. */
function choiceIn({ kind, span }: Value, { attribute }: EnclosingArgument): Span | undefined {
  return kind === "text" || (kind === "reference" && attribute?.means === "word") ? span : undefined;
}

/** On an allowed value: the argument that it belongs to. */
function hoverValue(enclosing: EnclosingArgument, span: Span | undefined, scope: Scope): Hover | undefined {
  const { item, body, node } = enclosing;
  const attribute = item && body && bodyItemSchema(item, body.body, body.schema, scope);
  if (!span || !item || !attribute || !body) return undefined;
  const unread = describeUnread(item.value, node.block, scope);
  if (unread) return { span, markdown: unread };
  if (attribute.format === resourceTypeFormat && item.value.kind === "text") {
    const markdown = describeResourceType(item.value.text, scope.catalog.resourceTypes);
    return markdown && { span, markdown };
  }
  const known = item.value.kind === "text" ? describeKnownValue(item.value.text, enclosing, scope) : undefined;
  if (known) return { span, markdown: known };
  if (!(attribute.values ?? attribute.elem?.values)) return undefined;
  const path = [...body.path, item.name];
  const { schema } = node;
  return { span, markdown: describe({ name: item.name, attribute, path, schema, scope, resource: resourceOf(body) }) };
}

function hoverCall(enclosing: EnclosingArgument, offset: number, scope: Scope): Hover | undefined {
  if (!enclosing.item) return undefined;
  for (const value of valuesIn(enclosing.item.value)) {
    if (value.kind !== "expression" || !value.call || !touches(value.call.span, offset)) continue;
    const signature = scope.catalog.functions.get(functionName(value.call));
    if (signature) return { span: value.call.span, markdown: describeFunction(signature) };
  }
  return undefined;
}

/** On what Terraform itself gives a name: `each.key`. */
function hoverBuiltIn(reference: Reference, { node }: EnclosingArgument, scope: Scope): Hover | undefined {
  const markdown = describeBuiltIn(reference, scope, node.block);
  return markdown ? { span: reference.span, markdown } : undefined;
}
