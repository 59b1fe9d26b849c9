const oneOfSeveral = "it is one of several ways, and this one asks for more";
const further = "what it makes room for has its own fix";
const halfWay = "half of what an older version took is taken by none";

/** Errors that an action may bring, by its kind and by rule, and why nothing better can be written. */
export const leftToPeople: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "add-required": {
    "one-of": further,
    "encryption-vault": further,
    "primary-identity": oneOfSeveral,
    "unknown-argument": halfWay,
  },
  "extract-local": { "value-not-allowed": "a number that is not whole is of another type where it is written" },
  "extract-variable": {
    "encryption-vault": "a caller may make what is made nowhere by default",
    "value-not-allowed": "a number that is not whole is of another type where it is written",
  },
  "fix of block-count": { "block-form": further },
  "fix of conflict": { "key-size": oneOfSeveral },
  "fix of missing-argument": {
    "encryption-vault": further,
    "one-of": further,
    "primary-identity": oneOfSeveral,
    "unknown-argument": halfWay,
  },
  "fix of one-of": { conflict: oneOfSeveral },
  "fix of required-with": { "primary-identity": oneOfSeveral },
  "fix of unpinned-provider": {
    "value-not-allowed": "of the newest release, whose checks are not known, it is a warning",
  },
  "fix of unknown-argument": {
    "feature-store": oneOfSeveral,
    "missing-argument": halfWay,
    "wrong-id": "the other argument takes an id where this one took a name",
    "unknown-argument": "a newer version is not yet the newest",
    "value-not-allowed": "the other argument takes words where this one took yes or no",
  },
  "fix of undeclared-reference": { "import-without-id": "what a local is to be only people know" },
  "fix of unknown-type": { "missing-argument": "another type needs other arguments" },
  "fix of value-not-allowed": { "feature-store": oneOfSeveral },
  "id-to-data": {
    "wrong-length": "the id itself holds a name that no such thing can have",
    "wrong-pattern": "the id itself holds a name that no such thing can have",
  },
};
