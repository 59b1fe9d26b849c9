import { type Attribute, attributeIn, type BodySchema, type Outline, type Outlined } from "../../catalog/index";

/** What is known of a body: in the version in force, and in any. */
export interface KnownBody {
  readonly schema: BodySchema | undefined;
  readonly outline: Outline | undefined;
}

/** What is known of an argument or nested block. */
export interface KnownBodyItem {
  readonly attribute?: Attribute | undefined;
  readonly outlined?: Outlined | undefined;
}

/** What is known of a name in a body. */
export function schemaOfBodyItem({ schema, outline }: KnownBody, name: string): KnownBodyItem {
  return { attribute: schema && attributeIn(schema, name), outlined: outline?.get(name) };
}

/** What is known of what is inside; undefined where its names are data. */
export function schemaInside({ attribute, outlined }: KnownBodyItem): KnownBody | undefined {
  const schema = attribute?.block ?? attribute?.elem?.block;
  const outline = outlined?.inside;
  return schema || outline ? { schema, outline } : undefined;
}

/** What is known of each element. */
export function schemaOfElement({ attribute, outlined }: KnownBodyItem): KnownBodyItem {
  return attribute?.block || attribute?.elem?.block
    ? { attribute, outlined }
    : { attribute: attribute?.elem, outlined };
}
