/**
 * What is known of the variables of the module that is looked at first. What Terraform would take from its files and from the command line is known; it would
 * take a default too, but that may be set otherwise, by an environment or a workspace that nobody sees here.
 */
import { environmentOf, isCalled, isSetUp, namesBehind, namesSet, type Scope, saysMark } from "../../analysis/index";
import { onOneLine } from "../../azure/index";
import { evaluate, resultText } from "../../evaluation/index";
import { bodyItemOf, type Document, fileName, isReadByItself, isValuesFile } from "../../model/index";
import { redact } from "../../redact/index";
import { type GivenValues, givenTo, type LanguageOf, valuesRead } from "../plan/plan";

/** The sources of a root module's variables. */
export interface RootAround {
  readonly scope: Scope;
  readonly languageOf: LanguageOf;
  readonly given?: GivenValues | undefined;
  /** Files of values of the module that lie in other folders: somebody may give them. */
  readonly elsewhere: readonly Document[];
}

/** The variables of a root module with their values, as far as these are known. */
export interface RootVariables {
  /** Those without a value that surely counts. */
  readonly open: ReadonlySet<string>;
  /** Those of them without a default that counts where nobody sets anything else. */
  readonly unset: ReadonlySet<string>;
  /** From where the values of the others come, as a sentence goes on: "the default of var.tier". */
  readonly sources: ReadonlyMap<string, string>;
  /** Some of the variables as they are by default: `var.environment is "dev" by default`, in a sentence; undefined where none of them is. */
  assumption(names: Iterable<string>): string | undefined;
}

/** What is known of the variables of a scope's module. */
export function rootVariables(around: RootAround): RootVariables {
  const { scope, languageOf, given } = around;
  const options = givenTo(given, scope, languageOf);
  const files = valuesRead(scope);
  const others = otherNames(around);
  const mayBeRun = isRoot(scope, files.size > 0 || (given?.options.length ?? 0) > 0);
  const [open, unset, sources] = [new Set<string>(), new Set<string>(), new Map<string, string>()];
  for (const name of namesBehind("var.", scope)) {
    const source = options.hasOption(name)
      ? `var.${name}, which the command line sets`
      : others.has(name)
        ? undefined
        : (fileThatSets(name, scope) ?? environmentThatSets(name, given));
    if (source !== undefined && mayBeRun) sources.set(name, source);
    else open.add(name);
    if (!open.has(name)) continue;
    if (mayBeRun && !others.has(name) && defaultOf(name, scope)) sources.set(name, `the default of var.${name}`);
    else unset.add(name);
  }
  return { open, unset, sources, assumption };

  function assumption(names: Iterable<string>): string | undefined {
    const assumed = [...names].filter((name) => open.has(name) && !unset.has(name)).sort();
    const clauses = assumed.slice(0, 3).map((name) => clauseOn(name, scope));
    if (clauses.length === 0) return undefined;
    const more = assumed.length > 3 ? ["others have defaults too"] : [];
    return `${[...clauses, ...more].join(", ")}, and may be set otherwise.`;
  }
}

/** Whether somebody runs Terraform in the module itself: a module for others says what it takes, and not what there is. */
function isRoot(scope: Scope, hasValues: boolean): boolean {
  const { leftOut = [] } = scope.module;
  return isAllThere(scope) && leftOut.length === 0 && !isCalled(scope) && (hasValues || isSetUp(scope.module));
}

/** Whether what a module declares is all there is in it: a program is one where it has one stack, and all of that. */
function isAllThere({ module }: Scope): boolean {
  if (!module.isPartial) return true;
  const [only, ...others] = module.documents.values();
  if (!only?.isWhole || others.length > 0) return false;
  const [stack, ...more] = new Set(only.blocks.map((block) => block.stack));
  return stack !== undefined && more.length === 0;
}

/** Names in files of values that Terraform reads only where it is told to. Whoever names one of them here has said which. */
function otherNames({ scope, given, elsewhere }: RootAround): ReadonlySet<string> {
  if (given?.options.some(({ kind }) => kind === "file")) return new Set();
  const own = [...scope.module.documents.values()].filter(({ uri }) => isValuesFile(uri) && !isReadByItself(uri));
  return new Set([...own, ...elsewhere].flatMap(({ loose }) => namesSet(loose)));
}

function environmentThatSets(name: string, given: GivenValues | undefined): string | undefined {
  return given?.environment.has(name) ? `var.${name}, which TF_VAR_${name} sets` : undefined;
}

function fileThatSets(name: string, scope: Scope): string | undefined {
  const uri = valuesRead(scope).get(name)?.uri;
  return uri === undefined ? undefined : `var.${name}, which ${fileName(uri)} sets`;
}

function defaultOf(name: string, { module }: Scope) {
  const [declaration] = module.declarations.get(`var.${name}`) ?? [];
  return declaration && bodyItemOf(declaration.block.body, "default")?.value;
}

function clauseOn(name: string, scope: Scope): string {
  const [declaration] = scope.module.declarations.get(`var.${name}`) ?? [];
  const value = defaultOf(name, scope);
  const isShown = declaration && value && !saysMark(declaration.block.body, "sensitive");
  const text = isShown ? resultText(evaluate(value, environmentOf(scope)).result) : undefined;
  return text === undefined ? `var.${name} has a default` : `var.${name} is ${redact(onOneLine(text))} by default`;
}
