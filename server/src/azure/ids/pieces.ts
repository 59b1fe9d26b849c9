import { environmentWhere, noValue, resolve, type Scope, targetOf } from "../../analysis/index";
import { anyText, evaluate, piecedResult, type Result } from "../../evaluation/index";
import type { Reference, Value } from "../../model/index";
import { shapesOfId } from "./idFit";

/** The pieces of a text: known texts, and null where any text may be. */
export type Pieces = readonly (string | null)[];

/**
 * The pieces of a text that is composed of known texts and of values that only Terraform knows; undefined for every
 * other value. In the id of a resource or data source, only the names are unknown.
 */
export function piecesOf(value: Value, scope: Scope): Pieces | undefined {
  const { value: meant } = resolve(value, scope, noValue);
  if (meant.kind !== "expression") return undefined;
  const environment = environmentWhere(scope, undefined, (reference) => {
    const result = idOf(reference, scope);
    return result && { result, rest: [] };
  });
  const { result } = evaluate(meant, environment);
  const pieces = result.state === "unknown" ? result.pieces : undefined;
  return pieces?.map((piece) => (typeof piece === "string" ? piece : null));
}

function idOf(reference: Reference, scope: Scope): Result | undefined {
  const target = targetOf({ kind: "reference", reference, span: reference.span }, scope);
  const [shape, ...others] = target?.attribute === "id" ? shapesOfId(target, scope) : [];
  if (!shape?.startsWith("/") || others.length > 0) return undefined;
  return piecedResult(shape.split("{}").flatMap((words, index) => (index > 0 ? [anyText, words] : [words])));
}
