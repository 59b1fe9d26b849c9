import type { FunctionSignature } from "../../catalog/index";
import { weakMemo } from "../../memo/index";
import type { Type } from "../type";

/** The types that a signature has as texts. */
export interface SignatureTypes {
  readonly parameters: readonly Type[];
  readonly rest: Type | undefined;
  readonly returns: Type;
}

export const signatureTypes = weakMemo(
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
