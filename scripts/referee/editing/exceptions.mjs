// Where we answer otherwise than the tests of editors' servers expect, and mean to: part of the page.

/** `of` is a pattern of a case's name and of what differs. */
export const editingExceptions = [
  {
    of: /negation|logical OR|on condition/,
    reason: "`true` and `false` in a condition, where a constant has no use",
  },
  {
    of: /not offered: self\b/,
    reason: "`self` outside of provisioners, connections and postconditions",
  },
  {
    of: /does not complete for for_each/,
    reason: "a list for `for_each`, which takes sets and maps: we offer `toset`",
  },
  {
    of: /candidates_test\.go: (?:simple hook|hook with prefix|incomplete attr value)/,
    reason: "values that only the program around the server knows",
  },
  {
    of: /after closing quote|near the beginning of quote|fractional number partial/,
    reason: "a value in front of an opening quote, behind a closing quote, or for a number that ends with a dot",
  },
  {
    of: /whole number partial/,
    reason: "another number than the one that is being typed: Enter means what is typed",
  },
  {
    of: /candidates_test\.go: (?:first block body|second block attribute): not readable/,
    reason:
      "an argument without a value in front of another one on the same line: we write the value too, and the line must be broken",
  },
  {
    of: /between items with commas/,
    reason: "a name that the object has already",
  },
  {
    of: /inside set name/,
    reason: "a type without arguments in place of the name of a call",
  },
  {
    of: /not offered: .* in "module \\"this\\"/,
    reason: "values by the types in a tuple: few variables have such a type, and no provider does",
  },
  {
    of: /expr_map_hover_test\.go: multi item map on matching value/,
    reason: "a map of words, which the language does not have",
  },
  {
    of: /object type on attribute name/,
    reason: "a hover on a literal that says its type alone",
  },
  {
    of: /additional targetables|unknown nested refs|targets retain Addr|workspace\/symbol .*third\.tf|missing dependent body/,
    reason: "blocks that Terraform does not have",
  },
  {
    of: /block with dependent body .*module\.test\.attr/,
    reason: "an argument of a module that is read like an output",
  },
  {
    of: /attribute with path target/,
    reason: "a module that its test does not have",
  },
  {
    of: /candidates_test\.go: first label/,
    reason: "all types where no letter is typed: the list begins with those that are used most",
  },
  {
    of: /independent label/,
    reason: "a hover on a name that repeats the name",
  },
  {
    of: /by the grammar: "/,
    reason: "texts in quotes, which have their colour by the grammar",
  },
  {
    of: /(?:count|for_each) attribute present/,
    reason: "`count` and `for_each` in nested blocks",
  },
  {
    of: /no argument in the outline/,
    reason: "arguments, items of lists and keys in the outline, which has blocks",
  },
  {
    of: /_json_test\.go: .*no block in the outline/,
    reason: "nested blocks in the outline of JSON, where an object may be an argument",
  },
  {
    of: /signature_help_test\.go/,
    reason: "a signature in front of the opening parenthesis",
  },
];

/** The reason why a difference does not count, if there is one. */
export function exceptionOf(text) {
  return editingExceptions.find(({ of }) => of.test(text))?.reason;
}
