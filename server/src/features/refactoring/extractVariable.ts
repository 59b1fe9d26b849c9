import { isReservedVariable } from "../../catalog/index";
import {
  type Body,
  type ExpectedType,
  type NewBodyItem,
  type NewValue,
  newArgument,
  rewritten,
  type Value,
} from "../../model/index";
import { freeName, isName } from "../../text/index";
import { extractable, namesFor } from "./extractable";
import { withNewBlock } from "./newBlock";
import type { Refactoring, RefactoringContext } from "./refactoringContext";
import type { Selected } from "./selected";

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
        const { type, wanted } = typeFor(value, isMapAt(selected));
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

/** The type of a literal, as narrow as it can be said in a few words; `isMap` says whether objects in it are maps if their values are alike. */
function typeFor(value: Value, isMap: boolean): { readonly type: string; readonly wanted: ExpectedType } {
  switch (value.kind) {
    case "text":
      return { type: "string", wanted: "string" };
    case "list":
      return { type: collectionOf("list", typesFor(value.items, isMap)), wanted: "list" };
    case "body": {
      const types = typesFor(
        value.body.items.map((item) => item.value),
        isMap,
      );
      const isAlike = types.length === 0 || new Set(types).size === 1;
      return { type: isMap && isAlike ? collectionOf("map", types) : objectOf(value.body, types), wanted: "map" };
    }
    case "number":
    case "bool":
      return { type: value.kind, wanted: value.kind };
    default:
      return { type: "any", wanted: "objects" };
  }
}

function typesFor(values: readonly Value[], isMap: boolean): string[] {
  return values.map((value) => typeFor(value, isMap).type);
}

/** The elements of a collection have one type, `any` as well: Terraform converts them to it, or refuses the default. */
function collectionOf(kind: "list" | "map", types: readonly string[]): string {
  if (types.length === 0) return `${kind}(any)`;
  const [type, ...others] = new Set(types);
  return others.length > 0 || type === "any" ? "any" : `${kind}(${type})`;
}

/** Each attribute by its name; `any` where a key is no name. */
function objectOf({ items }: Body, types: readonly string[]): string {
  if (items.some(({ name, key }) => key !== undefined || !isName(name))) return "any";
  return `object({ ${items.map(({ name }, at) => `${name} = ${types[at]}`).join(", ")} })`;
}

/** Whether an object in the place of a value may have any keys, as far as is known. */
function isMapAt({ attribute }: Selected): boolean {
  return attribute === undefined || [attribute, attribute.elem].some((one) => one?.type === "map");
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
