import {
  declared,
  type EnclosingArgument,
  environmentOf,
  evaluated,
  forVariableResult,
  forVariablesAround,
  type ReadPosition,
  readAt,
  readUpTo,
  type Scope,
  stepsRead,
  variableMember,
  withSteps,
} from "../../analysis/index";
import { anyPair, evaluate, type ObjectType, shortTypeText, type Type } from "../../evaluation/index";
import { addressIn, bodyItemOf, nameOf, type Reference, type Value } from "../../model/index";
import { isName } from "../../text/index";
import type { Suggestion } from "./suggestion";
import { documentationKey, ofMember } from "./suggestionDocumentation";

/** What a value has that can be read behind a dot. */
interface Field {
  readonly name: string;
  /** Its type as Terraform writes it, where that is known. */
  readonly detail?: string;
  /** Of its documentation, where a variable has it. */
  readonly key?: string;
}

/** The next step after a call, brackets or parentheses: `values(var.rules)[0].`. */
export function completeAccess(position: Extract<ReadPosition, { kind: "access" }>): Suggestion[] {
  const { replace } = position;
  return fieldsAt(position).map(({ name, ...shown }, rank) => ({
    ...{ label: name, kind: "argument", replace, insert: name, isSnippet: false, rank },
    ...shown,
  }));
}

/** The known fields of what is before a step, in the order in which they are declared. */
export function fieldsAt(position: ReadPosition): readonly Field[] {
  const { index, enclosing } = position;
  // Behind a splat are those of each element.
  const value = readAt(position);
  const isEach = stepsRead(value)[index - 1]?.kind === "splat";
  const read = typeOf(readUpTo(value, isEach ? index - 1 : index), enclosing);
  const type = isEach ? anyPair(read).value.type : read;
  if (typeof type === "string" || type.kind !== "object") return [];
  const names = [...type.attributes.keys()].filter(isName);
  const keyOf = keysOf(position, names[0]);
  return names.map((name) => {
    const field = type.attributes.get(name)!;
    return { name, ...(field !== "dynamic" && { detail: shortTypeText(field) }), ...keyOf(name) };
  });
}

/** The keys of what the type of a variable says of names, which are all in the object that has `first`. */
function keysOf(position: ReadPosition, first: string | undefined): (name: string) => Pick<Field, "key"> {
  const { index, replace, enclosing } = position;
  const { node, items } = enclosing;
  const before = stepsRead(readAt(position)).slice(0, index);
  const steps = [...before, { kind: "name", name: first ?? "", span: replace } as const];
  const place = { block: node.block, items, scope: node.scope };
  const member = first === undefined ? undefined : variableMember(withSteps(readAt(position), steps), place);
  if (!member) return () => ({});
  const around = member.path.slice(0, -1);
  return (name) => ({ key: documentationKey(ofMember, nameOf(member.declaration.block) ?? "", [...around, name]) });
}

function typeOf(value: Value, { node, items }: EnclosingArgument): Type {
  const reference = value.kind === "reference" ? value.reference : undefined;
  const bound = reference && reference.bound !== "for" ? [] : forVariablesAround(node.block, value.span.start);
  if (bound.length > 0) {
    const names = new Map(bound.map((one) => [one.name, forVariableResult(one, node.scope, node.block)]));
    return evaluate(value, { ...environmentOf(node.scope, node.block), names }).result.type;
  }
  const { type } = evaluated({ value, block: node, attribute: undefined, items, isTried: false }).result;
  return type === "dynamic" && reference ? typeOfDefault(reference, node.scope) : type;
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
