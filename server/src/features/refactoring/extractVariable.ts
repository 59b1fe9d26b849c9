import { isReservedVariable } from "../../catalog/index";
import {
  type ExpectedType,
  type NewBodyItem,
  type NewValue,
  newArgument,
  rewritten,
  type Value,
} from "../../model/index";
import { freeName } from "../../text/index";
import { extractable, namesFor } from "./extractable";
import { withNewBlock } from "./newBlock";
import type { Refactoring, RefactoringContext } from "./refactoringContext";

/** A literal as the default of a new variable. */
export const extractVariable: Refactoring = {
  id: "extract-variable",
  kind: "extract",
  offer(context) {
    const selected = extractable(context);
    if (!selected) return undefined;
    const { scope } = context;
    const { value, attribute, block } = selected;
    const name = freeName(
      namesFor(selected),
      (one) => isReservedVariable(one) || scope.module.declarations.has(`var.${one}`),
    );
    return {
      title: `Extract to variable ${name}`,
      edits() {
        const { type, wanted } = typeFor(value);
        const items: NewBodyItem[] = [
          newArgument("type", typeIn(type, context)),
          newArgument("default", defaultIn(value, context)),
          ...(attribute?.sensitive ? [newArgument("sensitive", { kind: "bool", bool: true })] : []),
        ];
        const made = { kind: "variable", labels: [name], items };
        return withNewBlock(context, { made, value, block, path: ["var", name], wanted, file: "variables.tf" });
      },
    };
  },
};

/** In a program the type of a variable is a string. */
function typeIn(type: string, { document }: RefactoringContext): NewValue {
  return document.isProgram ? { kind: "text", text: type } : { kind: "expression", source: type };
}

/** As it is written where that is possible. */
function defaultIn(value: Value, { document }: RefactoringContext): NewValue {
  if (document.isProgram) return literalOf(value);
  return { kind: "expression", source: document.text.slice(value.span.start, value.span.end) };
}

/** The type of a literal, as narrow as it can be said in a few words. */
function typeFor(value: Value): { readonly type: string; readonly wanted: ExpectedType } {
  switch (value.kind) {
    case "text":
      return { type: "string", wanted: "string" };
    case "list":
      return { type: collectionOf("list", value.items), wanted: "list" };
    case "body": {
      const values = value.body.items.map((item) => item.value);
      return { type: collectionOf("map", values), wanted: "map" };
    }
    case "number":
    case "bool":
      return { type: value.kind, wanted: value.kind };
    default:
      return { type: "any", wanted: "objects" };
  }
}

/** The elements of a collection have one type, `any` as well: Terraform converts them to it, or refuses the default. */
function collectionOf(kind: "list" | "map", values: readonly Value[]): string {
  if (values.length === 0) return `${kind}(any)`;
  const [type, ...others] = new Set(values.map((value) => typeFor(value).type));
  return others.length > 0 || type === "any" ? "any" : `${kind}(${type})`;
}

/** A literal to be written again elsewhere; objects as data. */
function literalOf(value: Value): NewValue {
  if (value.kind === "list") return { kind: "list", items: value.items.map(literalOf) };
  if (value.kind !== "body") return rewritten(value) ?? { kind: "null" };
  return {
    kind: "map",
    items: value.body.items.map((item) => ({ key: item.name, value: literalOf(item.value) })),
  };
}
