import type { Attribute } from "../../catalog/index";
import { convert, isMismatch, textResult } from "../../evaluation/index";
import type { Value } from "../../model/index";
import { ownProperty } from "../../text/index";
import { asItem, asList, asMap, elementsFor, type Reshaped } from "./reshape";

/** A value that Terraform's conversion rules refuse, and the words of the refusal. */
export interface Mismatch {
  readonly value: Value;
  /** "a number", "a list". */
  readonly wanted: string;
  readonly given: string;
  readonly fix?: Reshaped;
}

const none: readonly Mismatch[] = [];

/**
 * Where a value cannot become the type of its argument. Terraform converts between strings, numbers and bools where
 * the text allows it (`"8"` is a number, `"true"` a bool), and nothing else; null fits everything.
 */
export function mismatchesIn(value: Value, schema: Attribute): readonly Mismatch[] {
  if (value.kind === "reference") return none;
  switch (schema.type) {
    case "string":
      if (value.kind === "list" || value.kind === "body" || gives(value, "list", "object"))
        return [{ ...mismatch(value, "a string"), ...itemFix(value, schema) }];
      return none;
    case "int":
    case "float":
    case "number":
      if (!isNumeric(value)) return [{ ...mismatch(value, "a number"), ...itemFix(value, schema) }];
      if (schema.type === "int" && value.kind === "number" && !Number.isInteger(value.number))
        return [mismatch(value, "a whole number")];
      return none;
    case "bool":
      return isBoolean(value)
        ? none
        : [{ ...mismatch(value, "true or false"), ...(boolFix(value) ?? itemFix(value, schema)) }];
    case "list":
    case "set":
      if (value.kind === "list") return inAll(value.items, schema.elem);
      if (isScalar(value) || value.kind === "body" || gives(value, "string", "number", "bool", "object")) {
        const wanted = `a ${schema.type === "set" ? "set, written as a list" : "list"}`;
        return [{ ...mismatch(value, wanted), ...listFix(value, schema) }];
      }
      return none;
    case "map":
      if (value.kind === "body")
        return inAll(
          value.body.items.map((item) => item.value),
          schema.elem,
        );
      if (isScalar(value) || value.kind === "list" || gives(value, "string", "number", "bool", "list"))
        return [{ ...mismatch(value, "a map"), ...mapFix(value, schema) }];
      return none;
    case "object":
      // What a provider hands on is not of its schema.
      if (schema.configMode !== "object" || schema.isForeign) return none;
      return isScalar(value) || value.kind === "list" || gives(value, "string", "number", "bool", "list")
        ? [mismatch(value, "an object")]
        : none;
    default:
      return none;
  }
}

function inAll(values: readonly Value[], elem: Attribute | undefined): readonly Mismatch[] {
  return elem ? values.flatMap((value) => mismatchesIn(value, elem)) : none;
}

function isScalar(value: Value): boolean {
  return value.kind === "text" || value.kind === "number" || value.kind === "bool";
}

function gives(value: Value, ...types: string[]): boolean {
  return value.kind === "expression" && value.gives !== undefined && types.includes(value.gives);
}

function becomes(text: string, type: "number" | "bool"): boolean {
  return !isMismatch(convert(textResult(text), type));
}

function isNumeric(value: Value): boolean {
  if (value.kind === "text") return becomes(value.text, "number");
  return !(
    value.kind === "bool" ||
    value.kind === "list" ||
    value.kind === "body" ||
    gives(value, "bool", "list", "object")
  );
}

function isBoolean(value: Value): boolean {
  if (value.kind === "text") return becomes(value.text, "bool");
  return !(
    value.kind === "number" ||
    value.kind === "list" ||
    value.kind === "body" ||
    gives(value, "number", "list", "object")
  );
}

function mismatch(value: Value, wanted: string): Mismatch {
  return { value, wanted, given: describe(value) };
}

function describe(value: Value): string {
  switch (value.kind) {
    case "text":
      return value.text.length <= 40 && !value.text.includes("\n") ? `"${value.text}"` : "a string";
    case "number":
      return String(value.number);
    case "bool":
      return String(value.bool);
    case "list":
      return "a list";
    case "body":
      return "an object";
    case "expression":
      return value.gives === "object" ? "an object" : `a ${value.gives ?? "value"}`;
    default:
      return "this";
  }
}

type Mend = Pick<Mismatch, "fix">;

function boolFix(value: Value): Mend | undefined {
  const word = value.kind === "text" ? value.text.toLowerCase() : value.kind === "number" ? String(value.number) : "";
  const bool = ownProperty(
    {
      true: true,
      yes: true,
      on: true,
      enabled: true,
      "1": true,
      false: false,
      no: false,
      off: false,
      disabled: false,
      "0": false,
    },
    word,
  );
  return bool === undefined ? undefined : { fix: { title: `Change to ${bool}`, to: { kind: "bool", bool } } };
}

/** Where what it makes of the value is of the right type. */
function listFix(value: Value, { elem }: Attribute): Mend {
  const fix = elem && inAll(elementsFor(value), elem).length === 0 ? asList(value) : undefined;
  return fix ? { fix } : {};
}

function itemFix(value: Value, schema: Attribute): Mend {
  const fix = value.kind === "list" && inAll(value.items, schema).length === 0 ? asItem(value) : undefined;
  return fix ? { fix } : {};
}

function mapFix(value: Value, { elem }: Attribute): Mend {
  const fix = elem?.type === "string" ? asMap(value) : undefined;
  return fix ? { fix } : {};
}
