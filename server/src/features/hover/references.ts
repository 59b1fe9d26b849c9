import {
  declaredValue,
  follow,
  type ReadPosition,
  type Scope,
  typeSchemaOf,
  variableAttribute,
} from "../../analysis/index";
import type { SchemaKind } from "../../catalog/index";
import { resultText, shortTypeText } from "../../evaluation/index";
import {
  addressInFile,
  bodyItemOf,
  type Declaration,
  fileName,
  hasType,
  type Reference,
  typeOf,
} from "../../model/index";
import { touches } from "../../text/index";
import { asCode, asCodeBlock, asProse, asText, type Markdown, md, paragraphs, raw } from "../../wording/index";
import { describe, describeMembers } from "../documentation/documentation";
import { memberRead } from "../navigation/navigation";
import type { Hover } from "./hoverTypes";

/** On a reference: the attribute that is read, and what it belongs to. */
export function hoverReference(reference: Reference, offset: number, scope: Scope): Hover | undefined {
  const named = addressInFile(reference, scope.uri);
  if (!named) return undefined;
  const declaration = scope.module.declarations.get(named.address)?.[0];
  const declared =
    declaration && describeDeclaration(named.address, declaration, scope, describeValue(reference, scope));
  const at = named.rest.findIndex((step) => touches(step.span, offset));
  if (at < 0)
    return declared
      ? { span: { start: reference.span.start, end: named.nameStep.span.end }, markdown: declared }
      : undefined;
  const steps = named.rest.slice(0, at + 1);
  const schema = named.type === undefined ? {} : typeSchemaOf(named.kind as SchemaKind, named.type, scope);
  const { attribute } = "attributes" in schema && schema.attributes ? follow(steps, schema.attributes) : {};
  const path = steps.filter((step) => step.kind === "name").map((step) => step.name);
  const name = path.at(-1);
  const read = attribute && name ? describe({ name, attribute, path, schema, scope }) : undefined;
  const markdown = paragraphs([read, declared], "\n\n---\n\n");
  return markdown ? { span: reference.span, markdown } : undefined;
}

/** The hover on an attribute of a variable's object, or of its elements: what its type and the variable's description say. */
export function hoverMember(position: ReadPosition): Hover | undefined {
  const member = memberRead(position);
  if (!member) return undefined;
  const { address, path, attribute, declaration } = member;
  const name = path.at(-1)!;
  const described = describe({ name, attribute, path, schema: {}, scope: position.enclosing.node.scope });
  const of = md`Of ${asCode(address)} in ${asText(fileName(declaration.uri))}.`;
  return { span: position.replace, markdown: paragraphs([described, of]) };
}

/** The type and the value of a variable or local, as far as they are known. */
function describeValue(reference: Reference, scope: Scope): Markdown | undefined {
  const evaluated = declaredValue(reference, scope);
  if (!evaluated) return undefined;
  const text = resultText(evaluated.result);
  const from = evaluated.from === undefined ? md`` : md` (${asText(evaluated.from)})`;
  return paragraphs([
    evaluated.type !== "dynamic" && md`Type: ${asCode(shortTypeText(evaluated.type))}`,
    text !== undefined && md`Value: ${asCode(text)}${from}`,
  ]);
}

/** What a reference names, as Markdown: its head as it is written, where it is, and what kind of thing it is. */
function describeDeclaration(
  address: string,
  { uri, block, item }: Declaration,
  scope: Scope,
  value: Markdown | undefined,
): Markdown | undefined {
  const document = scope.module.documents.get(uri);
  if (!document) return undefined;
  const source = item
    ? document.text.slice(item.span.start, item.span.end)
    : document.text.slice(block.span.start, block.head.end);
  const short = source.length > 200 ? `${source.slice(0, 200)}…` : source;
  const description = bodyItemOf(block.body, "description")?.value;
  const type = hasType(block.kind) ? typeSchemaOf(block.kind as SchemaKind, typeOf(block) ?? "", scope) : {};
  const prose =
    type.provider && type.type ? type.provider.documentation(type.type.kind, type.type.name, []) : undefined;
  return paragraphs([
    md`**${asText(address)}** in ${asText(fileName(uri))}`,
    asCodeBlock(short, document.languageId),
    value,
    block.kind === "variable" && describeMembers(variableAttribute(block)),
    !item && description?.kind === "text" ? asProse(description.text) : undefined,
    raw(prose ?? ""),
  ]);
}
