// When facts of one argument mean the same though their words differ.
import { importBundled } from "../importBundled.mjs";

const { formatOf, classesOf, probes, idSamples, goPattern } = await importBundled(
  `export { formatOf, classesOf } from "./introspection/textFormat"; export { probes } from "./introspection/probes";
   export { idSamples } from "./introspection/ids";
   export { goPattern } from "./text/goPattern";`,
  "server/src",
);

/** Whether a fact of the reference says nothing by itself, so that it is not counted. */
export function isRedundant(fact, learned, reference) {
  if (learned[fact] !== undefined) return false;
  // A block that is there is there once.
  if (fact === "minItems") return reference.minItems === 1 && reference.block !== undefined;
  // What has elements that are values is set with `=` in any mode.
  // Source: CoreConfigSchema in helper/schema/core_schema.go of hashicorp/terraform-plugin-sdk/v2.
  if (fact === "configMode") return reference.configMode === "attribute" && reference.block === undefined;
  // Texts of digits or letters that are JSON, base64 or a date have lengths of their own; so have those of the one class that is accepted.
  return (
    fact === "length" &&
    reference.length !== undefined &&
    (["json", "base64", "rfc3339"].includes(formatIn(reference)) || isLengthOfFew(learned, reference))
  );
}

/** Whether a fact of what was learned says what that of the reference does. `shapesOf` gives the shapes of the ids of a type. */
export function isEquivalent(fact, learned, reference, shapesOf) {
  const [told, known] = [learned[fact], reference[fact]];
  if (fact === "format") return isSameFormat(learned, reference);
  // What a list ignores in its elements and what these do are the same.
  if (fact === "diffSuppressed") return known === true && !told && learned.elem?.diffSuppressed === true;
  if (fact === "accepts" || fact === "rejects") return haveSameClasses(learned, reference);
  if (fact === "values" || fact === "ranges") return areSameNumbers(learned, reference);
  // Of which exactly one may be given, any two exclude each other.
  if (fact === "conflictsWith" && known && reference.exactlyOneOf) {
    const left = known.filter((member) => !reference.exactlyOneOf.includes(member));
    return JSON.stringify(left.sort()) === JSON.stringify([...(told ?? [])].sort());
  }
  if (fact === "id") return areSameIds(told, known, reference.idOf ?? [], shapesOf);
  return false;
}

/** Whether what becomes of each class of texts is what the patterns of the reference say. */
export function fitsPatterns(learned, patterns, isMatch) {
  const tests = patterns.map((pattern) => goPattern(pattern)).filter(Boolean);
  if (tests.length === 0) return false;
  const isFitting = (text) => tests.every((test) => test.test(text) === isMatch);
  if (learned.id) return learned.id.flatMap((shape) => idSamples(shape)).every(isFitting);
  const known = [...verdicts(learned)];
  const unfit = known.filter(([name]) => !isFitting(probes.get(name)));
  return known.length > 0 && unfit.every(([, isAccepted]) => !isAccepted);
}

/** What is known to become of the classes: by name, whether it is accepted. Where nothing else is known all are that are not too long or too short. */
function verdicts(facts) {
  const { accepts, rejects, format, id, values, valuesOpen } = facts;
  const of = new Map();
  const formatted = format && classesOf(format);
  for (const [name, text] of probes) {
    if (isOutside(text, facts)) of.set(name, false);
    else if (accepts) of.set(name, accepts.includes(name));
    else if (rejects) of.set(name, !rejects.includes(name));
    else if (formatted) {
      if (formatted.accepted.includes(name)) of.set(name, true);
      else if (formatted.refused.includes(name)) of.set(name, false);
    } else if (!id && (!values || valuesOpen) && !format) of.set(name, true);
  }
  return of;
}

function isOutside(text, { length }) {
  if (!length) return false;
  const [least, most] = length;
  return text.length < (least ?? 0) || (most ? text.length > most : false);
}

/** The same classes but for those that a length says, which ours and theirs may be on two sides of. */
function haveSameClasses(learned, reference) {
  if (!reference.accepts && !reference.rejects) return false;
  const [ours, theirs] = [verdicts(learned), verdicts(reference)];
  const said = (name) => isOutside(probes.get(name), learned) || isOutside(probes.get(name), reference);
  // Where their text of a class is another one, their pattern says what becomes of ours.
  const tests = (reference.pattern ?? []).map((pattern) => goPattern(pattern)).filter(Boolean);
  const isSaid = (name, is) => tests.length > 0 && tests.every((test) => test.test(probes.get(name))) === is;
  // Their texts of these are longer than ours.
  const isLonger = (name) =>
    learned.length &&
    [
      "objectArn",
      "mac",
      "fqdn",
      "keyVaultKeyVersioned",
      "keyVaultKeyVersionless",
      "keyVaultSecretVersionless",
    ].includes(name);
  const both = [...ours].filter(([name]) => theirs.has(name) && !said(name));
  return both.length > 0 && both.every(([name, is]) => is === theirs.get(name) || isLonger(name) || isSaid(name, is));
}

/** So few classes are accepted that only their own lengths were found. */
function isLengthOfFew({ accepts }, reference) {
  const few = reference.accepts ?? accepts;
  return few !== undefined && few.length <= 2 && reference.length[1] !== 0;
}

function isSameFormat(learned, reference) {
  const [told, known] = [learned.format, reference.format];
  if (told === known) return false;
  // One letter at least, and not empty, are the same.
  if ([told, known].includes("not-empty") && (reference.length ?? learned.length)?.[0] >= 1) return true;
  if (told === "not-empty" && known === "not-zero") return true;
  // What is stored as a region is one, even where any text is taken; nothing else is known of it.
  if (told === "region" && (known ?? "not-empty") === "not-empty") return reference.normalized === true;
  // An address alone is one too where the pattern takes it.
  if (told === "ip-or-cidr" && known === "cidr")
    return (reference.pattern ?? []).some((one) => goPattern(one)?.test("10.1.2.3"));
  // Our ids may be empty: the form of a text says whether an argument is given.
  if (told === "resource-id" && known === "resource-id-or-empty") return true;
  return formatIn(learned) !== undefined && formatIn(learned) === formatIn(reference);
}

function formatIn({ format, accepts, rejects }) {
  // The reference has no words of a refusal, by which the introspection tells a check of times from one that takes more.
  const words = "expected it to be a valid RFC3339 date";
  return format ?? (accepts || rejects ? formatOf(accepts ?? [], rejects ?? [], words) : undefined);
}

/** Few numbers by a step in a range, and the list of them. */
function areSameNumbers({ ranges, divisibleBy }, { values }) {
  const [[from, to] = []] = ranges ?? [];
  if (ranges?.length !== 1 || !divisibleBy || !values || from === null || to === null) return false;
  const count = (to - from) / divisibleBy + 1;
  return count === values.length && values.every((value) => value >= from && value <= to && value % divisibleBy === 0);
}

/** The same shapes, or besides these only those of types whose ids the reference has. */
function areSameIds(told, known, idOf, shapesOf) {
  if (!told) return false;
  const others = told.filter((shape) => !(known ?? []).some((one) => fits(one, shape)));
  const targets = idOf.flatMap(shapesOf);
  return (
    (known ?? []).every((one) => told.some((shape) => fits(one, shape))) &&
    others.every((shape) => targets.includes(shape))
  );
}

/** Whether two lists of ids are the same but for what the importer takes any name in, and then refuses by itself. */
export function haveSameShapes(some, others) {
  return some?.length === others?.length && (some ?? []).every((one) => others.some((other) => fits(one, other)));
}

function fits(one, other) {
  const [names, more] = [one.split("/"), other.split("/")];
  return names.length === more.length && names.every((name, at) => name === more[at] || more[at] === "{}");
}

/** Whether texts are taken that are no ids, so that an id is taken only by chance. */
export function takesOthers({ accepts, rejects, values }) {
  const ids = ["subscriptionId", "resourceGroupId", "managementGroupId", "someResourceId", "empty"];
  if (accepts) return accepts.some((name) => !ids.includes(name));
  return rejects !== undefined || values !== undefined;
}
