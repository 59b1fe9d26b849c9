// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets look like that
import { isOwnValidation, type ValuePosition } from "../../../analysis/index";
import { bodyItemOf, nameOf } from "../../../model/index";
import { ownProperty, withoutTabStops } from "../../../text/index";
import type { CompletionContext } from "../completionContext";
import type { Suggestion } from "../suggestion";

/** What people check of a variable, by how its type begins; `$v` is the variable. */
const checks: Readonly<Record<string, readonly (readonly [label: string, insert: string])[]>> = {
  string: [
    ["contains([…], $v)", "contains([$1], $v)"],
    ["can(regex(…, $v))", 'can(regex("^$1\\$", $v))'],
    ["length($v) > 0", "length($v) > 0"],
  ],
  number: [["$v >= …", "$v >= ${1:0}"]],
  list: [["length($v) > 0", "length($v) > 0"]],
  set: [["length($v) > 0", "length($v) > 0"]],
  map: [["length($v) > 0", "length($v) > 0"]],
};

/** Behind the functions that begin as is typed: who types letters of one would have a whole check of it instead. */
const behindFunctions = 901;

/** Usual conditions for the validation of a variable, by its type. */
export function usualChecks(
  { enclosing, replace }: ValuePosition,
  typed: string,
  { document }: CompletionContext,
): readonly Suggestion[] {
  const { block } = enclosing.node;
  if (document.isProgram || !enclosing.attribute?.isCondition || !isOwnValidation(enclosing)) return [];
  const type = bodyItemOf(block.body, "type")?.value;
  const [kind = ""] = type ? (/^\w+/.exec(document.pieces.slice(type.span.start, type.span.end)) ?? []) : [];
  const variable = `var.${nameOf(block)}`;
  const usual = ownProperty(checks, kind) ?? [];
  return usual.map(([label, insert], rank) => ({
    label: label.replace("$v", variable),
    kind: "snippet",
    detail: "validation",
    replace,
    insert: insert.replace("$v", variable),
    isSnippet: true,
    rank: typed !== "" && withoutTabStops(insert) === insert ? behindFunctions : rank,
  }));
}
