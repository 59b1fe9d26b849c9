import { bodyItemResult, markOf, type Scope } from "../../analysis/index";
import { elementsOf, type Result, withArticle } from "../../evaluation/index";
import { type BodyItem, type Fix, rewritten, type Value } from "../../model/index";
import { hclString, joinPath } from "../../text/index";
import type { Rule } from "../rule";

export const forEachValue: Rule = {
  id: "for-each-value",
  severity: "error",
  summary:
    "A count that is not a number, or a for_each that is neither a map nor a set of strings, or whose keys are sensitive or ephemeral.",
  why: "`terraform validate` or the plan fails: instances are numbered by `count`, or named by the keys of a map or the strings of a set in `for_each`.",
  source:
    "https://developer.hashicorp.com/terraform/language/meta-arguments/for_each#limitations-on-values-used-in-for_each",
  block({ block, scope }, report) {
    for (const item of block.body.items) {
      if (item.name !== "for_each" && item.name !== "count") continue;
      const { value } = item;
      const result = bodyItemResult(item, scope);
      // In JSON a text may be anything.
      if (
        block.kind === "import" &&
        item.form === "argument" &&
        ["string", "number", "bool"].includes(String(result.type))
      )
        report({ span: value.span, message: "Set for_each to a map, a set or a list: each element is imported." });
      if (!multipliable.has(block.kind)) continue;
      const marked = refusedMark(item, scope);
      const message = marked ?? (item.name === "count" ? refusedCount(result) : refusedForEach(result));
      const isList = !marked && item.name !== "count";
      if (message) report({ span: value.span, message, fixes: isList ? asSet(value, result) : [] });
    }
  },
};

/** The blocks that one can have several instances of. */
const multipliable: ReadonlySet<string> = new Set(["resource", "data", "ephemeral", "module"]);

/** Keys of instances are shown, and kept in state. */
function refusedMark({ name, value }: BodyItem, scope: Scope): string | undefined {
  if (markOf(value, "ephemeral", scope) === "whole")
    return `Set ${name} to something that may be kept in state: this value is ephemeral.`;
  if (name === "count" || markOf(value, "sensitive", scope) !== "whole") return undefined;
  return `${wanted} that are not sensitive: they are shown as the names of instances. nonsensitive(…) says that they may be.`;
}

const wanted = "Set for_each to a map or a set of strings";

/** Why a result cannot be gone through, if that is sure. */
function refusedForEach(result: Result): string | undefined {
  const { type, state } = result;
  if (state === "null") return `${wanted}: null is neither.`;
  if (type === "dynamic") return undefined;
  if (typeof type === "string") return `${wanted}, not to ${withArticle(type)}.`;
  if (type.kind === "tuple" || type.kind === "list") return `${wanted}: this is a list, which toset(…) makes a set of.`;
  if (type.kind !== "set") return undefined;
  if (typeof type.element !== "string" || type.element === "number" || type.element === "bool")
    return `${wanted}: this is a set of something else.`;
  return elementsOf(result)?.some((element) => element.state === "null")
    ? `${wanted}: one of these is null.`
    : undefined;
}

/** The set of what a list holds. */
function asSet(value: Value, { type }: Result): Fix[] {
  const isList = typeof type !== "string" && (type.kind === "tuple" || type.kind === "list");
  const source = isList ? sourceOf(value) : undefined;
  if (source === undefined) return [];
  const to = { kind: "expression", source: `toset(${source})` } as const;
  return [{ title: "Make a set of it", changes: [{ kind: "setValue", value, to }] }];
}

/** Terraform's text for a reference, or for a list of strings. */
function sourceOf(value: Value): string | undefined {
  if (value.kind === "list") {
    const texts = value.items.map((item) => (item.kind === "text" ? hclString(item.text) : undefined));
    return texts.includes(undefined) ? undefined : `[${texts.join(", ")}]`;
  }
  const read = rewritten(value);
  return read?.kind === "reference" ? joinPath(read.path) : undefined;
}

function refusedCount(result: Result): string | undefined {
  if (result.state === "null") return "Set count to a number: null is not a number.";
  const number = result.state === "known" && typeof result.value !== "object" ? Number(result.value) : undefined;
  if (number === undefined || Number.isNaN(number)) return undefined;
  if (number < 0) return "Set count to 0 or more.";
  return Number.isInteger(number) ? undefined : "Set count to a whole number.";
}
