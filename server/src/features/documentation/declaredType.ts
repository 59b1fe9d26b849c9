import type { Attribute } from "../../catalog/index";

/** The longest type that is in a line. */
const longest = 80;

/** The type that a variable says it has, without what is in an object where that is too long for a line: `list(object({…}))`. */
export function declaredType({ declared }: Attribute): string | undefined {
  const { type } = declared ?? {};
  if (type === undefined || type.length <= longest) return type;
  const at = type.indexOf("{");
  return at < 0
    ? `${type.slice(0, longest)}…`
    : `${type.slice(0, at + 1)}…${/[})]*$/.exec(type)![0].replace(/^[)]*/, "")}`;
}
