/**
 * What variables of the first module are given beside the files that Terraform reads by itself. Source:
 * https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence
 */
import type { Scope } from "../../analysis/index";
import { type Environment, evaluate, type Result, textResult, unknown } from "../../evaluation/index";
import type { Language } from "../../languages/index";
import { type Block, bodyItemOf, type Value } from "../../model/index";
import type { GivenValues } from "./planTypes";

/** A value that was given: as text, or written. */
type Given = { readonly text: string } | { readonly value: Value };

/** Gives the language of a document. Undefined if we do not read it. */
export type LanguageOf = (uri: string) => Language | undefined;

/** The values given to a variable, by their source. */
export interface GivenTo {
  /** By the command line, which counts before all else; undefined where it says nothing. */
  option(name: string, block: Block, environment: Environment): Result | undefined;
  /** By the environment, which counts where nothing else does. */
  environment(name: string, block: Block, environment: Environment): Result | undefined;
  /** What is wrong with the text that counts for a variable: a sentence; undefined where it can be read. */
  problem(name: string, block: Block): string | undefined;
  /** Names of values that are given on the command line. */
  readonly names: readonly string[];
  /** Whether the command line gives a value, by itself or in a file. */
  hasOption(name: string): boolean;
}

/** Collects the given values. Each text is parsed once. */
export function givenTo(given: GivenValues | undefined, { catalog }: Scope, languageOf: LanguageOf): GivenTo {
  const options = new Map<string, Given>();
  for (const one of given?.options ?? [])
    if (one.kind === "value") options.set(one.name, { text: one.text });
    else for (const [name, value] of valuesIn(one.text, one.isJson)) options.set(name, { value });
  const fromEnvironment = given?.environment ?? new Map<string, string>();
  return {
    option: (name, block, environment) => resultOf(options.get(name), block, environment),
    environment(name, block, environment) {
      const text = fromEnvironment.get(name);
      return text === undefined ? undefined : resultOf({ text }, block, environment);
    },
    problem(name, block) {
      const option = options.get(name);
      const text = option ? ("text" in option ? option.text : undefined) : fromEnvironment.get(name);
      if (text === undefined || isTakenAsText(block) || expressionIn(text)) return undefined;
      return `The value that is given to var.${name} is refused: it is not an expression.`;
    },
    hasOption: (name) => options.has(name),
    names: (given?.options ?? []).flatMap((one) => (one.kind === "value" ? [one.name] : [])),
  };

  function valuesIn(text: string, isJson = false): ReadonlyMap<string, Value> {
    const uri = isJson ? "file:///given.tfvars.json" : "file:///given.tfvars";
    const { loose } = languageOf(uri)!.parse(uri, text, catalog);
    return new Map(loose.items.map((item) => [item.name, item.value]));
  }

  /** The one expression that a text is; undefined where it is none. */
  function expressionIn(text: string): Value | undefined {
    const uri = "file:///given.tfvars";
    const { loose, problems } = languageOf(uri)!.parse(uri, `given = ${text}\n`, catalog);
    const [only, ...others] = loose.items;
    return problems.length === 0 && others.length === 0 ? only?.value : undefined;
  }

  function resultOf(found: Given | undefined, block: Block, environment: Environment): Result | undefined {
    if (!found) return undefined;
    if ("value" in found) return evaluate(found.value, environment).result;
    if (isTakenAsText(block)) return textResult(found.text);
    const value = expressionIn(found.text);
    return value ? evaluate(value, environment).result : unknown;
  }
}

/** Whether a typed value is the text of it, rather than an expression. Source: internal/configs/named_values.go of hashicorp/terraform. */
function isTakenAsText({ body }: Block): boolean {
  const type = bodyItemOf(body, "type")?.value;
  if (!type) return true;
  if (type.kind === "text") return type.text === "string";
  const root = type.kind === "reference" && type.reference.steps.length === 1 ? type.reference.steps[0]?.name : "";
  return root === "string" || root === "number" || root === "bool";
}
