import { type Commented, commentsOf, isCommented, type NewBodyItem, type NewValue } from "../../../model/index";
import { asTemplate, codeKey, codeString, escapeCode, indented, joinPath } from "../../../text/index";
import { writeCommented, writeComments } from "../../comments";
import { literal, writeHole, writeOpenBody } from "../../snippetWriter";
import { propertyOf } from "../names";
import { asPlainText } from "./asPlainText";
import { budgetBehind, indentedBudget, type LineBudget, type WriteContext } from "./writeContext";
import { withWantedType, writeExpression, writeSource } from "./writeExpression";

/** A value as code. It may have several lines, and the first has no indentation. */
export function writeValue(value: NewValue, context: WriteContext, budget: LineBudget): string {
  switch (value.kind) {
    case "text":
      return literal(context.snippet, codeString(asTemplate(value.text)));
    case "number":
      return String(value.number);
    case "bool":
      return String(value.bool);
    case "null":
      return context.allowsAnyValue ? "null" : "undefined";
    case "list":
      return writeList(
        value.items.map((item) => writeElement(item, context, indentedBudget(budget))),
        value,
        budget,
      );
    case "body":
      if (value.isOpen) return writeOpenBody(context.snippet);
      return writeObject(value.items, context, budget);
    case "map":
      return writeItems(value, context, budget);
    case "reference":
      return literal(context.snippet, writeReference(value, context));
    case "expression":
      return literal(context.snippet, writeExpression(value, context));
    case "hole":
      return writeHole(value, context.snippet, (text) => escapeCode(asTemplate(text), '"'));
  }
}

/** What Terraform takes for null where code may not have `undefined`. */
const nothing = `"\${null}"`;

/** A value among others: nothing may be undefined there. */
export function writeElement(value: NewValue, context: WriteContext, budget: LineBudget): string {
  return value.kind === "null" && !context.allowsAnyValue ? nothing : writeValue(value, context, budget);
}

/** The items of a list as code, on one line where they fit, unless there are several objects or comments. */
function writeList(
  codes: readonly string[],
  list: (NewValue & { kind: "list" }) | undefined,
  budget: LineBudget,
): string {
  const { items = [], last } = list ?? {};
  const line = `[${codes.join(", ")}]`;
  const isWritten = last !== undefined || items.some(isCommented);
  const isPlain = !line.includes("\n") && line.length < budget.first && !(items.length > 1 && items.every(isFilled));
  if (isPlain && !isWritten) return line;
  const lines = codes.map((code, at) => `${writeCommented(`${code},`, items[at] ?? {}, "//")}\n`);
  return `[\n${indented(lines.join("") + writeComments(last, "//"))}]`;
}

function isFilled(value: NewValue): boolean {
  if (value.kind === "list") return value.items.length > 1;
  return (value.kind === "map" && value.items.length > 1) || (value.kind === "body" && value.items.length > 1);
}

function writeReference(
  { path, wanted, gives }: Extract<NewValue, { kind: "reference" }>,
  context: WriteContext,
): string {
  const handle = context.handle(path, gives ?? wanted);
  if (handle === undefined) return withWantedType(writeSource(joinPath(path), context), wanted, context);
  return gives && gives !== wanted ? withWantedType(handle, wanted, context) : handle;
}

/** A property whose value is code already, or a list of such values. */
export interface CodeBodyItem extends Commented {
  readonly name: string;
  readonly code: string | readonly string[];
  /** What a list of code means. */
  readonly of?: NewValue & { kind: "list" };
}

/** A property of an object that is written. */
export type Property = NewBodyItem | CodeBodyItem;

/** Arguments and nested blocks as an object. */
export function writeObject(items: readonly Property[], context: WriteContext, budget: LineBudget): string {
  return items.length === 0 ? "{}" : `{\n${indented(writeProperties(items, context, indentedBudget(budget)))}\n}`;
}

/** An object whose keys are data. */
function writeItems({ items, last }: NewValue & { kind: "map" }, context: WriteContext, budget: LineBudget): string {
  if (items.length === 0 && !last) return "{}";
  const lines = items.map((item) => {
    const head = `${literal(context.snippet, codeKey(asTemplate(item.key)))}: `;
    const code = joined(
      head,
      writeElement(item.value, context, budgetBehind(indentedBudget(budget), head)),
      indentedBudget(budget),
    );
    return `${writeCommented(`${code},`, item, "//")}\n`;
  });
  return `{\n${indented(lines.join("") + writeComments(last, "//"))}}`;
}

/** Properties on lines of their own, each with its comma; blocks of one name that may repeat become one list. */
export function writeProperties(items: readonly Property[], context: WriteContext, budget: LineBudget): string {
  const lines: string[] = [];
  const written = new Set<Property>();
  for (const item of items) {
    if (written.has(item)) continue;
    const same = isBlock(item) ? items.filter(isBlock).filter(({ name }) => name === item.name) : [];
    for (const one of same) written.add(one);
    if (!item.name) lines.push(writeComments(item.comments, "//").trimEnd());
    else if (isBlock(item) && isListed(item, same))
      lines.push(
        writeCommented(`${writeProperty(item, same, context, budget)},`, { comments: item.comments ?? [] }, "//"),
      );
    else lines.push(writeCommented(`${writeProperty(item, same, context, budget)},`, item, "//"));
  }
  return lines.join("\n");
}

function isBlock(item: Property): item is NewBodyItem {
  return "form" in item && item.form === "block";
}

function writeProperty(
  item: Property,
  same: readonly NewBodyItem[],
  context: WriteContext,
  budget: LineBudget,
): string {
  const keepsName = context.keepsNames || ("isKey" in item && item.isKey);
  const name = keepsName ? codeKey(asTemplate(item.name)) : codeKey(propertyOf(item.name));
  const head = `${literal(context.snippet, name)}: `;
  const rest = budgetBehind(budget, head);
  if ("code" in item) return head + (typeof item.code === "string" ? item.code : writeList(item.code, item.of, rest));
  if (item.form === "argument") {
    const value = isPlainText(item) ? asPlainText(item.value) : item.value;
    return joined(head, writeValue(value, context, rest), budget);
  }
  if (!isListed(item, same)) return head + writeValue(item.value, context, rest);
  const codes = same.map(({ value }) => writeElement(value, context, indentedBudget(budget)));
  // What is above the first is above the list.
  const items = same.map((one, at) => ({ ...one.value, ...commentsOf(at === 0 ? { ...one, comments: [] } : one) }));
  return head + writeList(codes, { kind: "list", items }, rest);
}

/** Whether blocks of one name are a list of objects. */
function isListed({ isOne }: NewBodyItem, same: readonly NewBodyItem[]): boolean {
  return same.length > 1 || !isOne;
}

/** Whether its references are written as text: constructs do not work in the list of what triggers a replacement, though their types allow them. */
export function isPlainText({ name }: NewBodyItem): boolean {
  return name === "ignore_changes" || name === "replace_triggered_by";
}

/** A string or a name that does not fit begins a line of its own, unless the key is so short that little is won. */
function joined(head: string, value: string, budget: LineBudget): string {
  const isTooLong = head.length + value.length + 1 > budget.first && head.length > "name: ".length;
  return isTooLong && /^(["'][^\n]*["']|[\w$]+(\.[\w$]+)+)$/.test(value)
    ? `${head.trimEnd()}\n${indented(value)}`
    : head + value;
}
