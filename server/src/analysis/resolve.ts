// From a reference to a local or a variable to the value that it means, which is read where it is written. What a variable means is one of
// five answers, from its default in the code to what all callers pass. Nothing is computed: that is `evaluation`.
import { memoFor, sameItems } from "../memo/index";
import {
  addressIn,
  type Block,
  type BodyItem,
  bodyItemOf,
  type Declaration,
  isReadByItself,
  isValuesFile,
  literalText,
  type Module,
  type TraversalStep,
  type Value,
  valuesIn,
} from "../model/index";
import { blocksOfKind } from "./blocksOf";
import { declared } from "./declared";
import type { ModuleCall, Scope } from "./scope";

/** How many locals and variables are followed one after another; more are a circle, or nobody's program. */
const most = 10;

/** What a value means. */
interface Resolved {
  readonly value: Value;
  /** Whether the value of a variable was followed, which may be set to something else. */
  readonly isAssumed: boolean;
  /** Where the value is written, where that is elsewhere. */
  readonly declaration?: Declaration;
}

/**
 * The value that a reference to a local or to a variable means, or to something in it if it is an object; any other
 * value unchanged. `meant` says what a variable means: by default its one known value.
 */
export function resolve(value: Value, scope: Scope, meant: VariableValue = variableValue): Resolved {
  // Most values are written out.
  return value.kind === "reference" ? followed(value, scope, meant) : { value, isAssumed: false };
}

/** Whether a value may lead to another one that is written in the module. References to resources, the most common ones, do not. */
export function leadsOn(value: Value): boolean {
  if (value.kind !== "reference") return value.kind === "expression";
  const root = value.reference.steps[0]?.name;
  return root === "var" || root === "local" || root === "each";
}

function followed(value: Value, scope: Scope, meant: VariableValue): Resolved {
  let current = value;
  let isAssumed = false;
  let last: Declaration | undefined;
  for (let steps = 0; current.kind === "reference" && steps < most; steps++) {
    const root = current.reference.steps[0]?.name;
    const named = root === "local" || root === "var" ? addressIn(current.reference) : undefined;
    if (!named) break;
    const declarations = declared(named.address, scope);
    const [declaration] = declarations;
    if (!declaration || declarations.length > 1) break;
    const next =
      named.kind === "local" ? declaration.item?.value : meant(named.nameStep.name, declaration.block, scope);
    const reached = next && within(next, named.rest);
    if (!reached || reached.kind === "missing") break;
    isAssumed ||= named.kind === "variable";
    current = reached;
    last = declaration;
  }
  return last ? { value: current, isAssumed, declaration: last } : { value: current, isAssumed };
}

/** What names lead to in an object that is plainly written. */
function within(value: Value, steps: readonly TraversalStep[]): Value | undefined {
  let current: Value | undefined = value;
  for (const { kind, name } of steps) {
    if (kind !== "name" || current?.kind !== "body" || current.body.items.some(({ key }) => key)) return undefined;
    const [item, ...others]: BodyItem[] = current.body.items.filter((one) => one.name === name);
    current = others.length === 0 ? item?.value : undefined;
  }
  return current;
}

/** Finds the value of a variable. Undefined if nothing is known. */
export type VariableValue = (name: string, block: Block, scope: Scope) => Value | undefined;

/** The default of a variable, as it is in the code, even if another value may be set. */
export const writtenDefault: VariableValue = (_name, { body }) => bodyItemOf(body, "default")?.value;

/** For readers that need certain values: any variable may be set to something else. */
export const noValue: VariableValue = () => undefined;

/**
 * The one known value of a variable. For a called module, it is what all known calls pass or leave to the default. For
 * the first module of a configuration, it is what its files of values say, or else the default. Undefined if these
 * differ or are not known, and for the default of a module with unknown callers.
 */
export const variableValue: VariableValue = (name, block, scope) => {
  const otherwise = bodyItemOf(block.body, "default")?.value;
  const calls = scope.calls();
  const given =
    calls.length > 0
      ? calls.map((call) => passedBy(call, name, otherwise))
      : isFirst(scope.module)
        ? fromFiles(name, scope.module, otherwise)
        : [];
  const [one] = given;
  if (!one || given.some((other) => !other || !areSame(one, other))) return undefined;
  scope.assumes();
  return one;
};

/**
 * The default of a variable if a plan takes it: the whole module is known, it has no known callers, and no file of
 * values beside it sets the variable.
 */
export const defaultInForce: VariableValue = (name, block, scope) => {
  const { module } = scope;
  if (module.isPartial || scope.calls().length > 0) return undefined;
  const isSet = valuesFilesOf(module).some(({ loose }) => loose.items.some((item) => item.name === name));
  const otherwise = isSet ? undefined : writtenDefault(name, block, scope);
  if (otherwise) scope.assumes();
  return otherwise;
};

/**
 * The default of a variable if no known caller or file sets it. Then a plan takes it, unless it is set from outside.
 */
export const defaultUnlessSet: VariableValue = (name, block, scope) => {
  const otherwise = writtenDefault(name, block, scope);
  const value = otherwise && (variableValue(name, block, scope) ?? defaultInForce(name, block, scope));
  return value === otherwise ? otherwise : undefined;
};

/** What a call passes; undefined where only Terraform knows. */
function passedBy({ block, scope }: ModuleCall, name: string, otherwise: Value | undefined): Value | undefined {
  if (block.body.items.some(({ key }) => key)) return undefined;
  const item = bodyItemOf(block.body, name);
  if (!item) return otherwise;
  const { value } = resolve(item.value, scope);
  return isLiteral(value) ? value : undefined;
}

/** What the files of values beside a module say; those that Terraform does not read by itself may be given to it. */
function fromFiles(name: string, module: Module, otherwise: Value | undefined): (Value | undefined)[] {
  const own: Value[] = [];
  const chosen: Value[] = [];
  for (const { uri, loose } of valuesFilesOf(module)) {
    const found = loose.items.filter((item) => item.name === name).map(({ value }) => value);
    (isReadByItself(uri) ? own : chosen).push(...found);
  }
  return [...(own.length > 0 ? own : [otherwise]), ...chosen];
}

const valuesFilesOf = memoFor(({ documents }: Module) => {
  const uris = [...documents.keys()].filter(isValuesFile);
  return uris.map((uri) => documents.get(uri)).filter((document) => document !== undefined);
}, sameItems);

function areSame(one: Value, other: Value): boolean {
  if (one === other) return true;
  if (one.kind === "list" && other.kind === "list")
    return (
      one.items.length === other.items.length && one.items.every((item, index) => areSame(item, other.items[index]!))
    );
  if (one.kind === "null" || other.kind === "null") return one.kind === other.kind;
  const text = literalText(one);
  return text !== undefined && text === literalText(other);
}

/** Whether a value means the same wherever it is. */
function isLiteral(value: Value): boolean {
  return [...valuesIn(value)].every(({ kind }) => kind !== "reference" && kind !== "expression" && kind !== "missing");
}

/** Whether no other module calls a module, as far as it says itself. */
function isFirst(module: Module): boolean {
  return module.isPartial || isSetUp(module);
}

/** Whether a module configures providers or a backend, as the first module of a configuration does. */
export const isSetUp = memoFor(
  (module: Module): boolean => keepsState(module) || blocksOfKind(module, "provider").length > 0,
);

/** Whether a module has a backend or `cloud`. Providers do not show that nothing calls it: older called modules configure them too. */
export const keepsState = memoFor((module: Module) =>
  blocksOfKind(module, "terraform").some(({ body }) =>
    body.items.some(({ name }) => name === "backend" || name === "cloud"),
  ),
);
