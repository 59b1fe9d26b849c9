// What an argument takes by the name of its check, where the texts that were tried do not tell it: the check was read in the provider's
// source, and counts for the releases in which it is the same. Of 5.2.0 the provider itself was asked whether it is so.
import { forms } from "./validators/forms.mjs";
import { ids } from "./validators/ids.mjs";
import { names } from "./validators/names.mjs";
import { passwords } from "./validators/passwords.mjs";
import { values } from "./validators/values.mjs";

const known = new Map();
for (const row of [...ids, ...forms, ...names, ...passwords, ...values])
  known.set(row.validator, [...(known.get(row.validator) ?? []), row]);

/**
 * The facts that replace those of an attribute of a type; null takes one away. Ids whose shape is known stay as they are. `isSince` tells
 * whether the release is a given one or a later one.
 */
export function factsOfValidator(type, argument, { validator, id }, isSince) {
  const row = known
    .get(validator)
    ?.find(
      ({ types, name, since, facts }) =>
        (!types || new RegExp(types).test(type)) &&
        (!name || name === argument) &&
        (!since || isSince(since)) &&
        !(id && facts.id),
    );
  return row?.facts ?? {};
}
