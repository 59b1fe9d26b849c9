/** Types of providers whose schemas are not known: `server/data/otherTypes.json`. */
import { isObject, ownProperty } from "../../text/index";
import type { Attribute, BodySchema, SchemaKind } from "../schema";
import type { OtherTypes } from "../source";

/** The content of such a file; empty if the text is not such a file. */
export function readOtherTypes(text: string): OtherTypes {
  const { source: _, about: __, begun, ...byKind } = objectIn(text);
  return {
    names: new Map(Object.entries(byKind as Readonly<Record<string, readonly string[]>>)),
    begun: (kind, type) => bodyIn(ownProperty(ownProperty((begun ?? {}) as Begun, kind), type)),
  };
}

type Begun = Partial<Readonly<Record<SchemaKind, Readonly<Record<string, Readonly<Record<string, Attribute>>>>>>>;

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(text);
    return isObject(read) ? { ...read } : {};
  } catch {
    return {};
  }
}

function bodyIn(attributes: Readonly<Record<string, Attribute>> | undefined): BodySchema | undefined {
  return (
    attributes &&
    new Map(Object.entries(attributes).map(([name, attribute]) => [name, { ...attribute, required: true }]))
  );
}
