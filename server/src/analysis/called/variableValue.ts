import { memoFor, sameItems } from "../../memo/memo";
import type { Block } from "../../model/block";
import { entryOf } from "../../model/body";
import type { Module } from "../../model/module";
import { type Value, valuesIn } from "../../model/value";
import { isReadByItself, isValuesFile } from "../../model/valuesFile";
import { blocksOfKind } from "../blocksOf";
import { resolve } from "../resolve";
import type { Call, Scope } from "../scope";
import { textOf } from "../values/literals";

/** How a value is found that a variable may have. */
export type VariableValue = (name: string, block: Block, scope: Scope) => Value | undefined;

/** The default of a variable, whoever may set something else: what stands in the code. */
export const writtenDefault: VariableValue = (_name, { body }) => entryOf(body, "default")?.value;

/** For whoever takes only what is surely so: any variable may be set to something else. */
export const noValue: VariableValue = () => undefined;

/**
 * The one value that a variable is known to have: what all known calls of the module pass or leave to the default, or in the
 * first module of a configuration what its files of values say, or else the default. Undefined where these differ or are not
 * known, and for the default of a module that others call whom nobody knows.
 */
export const variableValue: VariableValue = (name, block, scope) => {
  const otherwise = entryOf(block.body, "default")?.value;
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

/** What a call passes; undefined where only Terraform knows. */
function passedBy({ block, scope }: Call, name: string, otherwise: Value | undefined): Value | undefined {
  if (block.body.entries.some(({ key }) => key)) return undefined;
  const entry = entryOf(block.body, name);
  if (!entry) return otherwise;
  const { value } = resolve(entry.value, scope);
  return isLiteral(value) ? value : undefined;
}

/** What the files of values beside a module say; those that Terraform does not read by itself may be given to it. */
function fromFiles(name: string, module: Module, otherwise: Value | undefined): (Value | undefined)[] {
  const own: Value[] = [];
  const chosen: Value[] = [];
  for (const { uri, loose } of valuesFilesOf(module)) {
    const found = loose.entries.filter((entry) => entry.name === name).map(({ value }) => value);
    (isReadByItself(uri) ? own : chosen).push(...found);
  }
  return [...(own.length > 0 ? own : [otherwise]), ...chosen];
}

const valuesFilesOf = memoFor(
  ({ documents }: Module) => [...documents.values()].filter(({ uri }) => isValuesFile(uri)),
  sameItems,
);

function areSame(one: Value, other: Value): boolean {
  if (one === other) return true;
  if (one.kind === "list" && other.kind === "list")
    return (
      one.items.length === other.items.length && one.items.every((item, index) => areSame(item, other.items[index]!))
    );
  if (one.kind === "null" || other.kind === "null") return one.kind === other.kind;
  const text = textOf(one);
  return text !== undefined && text === textOf(other);
}

/** Whether a value means the same wherever it stands. */
function isLiteral(value: Value): boolean {
  return [...valuesIn(value)].every(({ kind }) => kind !== "reference" && kind !== "expression" && kind !== "missing");
}

/** Whether no other module calls a module, as far as it says itself: it sets up providers, or where the state is kept. */
const isFirst = memoFor((module: Module) => {
  const keepsState = ({ body }: Block) => body.entries.some(({ name }) => name === "backend" || name === "cloud");
  return (
    module.isPartial ||
    blocksOfKind(module, "provider").length > 0 ||
    blocksOfKind(module, "terraform").some(keepsState)
  );
});
