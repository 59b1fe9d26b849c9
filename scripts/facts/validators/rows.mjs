// Rows of the tables about checks: the name of a check, where its source is, and what it takes.
export const raw = String.raw;

/** A check whose texts match a pattern. */
export const form = (validator, source, pattern, more = {}) =>
  row(validator, source, { pattern: [pattern].flat(), ...more });

export function row(name, source, facts) {
  const [path, since] = source.split(" since ");
  const validator = name.includes(".") ? name : `validate.${name}`;
  return { validator, source: path, ...(since && { since }), facts };
}

/** A check for some types only, where other checks have its name. */
export const only = (types, one) => ({ ...one, types });

export const words = (text) => text.trim().split(/\s+/);
