import { isName } from "../../../text/index";
import { type ArmExpression, armText } from "./armExpression";
import {
  isSure,
  joined,
  knownText,
  pathTerm,
  sourceOf,
  sourceTerm,
  splitAtSlashes,
  type Term,
  textTerm,
  unsureTerm,
} from "./armTerm";

/** What the names in expressions of a template lead to. */
export interface ArmNames {
  /** A parameter, which becomes a variable. */
  parameter(name: string): Term | undefined;
  /** A variable of the template, which becomes a local value. */
  variable(name: string): Term | undefined;
  /** A resource by its type and its names from the top, each of which a template may put together; as a reference to its id. */
  resourceId(type: string, names: readonly Term[]): Term | undefined;
  /** What Azure says of a resource, by its id, its name or what the template calls it; a path through its whole answer. */
  answer(resource: Term, path: readonly string[]): Term | undefined;
  /** The resource group that is deployed to. */
  readonly group: readonly string[] | undefined;
  /** What says who is signed in, and where. */
  readonly client: readonly string[] | undefined;
}

/** An expression of a template in Terraform's own words, as far as these certainly mean the same. */
export function terraformOf(expression: ArmExpression, names: ArmNames): Term {
  return sureTerm(expression, names) ?? unsureTerm(armText(expression));
}

function sureTerm(expression: ArmExpression, names: ArmNames): Term | undefined {
  switch (expression.kind) {
    case "text":
      return textTerm(expression.text);
    case "number":
      return sourceTerm(String(expression.number));
    case "member":
      return memberOf(expression, names);
    case "call": {
      const name = expression.name.toLowerCase();
      const args = expression.args.map((arg) => terraformOf(arg, names));
      // What a resource is called may be anything as long as it is called so everywhere.
      return name === "resourceid" || args.every(isSure) ? call(name, args, names) : undefined;
    }
  }
}

/** What is read of the group, the subscription and the tenant, and parts of parameters and variables. */
function memberOf({ of, name }: Extract<ArmExpression, { kind: "member" }>, names: ArmNames): Term | undefined {
  const { group, client } = names;
  const read = referenced(of, [name]);
  if (read) return names.answer(terraformOf(read.resource, names), read.path);
  if (of.kind === "call" && of.args.length === 0 && name.kind === "text") {
    const own = `${of.name.toLowerCase()}.${name.text.toLowerCase()}`;
    const ofGroup = /^resourcegroup\.(id|name|location)$/.exec(own)?.[1];
    if (ofGroup !== undefined) return group && pathTerm([...group, ofGroup], true);
    if (own === "subscription.subscriptionid") return client && pathTerm([...client, "subscription_id"], true);
    return /^(?:subscription|tenant)\.tenantid$/.test(own)
      ? client && pathTerm([...client, "tenant_id"], true)
      : undefined;
  }
  const [only, ...others] = terraformOf(of, names).parts;
  if (typeof only !== "object" || others.length > 0 || !("path" in only)) return undefined;
  if (name.kind === "number") return pathTerm([...only.path, `[${name.number}]`]);
  return name.kind === "text" && isName(name.text) ? pathTerm([...only.path, name.text]) : undefined;
}

/** What `reference(…)` is about, and the path that is read of Azure's answer; only its properties are, unless all of it is asked for. */
function referenced(
  of: ArmExpression,
  names: readonly ArmExpression[],
): { readonly resource: ArmExpression; readonly path: readonly string[] } | undefined {
  if (of.kind === "member") return referenced(of.of, [of.name, ...names]);
  if (of.kind !== "call" || of.name.toLowerCase() !== "reference") return undefined;
  const [resource, , part] = of.args;
  const path = names.flatMap((one) => (one.kind === "text" && isName(one.text) ? one.text : []));
  if (!resource || path.length < names.length) return undefined;
  const isFull = part?.kind === "text" && part.text.toLowerCase() === "full";
  return { resource, path: isFull ? path : ["properties", ...path] };
}

function call(name: string, args: readonly Term[], names: ArmNames): Term | undefined {
  const [first, second, third] = args;
  switch (name) {
    case "parameters":
      return first && named(first, (text) => names.parameter(text));
    case "variables":
      return first && named(first, (text) => names.variable(text));
    case "concat":
      return args.some(({ isText }) => isText) ? joined(args) : undefined;
    case "format":
      return first && formatted(first, args.slice(1));
    case "resourceid": {
      const type = first && knownText(first);
      return type?.includes("/") ? names.resourceId(type, args.slice(1).flatMap(splitAtSlashes)) : undefined;
    }
    case "tolower":
      return first && sourceTerm(`lower(${sourceOf(first)})`, true);
    case "toupper":
      return first && sourceTerm(`upper(${sourceOf(first)})`, true);
    case "string":
      return first?.isText ? first : undefined;
    case "int":
      return first && sourceTerm(`tonumber(${sourceOf(first)})`);
    case "bool":
      return first && sourceTerm(`tobool(${sourceOf(first)})`);
    case "true":
    case "false":
    case "null":
      return args.length === 0 ? sourceTerm(name) : undefined;
    case "not":
      return first && sourceTerm(`!(${sourceOf(first)})`);
    case "and":
    case "or":
      return args.length > 1 ? sourceTerm(args.map(inBrackets).join(name === "and" ? " && " : " || ")) : undefined;
    case "if":
      return first && second && third
        ? sourceTerm(`${inBrackets(first)} ? ${sourceOf(second)} : ${sourceOf(third)}`, second.isText && third.isText)
        : undefined;
    case "createarray":
      return sourceTerm(`[${args.map(sourceOf).join(", ")}]`);
    case "split":
      return first && second ? sourceTerm(`split(${sourceOf(second)}, ${sourceOf(first)})`) : undefined;
    default:
      return undefined;
  }
}

function named(term: Term, find: (name: string) => Term | undefined): Term | undefined {
  const text = knownText(term);
  return text === undefined ? undefined : find(text);
}

function inBrackets(term: Term): string {
  const source = sourceOf(term);
  return /^[\w."]+$/.test(source) ? source : `(${source})`;
}

/** `format('{0}-{1}', …)`: only places that are plain numbers. */
function formatted(template: Term, args: readonly Term[]): Term | undefined {
  const text = knownText(template);
  if (text === undefined) return undefined;
  const pieces = text.split(/\{(\d{1,3})\}/);
  const terms = pieces.map((piece, index) => {
    if (index % 2 === 1) return args[Number(piece)];
    return /[{}]/.test(piece) ? undefined : textTerm(piece);
  });
  const certain = terms.flatMap((term) => term ?? []);
  return certain.length === terms.length ? joined(certain) : undefined;
}
