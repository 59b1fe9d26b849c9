// What an argument takes by the name of its check, where the texts that were tried do not tell it: the check was read in the provider's
// source, and counts for the releases in which it is the same. Of 5.2.0 the provider itself was asked whether it is so.
import { alternatives } from "./validators/alternatives.mjs";
import { durations } from "./validators/durations.mjs";
import { forms } from "./validators/forms.mjs";
import { ids } from "./validators/ids.mjs";
import { names } from "./validators/names.mjs";
import { passwords } from "./validators/passwords.mjs";
import { unnamedChecks } from "./validators/unnamed.mjs";
import { unprobedChecks } from "./validators/unprobed.mjs";
import { values } from "./validators/values.mjs";

const known = new Map();
for (const row of [
  ...ids,
  ...forms,
  ...names,
  ...passwords,
  ...values,
  ...alternatives,
  ...unnamedChecks,
  ...unprobedChecks,
  ...durations,
])
  known.set(row.validator, [...(known.get(row.validator) ?? []), row]);

/** What a value may be, by which checks without a name are told. */
const checks = [
  "values",
  "valuesOpen",
  "ranges",
  "length",
  "pattern",
  "notPattern",
  "format",
  "id",
  "accepts",
  "rejects",
];

/**
 * The facts that replace those of an attribute of a type; null takes one away. Ids whose shape is known stay as they are, where their check
 * has a name. `isSince` tells whether the release is a given one or a later one, `within` which block the attribute is in.
 */
export function factsOfValidator(type, argument, attribute, isSince, within = "") {
  const { validator, id } = attribute;
  const row = known
    .get(validator)
    ?.find(
      ({ types, name, names, within: blocks, refused, since, until, told, facts }) =>
        (!types || new RegExp(types).test(type)) &&
        (!name || name === argument) &&
        (!names || names.test(argument)) &&
        (!blocks || blocks.test(within)) &&
        (!refused || attribute.rejects?.includes(refused)) &&
        (!since || isSince(since)) &&
        !(until && isSince(until)) &&
        (told ? isTold(told, attribute, Boolean(types)) : !(id && facts.id)),
    );
  return row?.facts ?? {};
}

/** Whether an attribute has these facts, and no others about its value where `isSome` does not allow them. */
function isTold(told, attribute, isSome) {
  return checks.every(
    (name) => (isSome && !(name in told)) || JSON.stringify(attribute[name]) === JSON.stringify(told[name]),
  );
}
