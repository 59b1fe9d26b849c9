import type { Value } from "../../../../model/value";
import type { Span } from "../../../../text/span";
import type { Context } from "../context";
import type { Node } from "../syntax/node";
import { snakeOf } from "./snakeOf";
import { valueOfNode } from "./valueOfNode";

/** `Fn.join(…)` as Terraform's `join(…)`; an expression without a name where it has no such function. */
export function functionCall(
  c: Context,
  { name, start, end }: { readonly name: string; readonly start: number; readonly end: number },
  args: readonly Node[],
  span: Span,
): Value {
  const { functions } = c.catalog;
  const found = [name, name.toLowerCase(), snakeOf(name), renamed.get(name) ?? ""].find((one) => functions.has(one));
  if (!found) return { kind: "expression", span, parts: args.map((arg) => valueOfNode(c, arg)) };
  const { parameters, rest } = functions.get(found)!;
  // What may repeat at the end is given as a list; a list of what is joined is just that.
  const last = rest && found !== "join" && args.length === parameters.length + 1 ? args.at(-1) : undefined;
  const given = last?.kind === "array" ? [...args.slice(0, -1), ...last.items] : args;
  const parts = given.map((arg) => valueOfNode(c, arg));
  return { kind: "expression", span, parts, call: { name: found, span: { start, end } } };
}

const renamed: ReadonlyMap<string, string> = new Map([["lengthOf", "length"]]);
