import { evaluated, expectedType, isEvaluated } from "../analysis/evaluated/evaluated";
import { type Mismatch as LiteralMismatch, mismatchesIn } from "../analysis/values/conversion";
import { takesValue } from "../catalog/schema";
import { cannotConvert, convert, isMismatch, type Mismatch } from "../evaluation/convert";
import type { ObjectType } from "../evaluation/type";
import { rewritten } from "../model/rewritten";
import type { Value } from "../model/value";
import { mismatchMessage, partAt } from "../wording/mismatchMessage";
import type { Fix } from "./finding";
import type { Rule } from "./rule";

export const wrongType: Rule = {
  id: "wrong-type",
  severity: "error",
  summary: "A value that Terraform cannot convert to the type of its argument.",
  why: "`terraform validate` fails if a value cannot be converted; values that can be, such as a number to a string, are accepted.",
  source:
    "https://developer.hashicorp.com/terraform/language/expressions/types#type-conversion; the provider's schemas",
  concerns: (attribute) => attribute !== undefined && takesValue(attribute) && !attribute.means,
  value(node, report) {
    const { attribute, value, entries } = node;
    const wanted = isEvaluated(node) ? expectedType(node) : "dynamic";
    if (wanted === "dynamic" || (attribute && mismatchesIn(value, attribute).length > 0)) return;
    const converted = convert(evaluated(node).result, wanted);
    if (!isMismatch(converted)) return;
    const name = entries.at(-1)?.name ?? "";
    const part = partAt(value, converted.path);
    const isItem = value.kind === "list" && value.items.includes(part) && converted.lacks === undefined;
    const message = isItem
      ? mismatchMessage(`Each of ${name}`, { ...converted, path: [] })
      : mismatchMessage(name, converted);
    report({ span: part.span, message, fixes: fixesOf(name, part, converted) });
  },
  entry({ entry, attribute }, report) {
    if (!attribute || entry.form === "block") return;
    for (const mismatch of mismatchesIn(entry.value, attribute)) {
      const isItem = entry.value.kind === "list" && mismatch.value !== entry.value;
      report({
        span: mismatch.value.span,
        message: `${isItem ? "Each of " : ""}${entry.name} must be ${mismatch.wanted}, not ${mismatch.given}.`,
        fixes: fixesFor(mismatch),
      });
    }
  },
};

function fixesFor({ value, fix }: LiteralMismatch) {
  return fix ? [{ title: fix.title, changes: [{ kind: "setValue" as const, value, to: fix.to }] }] : [];
}

/** A single value where a list is wanted becomes a list of it; where a string is wanted, what has such an attribute gives it. */
function fixesOf(name: string, part: Value, { wanted, given: { type } }: Mismatch): Fix[] {
  const written = rewritten(part);
  if (!written) return [];
  if (typeof wanted !== "string" && (wanted.kind === "list" || wanted.kind === "set")) {
    const isSingle = typeof type === "string" || type.kind === "object";
    const to = { kind: "list", items: [written] } as const;
    const isFitting = isSingle && !cannotConvert(type, wanted.element);
    return isFitting ? [{ title: "Put it into a list", changes: [{ kind: "setValue", value: part, to }] }] : [];
  }
  if (wanted !== "string" || written.kind !== "reference" || typeof type === "string" || type.kind !== "object")
    return [];
  const read = attributeFor(name, type);
  if (read === undefined) return [];
  const to = { kind: "reference", path: [...written.path, read] } as const;
  return [{ title: `Read its ${read}`, changes: [{ kind: "setValue", value: part, to }] }];
}

/** The attribute of an object that an argument of this name takes: its own, or the id or name of what it names. */
function attributeFor(name: string, { attributes }: ObjectType): string | undefined {
  const last = /(?:^|_)(ids?|names?)$/.exec(name)?.[1]?.replace(/s$/, "");
  return [name, last].find((one) => one !== undefined && attributes.get(one) === "string");
}
