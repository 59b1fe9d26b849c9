// Types as the newer plugin framework prints them (`tftypes.List[tftypes.String]`), in the two notations we use.

const simple = { String: "string", Number: "number", Bool: "bool", DynamicPseudoType: "dynamic" };

/** Of an attribute: `{ type }` with `elem` or `block` where it has elements or fields. */
export function normalized(type) {
  if (!type.startsWith("tftypes.")) return { type: type.toLowerCase() };
  const { name, inner, fields } = parsed(type);
  if (simple[name]) return { type: simple[name] };
  if (fields) return { type: "object", block: Object.fromEntries(fields.map(([key, of]) => [key, normalized(of)])) };
  return { type: name.toLowerCase(), elem: normalized(inner) };
}

/** As Terraform writes it: `list(string)`. */
export function written(type) {
  const { name, inner, fields } = parsed(type);
  if (simple[name]) return simple[name] === "dynamic" ? "any" : simple[name];
  if (fields) return `object({ ${fields.map(([key, of]) => `${key} = ${written(of)}`).join(", ")} })`;
  return `${name.toLowerCase()}(${written(inner)})`;
}

function parsed(type) {
  const [, name, inner] = /^tftypes\.(\w+)(?:\[(.*)\])?$/.exec(type) ?? [];
  if (!name) throw new Error(`There is a type that this script does not know: ${type}`);
  return { name, inner, fields: name === "Object" ? fieldsOf(inner) : undefined };
}

function fieldsOf(text) {
  const fields = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === "[") depth++;
    if (text[at] === "]") depth--;
    if (at === text.length || (text[at] === "," && depth === 0)) {
      const [, key, type] = /^\s*"(\w+)":(.*)$/.exec(text.slice(start, at)) ?? [];
      if (key) fields.push([key, type]);
      start = at + 1;
    }
  }
  return fields;
}
