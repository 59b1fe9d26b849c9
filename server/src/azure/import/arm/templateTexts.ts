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

/**
 * The Terraform values for texts of a template, and the variables and local values that they need. Parameters and
 * variables of the template are read when they are first needed.
 */
export class TemplateTexts {
  private readonly variableBlocks = new Map<string, NewBlock>();
  private readonly locals: NewBodyItem[] = [];
  /** What was asked for, by its name in lower case. */
  private readonly parameters = new Map<string, Term>();
  private readonly variables = new Map<string, Term | undefined>();
  private readonly names: ArmNames;

  constructor(
    private readonly template: Pasted,
    private readonly scope: Scope,
    private readonly namer: Namer,
    others: Omit<ArmNames, "parameter" | "variable">,
  ) {
    this.names = { ...others, parameter: (name) => this.parameter(name), variable: (name) => this.variable(name) };
  }

  /** What an expression comes to, or a text that is none. */
  term(text: string): Term {
    if (!isExpression(text)) return textTerm(unescapedText(text));
    const expression = armExpression(text);
    return expression ? terraformOf(expression, this.names) : unsureTerm(text.slice(1, -1));
  }

  /** A text as a value; one of which nothing is sure stays as it is, with a comment that says so. */
  readonly value = (text: string): NewValue & Commented => {
    const evaluated = this.term(text);
    return isSure(evaluated) ? valueFor(evaluated) : { kind: "text", text, comments: [unsureComment(evaluated)] };
  };

  /** The blocks that declare what was asked for. */
  blocks(): readonly NewBlock[] {
    const { variableBlocks, locals } = this;
    return [...variableBlocks.values(), ...(locals.length > 0 ? [{ kind: "locals", labels: [], items: locals }] : [])];
  }

  private parameter(name: string): Term {
    const key = name.toLowerCase();
    const known = this.parameters.get(key);
    if (known) return known;
    const about = found(this.template.parameters, name);
    const type = textAt(about, "type").toLowerCase();
    const wanted = snake(name);
    const isThere = this.scope.module.declarations.has(`var.${wanted}`);
    const own = isThere ? wanted : this.namer.variableOrAlias("variable", wanted);
    if (!isThere) this.variableBlocks.set(own, this.variableBlock(own, type, isObject(about) ? about : {}));
    const made = pathTerm(["var", own], type === "string" || type === "securestring");
    this.parameters.set(key, made);
    return made;
  }

  private variable(name: string): Term | undefined {
    const key = name.toLowerCase();
    if (this.variables.has(key)) return this.variables.get(key);
    const json = found(this.template.variables, name);
    // One that leads back to itself is none.
    this.variables.set(key, undefined);
    if (json === undefined) return undefined;
    const only = typeof json === "string" ? this.term(json) : undefined;
    const made = only && !isSure(only) ? only : pathTerm(["local", this.declareLocal(name, json)], only?.isText);
    this.variables.set(key, made);
    return made;
  }

  private declareLocal(name: string, json: Json): string {
    const isTaken = (one: string) =>
      this.scope.module.declarations.has(`local.${one}`) || this.locals.some((item) => item.name === one);
    const written = plainValue(json, [], { text: this.value });
    const own = freeName([snake(name)], isTaken);
    this.locals.push({ ...newArgument(own, written), ...(written.comments && { comments: written.comments }) });
    return own;
  }

  private variableBlock(name: string, type: string, about: JsonObject): NewBlock {
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
        ...(isSure ? [newArgument("default", plainValue(fallback, [], { text: this.value }))] : []),
      ],
    };
  }
}

/** What is at an expression that may mean anything. */
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
