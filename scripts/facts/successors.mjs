// Deprecation messages mention names: the successor, and often what is deprecated itself, a value or something around
// it. Keeps those that can be written instead.

/** Cleans `deprecatedMentions` of a type and of everything in it. `types` are the names of all types of the release. */
export function keepSuccessors(type, types) {
  const isOther = (name) => types.has(name) && name !== type.name;
  clean(type, isOther);
  cleanBody(type.attributes, [], { type, isOther });
  return type;
}

function cleanBody(body = {}, path, context) {
  for (const [name, attribute] of Object.entries(body)) {
    const own = [...path, name];
    const mentions = (attribute.deprecatedMentions ?? []).map((mention) => nameIn(mention, body, own, context));
    attribute.deprecatedMentions = mentions.filter(Boolean);
    if (attribute.deprecatedMentions.length === 0) delete attribute.deprecatedMentions;
    cleanBody(attribute.block ?? attribute.elem?.block, own, context);
  }
}

/** A sibling by its bare name, anything else in the type by its path, another type; undefined for the rest. */
function nameIn(mention, body, own, { type, isOther }) {
  const path = mention.split(".").filter((part) => part !== "0");
  const bare = path.at(-1);
  if (path.join(".") === own.join(".") || mention === own.at(-1)) return undefined;
  const isSibling = path.length === 1 || path.slice(0, -1).join(".").endsWith(own.slice(0, -1).join("."));
  // What goes together with it takes no place; every resource has an id, though no schema lists it.
  if (isSibling && body[bare]?.deprecated) return undefined;
  if (isSibling && (body[bare] || (bare === "id" && own.length === 1)) && bare !== own.at(-1)) return bare;
  if (own.join(".").startsWith(`${path.join(".")}.`)) return undefined;
  let inside = type.attributes;
  for (const name of path) inside = inside?.[name] && { ...inside[name].block, "": true };
  if (inside) return path.join(".");
  return isOther(mention) && !isParent(mention, type) ? mention : undefined;
}

/** What a resource belongs to is mentioned to say where its settings come from, and takes the place of none. */
function isParent(mention, { attributes }) {
  const name = mention.replace(/^[a-z]+_/, "");
  return attributes[`${name}_id`] !== undefined || attributes[`${name}_name`] !== undefined;
}

function clean(type, keep) {
  if (!type.deprecatedMentions) return;
  type.deprecatedMentions = type.deprecatedMentions.filter(keep);
  if (type.deprecatedMentions.length === 0) delete type.deprecatedMentions;
}
