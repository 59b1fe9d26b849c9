import { type Attribute, type BodySchema, blockTypes, type Declared, isRequired } from "../catalog/index";
import { type Environment, evaluate, resultText, shortTypeText, typeConstraintOf, unknown } from "../evaluation/index";
import { memoFor, weakMemo } from "../memo/index";
import {
  type Block,
  type Body,
  bodyItemOf,
  isQueryFile,
  type Module,
  nameOf,
  type TraversalStep,
  type Value,
} from "../model/index";
import { listLines, ownProperty } from "../text/index";
import { lengthLimits } from "./accepted/lengthLimits";
import { calledFolder } from "./called/calledFolder";
import { declaredIn } from "./declared";
import type { Scope } from "./scope";
import { listedByValidation, withListed } from "./values/listedByValidation";

/** The module that a `module` block calls, where its folder is known, and all of it. */
export function calledModule(
  block: Block,
  { module: caller, moduleAt }: Pick<Scope, "module" | "moduleAt">,
): Module | undefined {
  const folder = calledFolder(block, caller);
  const module = folder === undefined ? undefined : moduleAt(folder);
  return module?.isPartial ? undefined : module;
}

/**
 * What a call of a module takes: Terraform's own arguments, and the module's variables. Each variable takes what the
 * argument takes to which the module passes it.
 */
export function callSchemaOf(module: Module, uses: ReadonlyMap<string, Attribute>): BodySchema {
  return callSchemasWith(uses)(module);
}

const callSchemasWith = weakMemo((uses: ReadonlyMap<string, Attribute>) =>
  memoFor(
    (module: Module): BodySchema =>
      new Map([
        ...[...(blockTypes.get("module")?.body ?? [])].filter(([name]) => name !== "*"),
        ...variablesFor(module, uses),
      ]),
  ),
);

/** A variable of which no use is known is the same object in each of these: what is worked out of a schema is kept with it. */
function variablesFor(module: Module, uses: ReadonlyMap<string, Attribute>): readonly [string, Attribute][] {
  return [...variablesOf(module)].map(([name, variable]) => {
    const use = uses.get(name);
    return [name, use ? { ...variable, ...checksOf(use) } : variable];
  });
}

/** What is checked of the single value of an argument, or offered for it. */
function checksOf(use: Attribute): Partial<Attribute> {
  const { values, valuesOpen, ignoreCase, ranges, pattern, notPattern, accepts, rejects, format, id } = use;
  // How long a text may be depends on its form, which is not checked here.
  const [least, most] = lengthLimits(use, "");
  return {
    ...(format === "region" && { format }),
    // Beside an id values are not all that it takes.
    ...(values && !id?.length && { values, valuesOpen, ignoreCase }),
    ...(ranges && { ranges }),
    ...((least > 1 || most > 0) && { length: [least, most] as const }),
    // Texts that the provider was seen to take tell whether one of several patterns is enough.
    ...(pattern && { pattern, accepts, rejects }),
    ...(notPattern && { notPattern }),
  };
}

/**
 * What a file of values takes: the module's variables, each written out, and any other name, which is only a warning
 * in Terraform. `uses` as for a call.
 */
export function valuesSchemaOf(module: Module, uses: ReadonlyMap<string, Attribute>): BodySchema {
  return new Map([...variablesFor(module, uses), ["*", { type: "dynamic", optional: true }]]);
}

/**
 * What a component of a stack is given, by the variables of its module. What the module does not declare is dropped without a message. Source:
 * EvalComponentInputVariables in internal/stacks/stackruntime of hashicorp/terraform.
 */
export function inputsSchemaOf(
  module: Module,
  uses: ReadonlyMap<string, Attribute>,
  inputs: Attribute | undefined,
): Attribute {
  const block = valuesSchemaOf(module, uses);
  const required = [...block.values()].some(isRequired);
  return { ...inputs, type: "object", configMode: "object", block, optional: !required, ...(required && { required }) };
}

/** The schema of a test's block, with the variables of the tested module. None of them is required there. */
export function testSchemaOf(kind: string, body: BodySchema, module: Module): BodySchema {
  const variables = new Map(
    [...variablesOf(module)].map(([name, { required: _, ...rest }]) => [name, { ...rest, optional: true }]),
  );
  if (kind === "variables") return variables;
  const nested = body.get("variables");
  return nested ? new Map([...body, ["variables", { ...nested, block: variables }]]) : body;
}

/** What a module takes, by the names of its variables. */
const variablesOf = memoFor((module: Module): BodySchema => {
  const body = new Map<string, Attribute>();
  for (const address of module.declarations.keys()) {
    const all = address.startsWith("var.") ? declaredIn(module, address) : [];
    // What a query asks for nobody who calls the module sets.
    const declaration = all.find(({ uri }) => !isQueryFile(uri));
    if (!declaration) continue;
    body.set(address.slice("var.".length), variableAttribute(declaration.block));
  }
  return body;
});

/** What a variable takes, worked out once for each reading of it. */
export const variableAttribute = weakMemo((block: Block): Attribute => {
  const given = bodyItemOf(block.body, "default")?.value;
  const declared = { ...descriptionOf(block), ...(given && writtenDefault(given)) };
  const members = memberDescriptions(declared.description ?? "");
  const attribute: Attribute = {
    ...typeOfVariable(bodyItemOf(block.body, "type")?.value, declared, members),
    ...(given ? { optional: true, ...singleDefault(given) } : { required: true }),
    ...(takesNull(block.body) && { takesNull: true }),
    ...(isTrue(bodyItemOf(block.body, "sensitive")?.value) && { sensitive: true }),
  };
  return listedByValidation(block, nameOf(block) ?? "").reduce(withListed, attribute);
});

/** The body of a variable's own block, whose default is what the variable takes. */
export function variableSchemaOf(block: Block, body: BodySchema): BodySchema {
  const { required: _, default: __, ...variable } = variableAttribute(block);
  const own = body.get("default");
  return own ? new Map([...body, ["default", { ...variable, summary: own.summary ?? "", optional: true }]]) : body;
}

function isTrue(value: Value | undefined): boolean {
  return value?.kind === "bool" && value.bool;
}

/** A default that is a single value. */
function singleDefault(value: Value): Pick<Attribute, "default"> {
  if (value.kind === "text") return { default: value.text };
  if (value.kind === "number") return { default: value.number };
  return value.kind === "bool" ? { default: value.bool } : {};
}

/** Any default, as it is shown. */
function writtenDefault(value: Value): Pick<Declared, "default"> {
  const text = resultText(evaluate(value, withoutNames).result);
  return text === undefined ? {} : { default: text };
}

/** Defaults may refer to nothing. */
const withoutNames: Environment = {
  lookUp: () => ({ result: unknown, rest: [] }),
  signatureOf: () => undefined,
};

/** Null is what a variable is set to as well, unless it is said not to be. */
function takesNull(variable: Body): boolean {
  const nullable = bodyItemOf(variable, "nullable")?.value;
  return nullable === undefined || (nullable.kind === "bool" && nullable.bool);
}

/** What a reference to a called module can read. */
export const outputsOf = memoFor((module: Module): BodySchema => {
  const body = new Map<string, Attribute>();
  for (const address of module.declarations.keys()) {
    const [declaration] = address.startsWith("output.") ? declaredIn(module, address) : [];
    if (declaration)
      body.set(address.slice("output.".length), {
        type: "dynamic",
        computed: true,
        declared: descriptionOf(declaration.block),
      });
  }
  return body;
});

/**
 * The step that names an output after a called module: after the key of an instance, which can also be written with a
 * dot.
 */
export function outputStep(rest: readonly TraversalStep[], call: Body): TraversalStep | undefined {
  const isKeyed = rest[0]?.kind === "name" && bodyItemOf(call, "for_each") !== undefined;
  return rest.slice(Number(isKeyed)).find(({ kind }) => kind === "name");
}

function descriptionOf(block: Block): Declared {
  const description = bodyItemOf(block.body, "description")?.value;
  return description?.kind === "text" ? { description: description.text } : {};
}

const simple: Readonly<Record<string, Attribute["type"]>> = { string: "string", number: "number", bool: "bool" };

/** The type constraint of a variable, as far as a schema can say it; `members` is what is said of what is in it, below a path that ends in a dot. */
function typeOfVariable(
  type: Value | undefined,
  more: Declared,
  members: ReadonlyMap<string, string>,
  path = "",
): Attribute {
  if (!type) return { type: "dynamic", declared: more };
  const declared: Declared = { ...more, type: shortTypeText(typeConstraintOf(type)) };
  if (type.kind === "reference" && type.reference.steps.length === 1)
    return { type: ownProperty(simple, type.reference.steps[0]!.name) ?? "dynamic", declared };
  const [of] = type.kind === "expression" && type.call ? type.parts : [];
  const call = type.kind === "expression" ? type.call?.name : undefined;
  if (of && (call === "list" || call === "set" || call === "map"))
    return { type: call, elem: typeOfVariable(of, {}, members, path), declared };
  if (of?.kind === "body" && call === "object")
    return { type: "dynamic", declared: { ...declared, attributes: attributesOf(of.body, members, path) } };
  return { type: "dynamic", declared };
}

/** What may be in an object, as the argument of `object` says it. */
function attributesOf({ items }: Body, members: ReadonlyMap<string, string>, path: string): BodySchema {
  const attributes = new Map<string, Attribute>();
  for (const { name, key, value } of items) {
    if (key || !name) continue;
    const isOptional = value.kind === "expression" && value.call?.name === "optional";
    const [type, given] = isOptional ? value.parts : [value];
    const description = members.get(`${path}${name}`);
    const declared = { ...(given && writtenDefault(given)), ...(description !== undefined && { description }) };
    attributes.set(name, {
      ...typeOfVariable(type, declared, members, `${path}${name}.`),
      ...(isOptional ? { optional: true, ...(given && singleDefault(given)) } : { required: true }),
    });
  }
  return attributes;
}

/**
 * What the description of a variable says of what is in its objects, by the names that lead there: `"network_acls.bypass"`. It is the
 * list of their names, each below the one that it is in, that descriptions of Azure's verified modules have:
 * "- `bypass` - (Optional) Which traffic goes past."
 */
function memberDescriptions(description: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const paths: string[] = [];
  let last: string | undefined;
  for (const { depth, isItem, text } of listLines(description)) {
    if (!isItem) {
      // What is further in goes on with its item; an empty line, or one that is not, ends it.
      if (text === "" || depth < paths.length) last = undefined;
      else if (last !== undefined) found.set(last, `${found.get(last)} ${text}`.trim());
      continue;
    }
    const named = /^(?:`([A-Za-z_][\w-]*)`|\*\*([A-Za-z_][\w-]*)\*\*)(.*)$/.exec(text);
    const name = named?.[1] ?? named?.[2];
    // What is in an item that names nothing, as the key of a map, is in what that is in.
    const around = paths[depth - 2] ?? "";
    const path = name === undefined ? around : around === "" ? name : `${around}.${name}`;
    paths.splice(depth - 1, paths.length, path);
    last = name === undefined || found.has(path) ? undefined : path;
    if (last !== undefined) found.set(last, named![3]!.replace(leading, ""));
  }
  return found;
}

/** What is between a name and what is said of it: a dash, and a word that the type says too. */
const leading = /^[ \t]*[-\u2013\u2014:=]?[ \t]*(?:\((?:Optional|Required)\)[ \t]*[-\u2013\u2014:.,]?[ \t]*)?/i;
