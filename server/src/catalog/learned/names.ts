/**
 * Names that providers give are written into code, so whatever is no name is dropped before anybody sees it: of what a provider says, and of
 * what was kept of that.
 */
import { isName } from "../../text/index";
import type { Attribute, BodySchema, TypeSchema } from "../schema";
import type { FunctionSignature } from "../source";
import { resourceArguments } from "../terraform/terraform";

/** A type without invalid names; undefined if its own name is invalid. */
export function withNamesOnly(type: TypeSchema): TypeSchema | undefined {
  const { kind, name, timeoutMinutes } = type;
  if (kind === "provider" ? name !== "" && !isName(name) : !isName(name)) return undefined;
  // In these the arguments are beside Terraform's own, which a provider's never replace.
  const isBesideOwn = kind === "resource" || kind === "data" || kind === "ephemeral";
  const body = namedIn(type.body, (one) => isName(one) && !(isBesideOwn && resourceArguments.has(one)));
  if (!timeoutMinutes) return { ...type, body };
  return {
    ...type,
    body,
    timeoutMinutes: Object.fromEntries(Object.entries(timeoutMinutes).filter(([of]) => isName(of))),
  };
}

/** Where something is left out, anything may be: a key of an object may be any text, and nobody is told that it is wrong. */
function namedIn(body: BodySchema, isKept: (name: string) => boolean = isName): BodySchema {
  const kept = [...body].filter(([name]) => isKept(name));
  const named = new Map(kept.map(([name, attribute]) => [name, namedBelow(attribute)]));
  const isOpen = [...body.keys()].some((name) => !isName(name));
  return isOpen ? named.set("*", { type: "dynamic", optional: true }) : named;
}

function namedBelow({ block, elem, ...facts }: Attribute): Attribute {
  return { ...facts, ...(block && { block: namedIn(block) }), ...(elem && { elem: namedBelow(elem) }) };
}

/**
 * Functions without those that nobody can call. The name of a parameter is only shown. A parameter without a name is a
 * value.
 */
export function withNamedParameters(functions: readonly FunctionSignature[]): readonly FunctionSignature[] {
  const parameterOf = <Parameter extends { readonly name: string }>(one: Parameter) =>
    isName(one.name) ? one : { ...one, name: "value" };
  return functions
    .filter(({ name }) => name.split("::").every(isName))
    .map(({ parameters, rest, ...others }) => ({
      ...others,
      parameters: parameters.map(parameterOf),
      ...(rest && { rest: parameterOf(rest) }),
    }));
}
