// What a provider cannot be asked, taken from an older snapshot where everything that it can be asked is as it was there.

/** Facts that have no words in the protocol, and the answers that have to be the same for them to be the same. */
const untold = ["validator", "pattern", "notPattern", "idOf", "defaultFromEnvironment"];
const answers = ["type", "length", "format", "id", "accepts", "rejects", "values", "ranges"];

/** A learned type with what an older form of it says besides; as it is where there is none. */
export function inherited(type, older) {
  if (!older) return type;
  return { ...type, attributes: inheritedBody(type.attributes, older.attributes) };
}

function inheritedBody(body, older) {
  return Object.fromEntries(
    Object.entries(body).map(([name, attribute]) => [
      name,
      older[name] ? inheritedAttribute(attribute, older[name]) : attribute,
    ]),
  );
}

function inheritedAttribute(attribute, older) {
  const isAsBefore = answers.every((name) => JSON.stringify(attribute[name]) === JSON.stringify(older[name]));
  const more = isAsBefore ? untold.filter((name) => attribute[name] === undefined && older[name] !== undefined) : [];
  return {
    ...attribute,
    ...Object.fromEntries(more.map((name) => [name, older[name]])),
    // Whole numbers and others are one type to the protocol.
    ...(attribute.type === "number" && ["int", "float"].includes(older.type) && { type: older.type }),
    ...(attribute.block && older.block && { block: inheritedBody(attribute.block, older.block) }),
    ...(attribute.elem && older.elem && { elem: inheritedAttribute(attribute.elem, older.elem) }),
  };
}
