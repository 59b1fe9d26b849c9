/** Texts that are the same wherever they are made of the same parts: names, and ends of ids, in an instance of a resource. */
import { resolve, type Scope, targetOf, textOfLiteral } from "../../analysis/index";
import { addressIn, bodyItemOf, isRepeated, type TraversalStep, type Value } from "../../model/index";
import { type Instance, keyOfReference, only } from "./instances";

/** What only Terraform knows of a text. */
const unknown = "\0";

/** How many arguments of other resources are read one after another. */
const most = 5;

/** Behind this is said in which instance, and therefore in which module, something is called so. */
const mark = "\t";

/**
 * A text with its parts: keys as the instance calls them, and variables by their names. What only Terraform knows is a character
 * that no text has; undefined where it is no text.
 */
function textIn(value: Value, scope: Scope, instance: Instance, left = most): string | undefined {
  const literal = textOfLiteral(value, scope);
  if (literal !== undefined) return literal;
  if (value.kind !== "expression" || value.operation?.kind !== "template") return undefined;
  const { text, before } = value.operation;
  let made = "";
  let from = 0;
  for (const [at, part] of value.parts.entries()) {
    const place = before[at] ?? from;
    made += text.slice(from, place) + (partIn(part, scope, instance, left) ?? unknown);
    from = place;
  }
  return made + text.slice(from);
}

function partIn(written: Value, scope: Scope, instance: Instance, left: number): string | undefined {
  const { value } = resolve(written, scope);
  const literal = textOfLiteral(value, scope);
  if (literal !== undefined || value.kind !== "reference") return literal;
  const { reference } = value;
  const isVariable = addressIn(reference)?.kind === "variable" && reference.steps.every(isName);
  if (isVariable) return `\${${reference.steps.map(({ name }) => name).join(".")}}`;
  return keyOfReference(reference, instance) ?? argumentRead(value, scope, left);
}

/** An argument of another resource that is read again, where that is made once. */
function argumentRead(value: Value, scope: Scope, left: number): string | undefined {
  const target = left > 0 ? targetOf(value, scope) : undefined;
  if (target?.attribute === undefined || isRepeated(target.block.body)) return undefined;
  const item = bodyItemOf(target.block.body, target.attribute);
  return item && pieceText(item.value, scope, only, left - 1);
}

/** A text with its parts, or what is a part of one; undefined where anything is unknown, or nothing is written. */
export function pieceText(value: Value, scope: Scope, instance: Instance, left = most): string | undefined {
  const text = textIn(value, scope, instance, left) ?? partIn(value, scope, instance, left);
  return text === "" || text?.includes(unknown) ? undefined : text;
}

function isName({ kind }: TraversalStep): boolean {
  return kind === "name";
}

/** The same of a whole text; undefined where anything is unknown, or nothing is written. */
export function wholeText(value: Value, scope: Scope, instance: Instance): string | undefined {
  const text = textIn(value, scope, instance);
  return text === "" || text?.includes(unknown) ? undefined : text;
}

/** What is behind a part of a text, where that is known. */
export function textBehind(part: string, value: Value, scope: Scope, instance: Instance): string | undefined {
  const text = textIn(value, scope, instance) ?? "";
  const begin = text.toLowerCase().lastIndexOf(part);
  const behind = begin === -1 ? unknown : text.slice(begin + part.length);
  return behind.includes(unknown) ? undefined : behind;
}

/** Whether a text consists of what has a meaning only in its own module. */
export function isComposed(text: string): boolean {
  return text.includes("${") || text.includes("(");
}

/** How an instance names a thing. Another instance may use the same name for another thing. */
export function inInstance(thing: string, { key = "" }: Instance): string {
  return `${thing}${mark}${key}`;
}

/** Whether the name of a thing is valid in one instance only. */
export function isMarked(thing: string): boolean {
  return thing.includes(mark);
}
