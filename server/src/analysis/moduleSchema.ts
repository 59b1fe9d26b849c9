import type { Attribute, BodySchema } from "../catalog/schema";
import { blockTypes } from "../catalog/terraform/terraform";
import type { Block } from "../model/block";
import { entryOf } from "../model/body";
import type { Module } from "../model/module";
import type { Body, Value } from "../model/value";
import { ownProperty } from "../text/ownProperty";
import { calledFolder } from "./called/calledFolder";
import { declaredIn } from "./declared";
import type { Scope } from "./scope";

/** The module that a `module` block calls, where its folder is known, and all of it. */
export function calledModule(block: Block, scope: Scope): Module | undefined {
  const folder = calledFolder(block, scope.module);
  const module = folder === undefined ? undefined : scope.moduleAt(folder);
  return module?.isPartial ? undefined : module;
}

/**
 * What a call of a module takes: Terraform's own arguments, and the module's variables, each of which takes what the argument takes that
 * it is handed on to.
 */
export function callSchemaOf(module: Module, uses: ReadonlyMap<string, Attribute>): BodySchema {
  return new Map([
    ...[...(blockTypes.get("module")?.body ?? [])].filter(([name]) => name !== "*"),
    ...[...variablesOf(module)].map(([name, variable]): [string, Attribute] => [
      name,
      { ...variable, ...checksOf(uses.get(name)) },
    ]),
  ]);
}

/** What is checked of the single value of an argument. */
function checksOf(use: Attribute | undefined): Partial<Attribute> {
  if (!use) return {};
  const { values, valuesOpen, ignoreCase, ranges, length, pattern, notPattern } = use;
  return {
    ...(values && { values }),
    ...(valuesOpen && { valuesOpen }),
    ...(ignoreCase && { ignoreCase }),
    ...(ranges && { ranges }),
    ...(length && { length }),
    ...(pattern && { pattern }),
    ...(notPattern && { notPattern }),
  };
}

/** A test's block with the variables that the tested module has; none of them has to be set there. */
export function testSchemaOf(kind: string, body: BodySchema, module: Module): BodySchema {
  const variables = new Map(
    [...variablesOf(module)].map(([name, { required: _, ...rest }]) => [name, { ...rest, optional: true }]),
  );
  if (kind === "variables") return variables;
  const nested = body.get("variables");
  return nested ? new Map([...body, ["variables", { ...nested, block: variables }]]) : body;
}

/** What a module takes, by the names of its variables. */
function variablesOf(module: Module): BodySchema {
  const body = new Map<string, Attribute>();
  for (const address of module.declarations.keys()) {
    const [declaration] = address.startsWith("var.") ? declaredIn(module, address) : [];
    if (!declaration) continue;
    const { body: variable } = declaration.block;
    const isOptional = entryOf(variable, "default") !== undefined;
    body.set(address.slice("var.".length), {
      ...typeOfVariable(entryOf(variable, "type")?.value),
      ...(isOptional ? { optional: true } : { required: true }),
      ...(takesNull(variable) && { takesNull: true }),
      ...summaryOf(declaration.block),
    });
  }
  return body;
}

/** Null is what a variable is set to as well, unless it is said not to be. */
function takesNull(variable: Body): boolean {
  const nullable = entryOf(variable, "nullable")?.value;
  return nullable === undefined || (nullable.kind === "bool" && nullable.bool);
}

/** What a reference to a called module can read. */
export function outputsOf(module: Module): BodySchema {
  const body = new Map<string, Attribute>();
  for (const address of module.declarations.keys()) {
    const [declaration] = address.startsWith("output.") ? declaredIn(module, address) : [];
    if (declaration)
      body.set(address.slice("output.".length), { type: "dynamic", computed: true, ...summaryOf(declaration.block) });
  }
  return body;
}

function summaryOf(block: Block): { summary?: string } {
  const description = entryOf(block.body, "description")?.value;
  return description?.kind === "text" ? { summary: description.text } : {};
}

const simple: Readonly<Record<string, Attribute["type"]>> = { string: "string", number: "number", bool: "bool" };

/** The type constraint of a variable, as far as a schema can say it. */
function typeOfVariable(type: Value | undefined): Attribute {
  if (type?.kind === "reference" && type.reference.steps.length === 1)
    return { type: ownProperty(simple, type.reference.steps[0]!.name) ?? "dynamic" };
  const call = type?.kind === "expression" ? type.call?.name : undefined;
  if (type?.kind === "expression" && (call === "list" || call === "set" || call === "map"))
    return { type: call, elem: typeOfVariable(type.parts[0]) };
  return { type: "dynamic" };
}
