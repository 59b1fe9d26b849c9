import type { FunctionSignature } from "../../catalog/index";
import { weakMemo } from "../../memo/index";
import { convert, isMismatch, type Mismatch } from "../convert";
import { isWhollyKnown, type Result, unknownOf } from "../result";
import { type Type, withArticle } from "../type";
import { type FunctionFacts, type FunctionRefusal, type Implementation, isRefusal, refuse } from "./implementation";
import { commonFunctions, implementationOf } from "./implementations";

/** Facts about all calls of a Terraform function. Empty for functions of providers and unknown functions. */
export function functionFacts(name: string): FunctionFacts {
  return commonFunctions.get(name) ?? none;
}

const none: FunctionFacts = {};

/**
 * The result of a call of a Terraform function.
 *
 * @param args the values of its arguments, in their order; those of a list before `...` one by one.
 * @returns an unknown result of the right type if no more is known, or why Terraform refuses the call.
 */
export function callFunction(signature: FunctionSignature, args: readonly Result[]): Result | FunctionRefusal {
  const miscounted = countRefusal(signature, args.length);
  if (miscounted) return miscounted;
  const implementation = implementationOf(signature.name) ?? ({} as Implementation);
  const { parameters, rest, returns } = signatureTypes(signature);
  const converted: Result[] = [];
  for (const [index, argument] of args.entries()) {
    const wanted = parameters[index] ?? rest ?? "dynamic";
    const one = convert(argument, wanted);
    const { nullFrom = args.length, nullLater } = implementation;
    const isFormer = nullLater === true && index >= nullFrom;
    const isNull = !isMismatch(one) && one.state === "null" && (index < nullFrom || isFormer);
    if (isMismatch(one) || isNull) {
      const given = isMismatch(one) ? givenText(one, argument) : "null";
      const message = `needs ${withArticle(wanted)} as ${argumentName(signature, index)}, not ${given}`;
      return isFormer ? { ...refuse(message, index), isFormer } : refuse(message, index);
    }
    converted.push(one);
  }
  return resultOf(implementation, converted, returns);
}

function resultOf(implementation: Implementation, args: readonly Result[], declared: Type): Result | FunctionRefusal {
  const { takes, value } = implementation;
  const isTyped = takes === "unknown" || args.every(hasKnownType);
  const type = (isTyped ? implementation.type?.(args) : undefined) ?? implementation.returns ?? declared;
  if (isRefusal(type)) return type;
  const isReady = takes === "unknown" || args.every(takes === "parts" ? isKnown : isWhollyKnown);
  return value && isTyped && isReady ? value(args) : unknownOf(type);
}

/** Whether its type is known, and all that there is in it: not so of an object that may have more attributes. */
function hasKnownType({ state, type }: Result): boolean {
  if (typeof type !== "string") return type.kind !== "object" || !type.isOpen;
  return type !== "dynamic" || state === "null";
}

function isKnown({ state }: Result): boolean {
  return state !== "unknown";
}

function countRefusal({ parameters, rest }: FunctionSignature, given: number): FunctionRefusal | undefined {
  if (given >= parameters.length && (rest || given === parameters.length)) return undefined;
  const names = [...parameters.map(({ name }) => name), ...(rest ? [`${rest.name}...`] : [])].join(", ");
  const count = parameters.length === 1 ? "1 argument" : `${parameters.length} arguments`;
  const wanted = parameters.length === 0 ? "no arguments" : `${rest ? "at least " : ""}${count} (${names})`;
  return refuse(
    `needs ${wanted}, not ${given === 0 ? "none" : given}`,
    given > parameters.length ? parameters.length : undefined,
  );
}

/** What is in the place of what is wanted. */
function givenText({ path, given, wanted }: Mismatch, whole: Result): string {
  const inside = path.length > 0 ? `${withArticle(whole.type)} with ` : "";
  if (given.type === "string" && given.state === "known") {
    return `${inside}${JSON.stringify(String(given.value).slice(0, 40))}`;
  }
  return `${inside}${given.type === wanted ? "another value" : withArticle(given.type)}`;
}

function argumentName({ parameters, rest }: FunctionSignature, index: number): string {
  const name = parameters[index]?.name ?? rest?.name ?? "";
  return `its ${ordinals[index] ?? `${index + 1}th`} argument (${name})`;
}

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/** The types that a signature has as texts. */
interface SignatureTypes {
  readonly parameters: readonly Type[];
  readonly rest: Type | undefined;
  readonly returns: Type;
}

const signatureTypes = weakMemo(
  ({ parameters, rest, returns }: FunctionSignature): SignatureTypes => ({
    parameters: parameters.map(({ type }) => typeIn(type)),
    rest: rest ? typeIn(rest.type) : undefined,
    returns: typeIn(returns),
  }),
);

const primitives: ReadonlyMap<string, Type> = new Map(
  (["string", "number", "bool"] as const).map((name) => [name, name] as const),
);

/** The type that a text of a signature means. Of an object only the attributes with types of their own have one. */
function typeIn(text: string): Type {
  const [, kind, inner] = /^(list|set|map)\((.*)\)$/.exec(text) ?? [];
  if (kind !== undefined && inner !== undefined)
    return { kind: kind as "list" | "set" | "map", element: typeIn(inner) };
  const [, attributes] = /^object\(\{([^{}]*)\}\)$/.exec(text) ?? [];
  if (attributes === undefined) return primitives.get(text) ?? "dynamic";
  const named = attributes.split(",").map((part): [string, Type] => {
    const [name = "", type = ""] = part.split("=");
    return [name.trim(), typeIn(type.trim())];
  });
  return { kind: "object", attributes: new Map(named.filter(([name]) => name !== "")) };
}
