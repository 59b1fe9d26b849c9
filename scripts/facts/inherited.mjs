// What a provider cannot be asked, taken from an older snapshot where everything that it can be asked is as it was there.
import { fitsPatterns } from "./equivalence.mjs";
import { factsOfValidator } from "./validators.mjs";

/** Facts that have no words in the protocol, and the answers that have to be the same for them to be the same. */
const untold = ["validator", "pattern", "notPattern", "idOf", "defaultFromEnvironment"];
const answers = ["type", "length", "format", "id", "accepts", "rejects", "values", "valuesOpen", "ranges"];

/** A learned type with what an older form of it says besides; as it is where there is none. */
export function inherited(type, older) {
  if (!older) return type;
  return { ...type, attributes: inheritedBody(type.attributes, older.attributes, type.name) };
}

function inheritedBody(body, older, type, within) {
  return Object.fromEntries(
    Object.entries(body).map(([name, attribute]) => [
      name,
      older[name] ? inheritedAttribute(attribute, older[name], name, type, within) : attribute,
    ]),
  );
}

function inheritedAttribute(attribute, older, name, type, within) {
  const replaced = replacedFacts(attribute, older, name, type, within);
  const isAsBefore = answers.every(
    (fact) => fact in replaced || JSON.stringify(attribute[fact]) === JSON.stringify(older[fact]),
  );
  const merged = { ...attribute, ...(isAsBefore && replaced) };
  const more = isAsBefore ? untold.filter((fact) => merged[fact] === undefined && older[fact] !== undefined) : [];
  for (const fact of Object.keys(merged)) if (merged[fact] === null) delete merged[fact];
  return {
    ...merged,
    ...Object.fromEntries(more.map((fact) => [fact, older[fact]])),
    // Whole numbers and others are one type to the protocol.
    ...(attribute.type === "number" && ["int", "float"].includes(older.type) && { type: older.type }),
    ...(attribute.block && older.block && { block: inheritedBody(attribute.block, older.block, type, name) }),
    ...(attribute.elem && older.elem && { elem: inheritedAttribute(attribute.elem, older.elem, name, type, within) }),
  };
}

/**
 * What a row about the check of an attribute says instead of the answers: those of the older snapshot are compared without it, and what
 * became of each class of texts has to fit its patterns.
 */
function replacedFacts(attribute, older, name, type, within) {
  const facts = factsOfValidator(type, name, { ...attribute, validator: older.validator }, () => true, within);
  const isKinds = /^password/.test(facts.format ?? "");
  const doFit = (patterns, isMatch) =>
    !patterns || isKinds || patterns.every((one) => fitsPatterns(attribute, [one], isMatch));
  return doFit(facts.pattern, true) && doFit(facts.notPattern, false) ? facts : {};
}
