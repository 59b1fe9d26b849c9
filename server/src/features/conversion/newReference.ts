import { blockSchemaOf, follow } from "../../analysis/index";
import type { Attribute } from "../../catalog/index";
import {
  addressIn,
  type ExpectedType,
  type NewValue,
  type Reference,
  type TraversalStep,
  type Value,
} from "../../model/index";
import { escapeHcl, hclIndex, isName } from "../../text/index";
import type { ConversionContext } from "./conversionContext";
import { wantedType } from "./newLiteral";

/** A reference of names and literal indexes, with its type and the expected type. Undefined for any other reference. */
export function newReference(
  { reference }: Value & { kind: "reference" },
  attribute: Attribute | undefined,
  context: ConversionContext,
): NewValue | undefined {
  const path = reference.steps.map(textOfStep);
  // The iterator of an expression or a dynamic block may have any name.
  if (reference.bound || path.some((step) => step === "")) return undefined;
  const wanted = attribute && wantedType(attribute);
  const gives = givenBy(reference, context);
  return { kind: "reference", path, ...(wanted && { wanted }), ...(gives && { gives }) };
}

function textOfStep({ kind, name, key }: TraversalStep): string {
  if (kind === "name") return isName(name) ? name : "";
  if (kind === "splat") return "";
  if (key?.kind === "text") return escapeHcl(key.text) === key.text ? hclIndex(key.text) : "";
  if (key?.kind === "number") return `[${key.number}]`;
  return key || !/^\d+$/.test(name) ? "" : `[${name}]`;
}

/** The type of a resource's attribute; undefined for variables and locals, which may have any. */
function givenBy(reference: Reference, { scope }: ConversionContext): ExpectedType | undefined {
  const target = addressIn(reference);
  const declaration = target && scope.module.declarations.get(target.address)?.[0];
  if (!declaration || (target.kind !== "resource" && target.kind !== "data") || target.rest.length === 0)
    return undefined;
  const schema = blockSchemaOf(declaration.block, scope).attributes;
  const found = schema && follow(target.rest, schema).attribute;
  if (!found) return undefined;
  // In a program a map that can only be read is an object with methods.
  return found.type === "map" && !found.optional && !found.required ? "objects" : wantedType(found);
}
