import type { Attribute, BodySchema } from "../../catalog/index";
import { asCodeBlock, type Markdown } from "../../wording/index";

/** The attributes of a variable's objects, one on each line, if the type is too long for one line. */
export function describeMembers(attribute: Attribute): Markdown | undefined {
  const members = attribute.declared?.type?.includes("…") ? membersOf(attribute) : undefined;
  if (!members) return undefined;
  const shown = [...members].slice(0, mostMembers);
  const width = Math.max(...shown.map(([name]) => name.length));
  const lines = shown.map(([name, { declared, optional }]) => {
    const type = declared?.type ?? "any";
    return `${name.padEnd(width)} = ${optional ? `optional(${type})` : type}`;
  });
  if (members.size > mostMembers) lines.push("…");
  return asCodeBlock(lines.join("\n"), "terraform");
}

const mostMembers = 20;

/** What the objects of a type have, also where it is a list, set or map of them. */
function membersOf({ declared, elem }: Attribute): BodySchema | undefined {
  return declared?.attributes ?? (elem && membersOf(elem));
}
