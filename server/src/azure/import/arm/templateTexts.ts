import type { Scope } from "../../../analysis/index";
import { type Commented, type NewBlock, type NewBodyItem, type NewValue, newArgument } from "../../../model/index";
import { freeName, ownProperty } from "../../../text/index";
import { isObject, type Json, type JsonObject, textAt } from "../../json";
import { onOneLine } from "../../onOneLine";
import type { Namer } from "../generate/namer";
import { armExpression, isExpression, unescapedText } from "./armExpression";
import { type ArmNames, terraformOf } from "./armFunctions";
import { isSure, pathTerm, sourceOf, type Term, textTerm, unsureTerm, valueFor } from "./armTerm";
import { plainValue } from "./bodyFrom";
import type { Pasted } from "./pastedResources";

/** What texts of a template come to in Terraform, and the variables and local values that this takes. */
interface TemplateTexts {
  /** What an expression comes to, or a text that is none. */
  term(text: string): Term;
  /** A text as a value; one of which nothing is sure stays as it is, with a comment that says so. */
  value(text: string): NewValue & Commented;
  /** The blocks that declare what was asked for. */
  blocks(): readonly NewBlock[];
}

/** Reads the parameters and variables of a template when something asks for one. */
export function templateTexts(
  { parameters, variables }: Pasted,
  scope: Scope,
  namer: Namer,
  others: Omit<ArmNames, "parameter" | "variable">,
): TemplateTexts {
  const declared = new Map<string, NewBlock>();
  const asVariables = new Map<string, Term>();
  const asLocals = new Map<string, Term | undefined>();
  const locals: NewBodyItem[] = [];
  const names: ArmNames = { ...others, parameter, variable };

  function term(text: string): Term {
    if (!isExpression(text)) return textTerm(unescapedText(text));
    const expression = armExpression(text);
    return expression ? terraformOf(expression, names) : unsureTerm(text.slice(1, -1));
  }

  function value(text: string): NewValue & Commented {
    const evaluated = term(text);
    return isSure(evaluated) ? valueFor(evaluated) : { kind: "text", text, comments: [unsureComment(evaluated)] };
  }

  function parameter(name: string): Term {
    const key = name.toLowerCase();
    const variable = asVariables.get(key);
    if (variable) return variable;
    const about = found(parameters, name);
    const type = textAt(about, "type").toLowerCase();
    const wanted = snake(name);
    const isThere = scope.module.declarations.has(`var.${wanted}`);
    const own = isThere ? wanted : namer.variableOrAlias("variable", wanted);
    if (!isThere) declared.set(own, variableBlock(own, type, isObject(about) ? about : {}));
    const made = pathTerm(["var", own], type === "string" || type === "securestring");
    asVariables.set(key, made);
    return made;
  }

  function variable(name: string): Term | undefined {
    const key = name.toLowerCase();
    if (asLocals.has(key)) return asLocals.get(key);
    const json = found(variables, name);
    // One that leads back to itself is none.
    asLocals.set(key, undefined);
    if (json === undefined) return undefined;
    const only = typeof json === "string" ? term(json) : undefined;
    if (only && !isSure(only)) {
      asLocals.set(key, only);
      return only;
    }
    const own = freeLocal(snake(name));
    const written = plainValue(json, [], { text: value });
    locals.push({ ...newArgument(own, written), ...(written.comments && { comments: written.comments }) });
    const made = pathTerm(["local", own], only?.isText);
    asLocals.set(key, made);
    return made;
  }

  function freeLocal(wanted: string): string {
    const isTaken = (name: string) =>
      scope.module.declarations.has(`local.${name}`) || locals.some((item) => item.name === name);
    return freeName([wanted], isTaken);
  }

  function variableBlock(name: string, type: string, about: JsonObject): NewBlock {
    const fallback = ownProperty(about, "defaultValue") ?? null;
    const isSure = fallback !== null && !hasExpression(fallback);
    const description = textAt(about, "metadata.description");
    const kind = types.get(type);
    const comments =
      fallback !== null && !isSure ? [`In the template it is ${onOneLine(JSON.stringify(fallback))} by default.`] : [];
    return {
      kind: "variable",
      labels: [name],
      comments,
      items: [
        ...(description ? [newArgument("description", { kind: "text", text: unescapedText(description) })] : []),
        ...(kind === undefined ? [] : [newArgument("type", { kind: "expression", source: kind })]),
        ...(type.startsWith("secure") ? [newArgument("sensitive", { kind: "bool", bool: true })] : []),
        ...(isSure ? [newArgument("default", plainValue(fallback, [], { text: value }))] : []),
      ],
    };
  }

  return {
    term,
    value,
    blocks: () => [...declared.values(), ...(locals.length > 0 ? [{ kind: "locals", labels: [], items: locals }] : [])],
  };
}

/** What is at an expression of which nothing is sure. */
export function unsureComment(term: Term): string {
  return `TODO: write what this is, in the template ${onOneLine(sourceOf(term), 200)}.`;
}

const types: ReadonlyMap<string, string> = new Map([
  ["string", "string"],
  ["securestring", "string"],
  ["int", "number"],
  ["bool", "bool"],
  ["array", "any"],
  ["object", "any"],
  ["secureobject", "any"],
]);

/** Names in templates are the same in any case. */
function found(all: JsonObject, name: string): Json | undefined {
  return Object.entries(all).find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1];
}

/** Names that Terraform lets no variable have. */
const reserved: ReadonlySet<string> = new Set([
  "count",
  "depends_on",
  "for_each",
  "lifecycle",
  "locals",
  "providers",
  "source",
  "version",
]);

/** `workspaceName` as `workspace_name`. */
function snake(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_");
  const plain = words.replace(/^_+|_+$/g, "").slice(0, 60);
  return /^[a-z]/.test(plain) && !reserved.has(plain) ? plain : `value_${plain}`;
}

function hasExpression(json: Json): boolean {
  // Whatever has a bracket at its beginning may be one.
  return JSON.stringify(json).includes('"[');
}
