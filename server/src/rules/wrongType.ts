import {
  asItem,
  asList,
  asMap,
  type BlockNode,
  bodyItemResult,
  evaluated,
  expectedType,
  isEvaluated,
  type Mismatch as LiteralMismatch,
  mismatchesIn,
  type Reshaped,
  usesOpenTofu,
  variableType,
} from "../analysis/index";
import { type Attribute, takesValue } from "../catalog/index";
import {
  cannotConvert,
  convert,
  isMismatch,
  isSameType,
  type Mismatch,
  mismatchMessage,
  type ObjectType,
  partAt,
  type Type,
} from "../evaluation/index";
import { bodyItemOf, type Fix, rewritten, type Value, valuesKind } from "../model/index";
import { joinPath } from "../text/index";
import type { Rule } from "./rule";

export const wrongType: Rule = {
  id: "wrong-type",
  severity: "error",
  summary: "A value that Terraform cannot convert to the type of its argument, or of its output.",
  why: "`terraform validate` fails if a value cannot be converted; values that can be, such as a number to a string, are accepted.",
  source:
    "https://developer.hashicorp.com/terraform/language/expressions/types#type-conversion; the provider's schemas",
  concerns: (attribute) => attribute !== undefined && takesValue(attribute) && !attribute.means,
  block({ block, scope }, report) {
    const item = block.kind === "output" ? bodyItemOf(block.body, "value") : undefined;
    const converted = item && convert(bodyItemResult(item, scope), variableType(block));
    if (!converted || !isMismatch(converted)) return;
    report({ span: partAt(item.value, converted.path).span, message: mismatchMessage("value", converted) });
  },
  value(node, report) {
    const { attribute, value, items } = node;
    const wanted = isEvaluated(node) ? expectedType(node) : "dynamic";
    if (wanted === "dynamic" || (attribute && mismatchesIn(value, attribute).length > 0)) return;
    const converted = convert(evaluated(node).result, wanted);
    if (!isMismatch(converted)) return;
    const name = items.at(-1)?.name ?? "";
    const part = partAt(value, converted.path);
    const isItem = value.kind === "list" && value.items.includes(part) && converted.lacks === undefined;
    const isOfElements = !isItem && isAboutElements(wanted, converted);
    const message =
      isItem || isOfElements
        ? mismatchMessage(`Each of ${name}`, { ...converted, path: [] })
        : mismatchMessage(name, converted);
    // What is read of a list is in each of its elements.
    const fixes = isOfElements ? [] : fixesOf(name, part, converted);
    report({ ...lateIn(name, node.block), span: part.span, message, fixes });
  },
  bodyItem({ item, attribute, body: { node } }, report) {
    if (!attribute || item.form === "block") return;
    const isNeeded = node.block.kind === valuesKind && attribute.required === true && !attribute.takesNull;
    if (item.value.kind === "null" && isNeeded)
      report({
        span: item.value.span,
        message: `Give ${item.name} a value: its variable has no default and does not accept null.`,
      });
    if (item.value.kind === "null" && isReadEarly(attribute, node)) {
      const fixes: Fix[] = [{ title: `Remove ${item.name}`, changes: [{ kind: "remove", item }] }];
      report({ span: item.value.span, message: `Remove ${item.name}, or give it a value: it cannot be null.`, fixes });
    }
    for (const mismatch of mismatchesIn(item.value, attribute)) {
      const isItem = item.value.kind === "list" && mismatch.value !== item.value;
      report({
        ...lateIn(item.name, node),
        span: mismatch.value.span,
        message: `${isItem ? "Each of " : ""}${item.name} must be ${mismatch.wanted}, not ${mismatch.given}.`,
        fixes: fixesFor(mismatch),
      });
    }
  },
};

/** Whether elements are refused that are written nowhere, such as those of a variable, and not the list or set that they are in. */
function isAboutElements(whole: Type, { wanted, path, lacks }: Mismatch): boolean {
  const isSeveral = typeof whole !== "string" && (whole.kind === "list" || whole.kind === "set");
  return isSeveral && path.length === 0 && lacks === undefined && !isSameType(wanted, whole);
}

/** What a variable's condition says where it does not hold Terraform needs only then. */
function lateIn(name: string, { block }: BlockNode): { readonly severity?: "warning" } {
  return name === "error_message" && block.kind === "variable" ? { severity: "warning" } : {};
}

/** Whether Terraform reads an argument of its own while it loads a module, when null is of no type. Source: gohcl.DecodeExpression in internal/configs. */
function isReadEarly({ literal, evaluatedBy, type }: Attribute, { block, scope }: BlockNode): boolean {
  const isEarly = literal || (evaluatedBy !== undefined && !usesOpenTofu(scope.module));
  const isPlain = type === "string" || type === "bool";
  return isEarly && isPlain && ["variable", "output", "resource", "data", "removed"].includes(block.kind);
}

function fixesFor({ value, fix }: LiteralMismatch) {
  return fix ? [{ title: fix.title, changes: [{ kind: "setValue" as const, value, to: fix.to }] }] : [];
}

/** A value in the form that is wanted, where it is plain what is meant; where a string is wanted, what has such an attribute gives it. */
function fixesOf(name: string, part: Value, { wanted, given: { type } }: Mismatch): Fix[] {
  const reshaped = inForm(part, type, wanted);
  if (reshaped) return [{ title: reshaped.title, changes: [{ kind: "setValue", value: part, to: reshaped.to }] }];
  const written = rewritten(part);
  if (wanted !== "string" || written?.kind !== "reference" || typeof type === "string" || type.kind !== "object")
    return [];
  const read = attributeFor(name, type);
  if (read === undefined) return [];
  const to = { kind: "reference", path: [...written.path, read] } as const;
  return [{ title: `Read its ${read}`, changes: [{ kind: "setValue", value: part, to }] }];
}

function inForm(part: Value, type: Type, wanted: Type): Reshaped | undefined {
  if (typeof wanted === "string") {
    const isOne = typeof type !== "string" && type.kind === "tuple" && type.elements.length === 1;
    return isOne && !cannotConvert(type.elements[0]!, wanted) ? asItem(part) : undefined;
  }
  if (wanted.kind === "map") return wanted.element === "string" ? asMap(part) : undefined;
  if (wanted.kind !== "list" && wanted.kind !== "set") return undefined;
  const fits = (one: Type) => !cannotConvert(one, wanted.element);
  if (typeof type === "string") return fits(type) ? asList(part) : undefined;
  if (type.kind === "object" && part.kind === "body")
    return [...type.attributes.values()].every(fits) ? asList(part) : undefined;
  if (type.kind === "object") return fits(type) ? asList(part) : undefined;
  return type.kind === "map" && fits(type.element) ? valuesOf(part) : undefined;
}

/** What is in a map that a reference reads. */
function valuesOf(part: Value): Reshaped | undefined {
  const written = rewritten(part);
  if (written?.kind !== "reference") return undefined;
  return {
    title: "Make a list of its values",
    to: { kind: "expression", source: `values(${joinPath(written.path)})`, wanted: "list" },
  };
}

/** The attribute of an object that an argument of this name takes: its own, or the id or name of what it names. */
function attributeFor(name: string, { attributes }: ObjectType): string | undefined {
  const last = /(?:^|_)(ids?|names?)$/.exec(name)?.[1]?.replace(/s$/, "");
  return [name, last].find((one) => one !== undefined && attributes.get(one) === "string");
}
