import {
  declared,
  type EnclosingArgument,
  environmentOf,
  evaluated,
  forVariableAt,
  forVariableResult,
  type Scope,
} from "../../analysis/index";
import { evaluate, type ObjectType, type Type, typeText, unknown } from "../../evaluation/index";
import { addressIn, bodyItemOf, type Reference, type TraversalStep } from "../../model/index";
import { isName } from "../../text/index";

/** What a value has that can be read behind a dot. */
interface Field {
  readonly name: string;
  /** Its type as Terraform writes it, where that is known. */
  readonly type: string | undefined;
}

/** The fields that what the first steps of a reference come to is known to have, in the order in which they are declared. */
export function fieldsAt(
  reference: Reference,
  steps: readonly TraversalStep[],
  enclosing: EnclosingArgument,
): readonly Field[] {
  const type = typeOf({ ...reference, steps }, enclosing);
  if (typeof type === "string" || type.kind !== "object") return [];
  return [...type.attributes].flatMap(([name, field]) =>
    isName(name) ? [{ name, type: field === "dynamic" ? undefined : typeText(field) }] : [],
  );
}

function typeOf(reference: Reference, { node, items }: EnclosingArgument): Type {
  const value = { kind: "reference", reference, span: reference.span } as const;
  if (reference.bound === "for") {
    const root = reference.steps[0]!;
    const variable = forVariableAt(node.block, root.span.start);
    const names = new Map([[root.name, variable ? forVariableResult(variable, node.scope, node.block) : unknown]]);
    return evaluate(value, { ...environmentOf(node.scope, node.block), names }).result.type;
  }
  const { type } = evaluated({ value, block: node, attribute: undefined, items, isTried: false }).result;
  return type === "dynamic" ? typeOfDefault(reference, node.scope) : type;
}

/** A variable without a type is most often what its default is. */
function typeOfDefault(reference: Reference, scope: Scope): Type {
  const named = addressIn(reference);
  const [declaration] = named?.kind === "variable" ? declared(named.address, scope) : [];
  const written = declaration && bodyItemOf(declaration.block.body, "default");
  if (!named || !written) return "dynamic";
  let { type } = evaluate(written.value, environmentOf(scope)).result;
  for (const { kind, name } of named.rest) {
    const isObject = typeof type !== "string" && type.kind === "object" && kind === "name";
    type = (isObject && (type as ObjectType).attributes.get(name)) || "dynamic";
  }
  return type;
}
