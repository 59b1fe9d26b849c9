import { declared } from "../../analysis/declared";
import { environmentOf } from "../../analysis/evaluated/environmentOf";
import { evaluated } from "../../analysis/evaluated/evaluated";
import type { Scope } from "../../analysis/scope";
import type { Around } from "../../analysis/site";
import { evaluate } from "../../evaluation/evaluate";
import { type ObjectType, type Type, typeText } from "../../evaluation/type";
import { addressIn } from "../../model/address";
import { entryOf } from "../../model/body";
import type { Reference, Step } from "../../model/value";
import { isName } from "../../text/hclText";

/** What a value has that can be read behind a dot. */
interface Field {
  readonly name: string;
  /** Its type as Terraform writes it, where that is known. */
  readonly type: string | undefined;
}

/** The fields that what the first steps of a reference come to is known to have, in the order in which they are declared. */
export function fieldsAt(reference: Reference, steps: readonly Step[], around: Around): readonly Field[] {
  const type = typeOf({ ...reference, steps }, around);
  if (typeof type === "string" || type.kind !== "object") return [];
  return [...type.attributes].flatMap(([name, field]) =>
    isName(name) ? [{ name, type: field === "dynamic" ? undefined : typeText(field) }] : [],
  );
}

function typeOf(reference: Reference, { node, entries }: Around): Type {
  const value = { kind: "reference", reference, span: reference.span } as const;
  const { type } = evaluated({ value, block: node, attribute: undefined, entries, isTried: false }).result;
  return type === "dynamic" ? typeOfDefault(reference, node.scope) : type;
}

/** A variable without a type is most often what its default is. */
function typeOfDefault(reference: Reference, scope: Scope): Type {
  const named = addressIn(reference);
  const [declaration] = named?.kind === "variable" ? declared(named.address, scope) : [];
  const written = declaration && entryOf(declaration.block.body, "default");
  if (!named || !written) return "dynamic";
  let { type } = evaluate(written.value, environmentOf(scope)).result;
  for (const { kind, name } of named.rest) {
    const isObject = typeof type !== "string" && type.kind === "object" && kind === "name";
    type = (isObject && (type as ObjectType).attributes.get(name)) || "dynamic";
  }
  return type;
}
