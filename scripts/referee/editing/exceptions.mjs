// Where we answer otherwise than the tests of editors' servers expect, and mean to: part of the page.

/** `of` is a pattern of a case's name and of what differs. */
export const editingExceptions = [
  {
    of: /negation|logical OR|on condition/,
    reason:
      "a constant that is negated, joined to a condition, or one itself, comes to the same always, and is not offered",
  },
  {
    of: /not offered: self\b/,
    reason: "`self` means something in provisioners, connections and postconditions alone",
  },
  {
    of: /does not complete for for_each/,
    reason: "`for_each` takes no list, and `toset` is offered for it",
  },
  {
    of: /candidates_test\.go: (?:simple hook|hook with prefix|incomplete attr value)/,
    reason: "what the program around the server offers in addition is that program's own",
  },
  {
    of: /after closing quote|near the beginning of quote|fractional number partial/,
    reason:
      "in front of an opening quote and behind a closing one something new begins, and a number that ends with a dot is none",
  },
  {
    of: /between items with commas/,
    reason: "what an object has already is not offered a second time",
  },
  {
    of: /inside set name/,
    reason: "on the name of a call other names are offered, and the call stays one",
  },
  {
    of: /not offered: .* in "module \\"this\\"/,
    reason: "what is in a tuple is not offered by its type: variables of such types are rare, and no provider has them",
  },
  {
    of: /expr_map_hover_test\.go: multi item map on matching value/,
    reason: "the language has no map of words",
  },
  {
    of: /object type on attribute name/,
    reason: "the type of what is written is to be seen",
  },
  {
    of: /additional targetables|unknown nested refs|targets retain Addr|workspace\/symbol .*third\.tf/,
    reason: "Terraform has no such blocks",
  },
  {
    of: /block with dependent body .*module\.test\.attr/,
    reason: "a module is read by its outputs, not by what is passed to it",
  },
  {
    of: /attribute with path target/,
    reason: "what the address leads to is not written in the test",
  },
  {
    of: /by the grammar: "/,
    reason: "what is in quotes has its colour by the grammar, as in every other language",
  },
  {
    of: /signature_help_test\.go/,
    reason: "what a call takes is shown from behind its parenthesis on",
  },
];

/** The reason why a difference does not count, if there is one. */
export function exceptionOf(text) {
  return editingExceptions.find(({ of }) => of.test(text))?.reason;
}
