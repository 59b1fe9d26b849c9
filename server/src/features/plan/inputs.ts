/** What a plan begins with that is written or known elsewhere. */
import { isComplete, type Scope, typeSchemaOf } from "../../analysis/index";
import type { StateObject } from "../../azure/index";
import { attributesOf, type Environment, evaluate, knownText, type Result } from "../../evaluation/index";
import { type Block, fileName, isConfiguration, isReadByItself } from "../../model/index";
import { Lines, ownProperty } from "../../text/index";
import type { GivenTo } from "./givenValues";
import { jsonResult } from "./jsonResult";
import type { PlanRequest, PlanStep } from "./planTypes";

/** What is known of a type in the version in force, where that is all of it. */
export function factsOf(type: string, scope: Scope): Pick<PlanStep, "facts"> {
  const schema = typeSchemaOf("resource", type, scope);
  const { attributes } = schema;
  if (!attributes || !isComplete(schema, scope)) return {};
  const name = type.split("_")[0] ?? "";
  const version = scope.catalog.provider(name) ? ` ${scope.versionOf(name)}` : "";
  return { facts: { body: attributes, release: `${name}${version}` } };
}

/** Whether a data source is asked for what it was asked for when it was read. */
export function isAsRead(config: Result, { attributes }: StateObject): boolean {
  return [...(attributesOf(config) ?? [])].every(([name, value]) => {
    const text = knownText(value);
    const stored = ownProperty(attributes, name);
    return text === undefined || stored === undefined || typeof stored === "object" || String(stored) === text;
  });
}

/** What gives the value of a variable of the first module: undefined where it has none that is known. */
export function variablesOf(scope: Scope, given: GivenTo, stated: PlanRequest["variables"]) {
  const files = valuesRead(scope);
  return (name: string, block: Block, environment: Environment): Result | undefined => {
    const option = given.option(name, block, environment);
    if (option) return option;
    const json = stated.get(name);
    if (json !== undefined) return jsonResult(json);
    const found = files.get(name);
    return found ? evaluate(found.value, environment).result : given.environment(name, block, environment);
  };
}

/** The values from files that Terraform reads by itself, each with its file. The last file that sets a value counts. */
export function valuesRead({ module }: Scope) {
  const files = [...module.documents.values()].filter(({ uri }) => isReadByItself(uri));
  const rank = ({ uri }: { readonly uri: string }) =>
    /\/terraform\.tfvars(?:\.json)?$/.test(uri) ? `0${uri}` : `1${uri}`;
  files.sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
  return new Map(
    files.flatMap(({ uri, loose }) => loose.items.map(({ name, value }) => [name, { value, uri }] as const)),
  );
}

/**
 * The missing parts of a module, and the texts that Terraform refuses and that are planned as far as possible:
 * sentences. Files of values count only for the first module.
 */
export function unreadIn({ module }: Scope, isFirst: boolean): readonly string[] {
  const names = (module.leftOut ?? []).map((name) => `${name} is left out: it could not be read.`);
  const texts = [...module.documents.values()].flatMap(({ uri, text, problems }) => {
    const [first] = problems.filter(({ rule }) => rule === undefined);
    if (!first || !(isConfiguration(uri) || (isFirst && isReadByItself(uri)))) return [];
    const line = new Lines(text).positionAt(first.span.start).line + 1;
    return [`${fileName(uri)} cannot be read at line ${line}, and is planned as far as it can: ${first.message}`];
  });
  return [...names, ...texts];
}
