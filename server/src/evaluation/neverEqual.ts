import type { Value } from "../model/index";
import type { EvaluationProblem } from "./environment";
import type { Result } from "./result";
import { type Type, withArticle } from "./type";

/** A side of a comparison, and what it comes to. */
interface Side {
  readonly part: Value | undefined;
  readonly result: Result;
}

/**
 * What is to be said of a comparison of a reference with what is written out, where their types never agree: Terraform converts neither
 * side. What `each.value` is, and the element of a `dynamic` block, need not be of the type that all elements have together.
 */
export function neverEqual(operator: string, left: Side, right: Side): EvaluationProblem | undefined {
  const written = isWritten(right.part) ? right : left;
  const read = written === right ? left : right;
  if (!written.part || !isWritten(written.part) || !isReference(read.part)) return undefined;
  const { type } = read.result;
  const own = written.result.type;
  if (read.result.state === "null" || !areApart(type, own)) return undefined;
  const always = operator === "==" ? "false" : "true";
  const instead = insteadOf(written.part, type);
  return {
    about: "equality",
    span: written.part.span,
    message: `${instead?.message ?? "Compare it with another value"}: ${type === "bool" ? "a bool" : withArticle(type)} equals no ${nounOf(own)}, so that this is always ${always}.`,
    meant: instead?.to,
  };
}

function isWritten(part: Value | undefined): boolean {
  return part !== undefined && ["text", "number", "bool", "list", "body"].includes(part.kind);
}

function isReference(part: Value | undefined): boolean {
  if (part?.kind !== "reference") return false;
  const { bound, steps } = part.reference;
  return bound !== "iterator" && steps[0]?.name !== "each" && steps.every(({ kind }) => kind !== "splat");
}

function areApart(read: Type, written: Type): boolean {
  if (read === "dynamic" || written === "dynamic") return false;
  if (typeof read === "string") return read !== written;
  const isCollection = read.kind === "list" || read.kind === "set" || read.kind === "map";
  // Instances of a resource are a tuple or an object, and so is what a for makes of elements.
  return isCollection && !read.isOfInstances && !read.isMade;
}

function nounOf(type: Type): string {
  return typeof type !== "string" && type.kind === "object"
    ? "object that is written out"
    : typeof type !== "string"
      ? "list that is written out"
      : type === "bool"
        ? "bool"
        : type;
}

/** What is most likely meant: the same without quotes, or in them, or whether there is anything. */
function insteadOf(part: Value, type: Type): { readonly message: string; readonly to?: string } | undefined {
  const isBool = part.kind === "text" && (part.text === "true" || part.text === "false");
  const isNumber = part.kind === "text" && /^-?\d+(?:\.\d+)?$/.test(part.text);
  if (part.kind === "text" && ((type === "bool" && isBool) || (type === "number" && isNumber)))
    return { message: `Write ${part.text} without quotes`, to: part.text };
  if (type === "string" && part.kind === "bool") return { message: `Write "${part.bool}" in quotes` };
  if (type === "string" && part.kind === "number") return { message: `Write "${part.number}" in quotes` };
  const isEmpty =
    (part.kind === "list" && part.items.length === 0) || (part.kind === "body" && part.body.items.length === 0);
  return typeof type !== "string" && isEmpty ? { message: "Compare its length with 0" } : undefined;
}
