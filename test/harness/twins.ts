/** Rules that have nothing to find in one of the languages, and why. */
export const onlyIn: Readonly<Record<string, { readonly language: ".tf" | ".ts"; readonly because: string }>> = {
  "binding-name": { language: ".ts", because: "Terraform has no bindings" },
  "plain-dependency": { language: ".ts", because: "Terraform has no constructs" },
  "unknown-block-type": { language: ".tf", because: "a class that is none of the provider's is no block" },
  "missing-label": { language: ".tf", because: "the compiler misses arguments of a constructor" },
  "invalid-name": { language: ".tf", because: "names are made of what the program gives" },
  "duplicate-argument": { language: ".tf", because: "the compiler refuses it" },
  "duplicate-block": { language: ".tf", because: "which constructs share a scope is known when the program runs" },
  "unsupported-override": { language: ".tf", because: "a program has no override files" },
  "undeclared-reference": {
    language: ".tf",
    because: "the compiler knows variables, and a stack may be in many files",
  },
  "circular-reference": { language: ".tf", because: "the compiler sees that a constant is used before it is made" },
  "undeclared-provider": { language: ".tf", because: "the compiler knows variables" },
  "inference-cluster-size": { language: ".tf", because: "further pools of the cluster may be in another document" },
  "refused-lock": { language: ".tf", because: "nothing but the lock file and bindings says the version of a program" },
  "dynamic-block": { language: ".tf", because: "a program makes dynamic blocks of iterators, with all that they need" },
  "statement-address": { language: ".tf", because: "a program makes these blocks of what it moves or imports" },
  "terraform-version": { language: ".tf", because: "a program does not say which Terraform runs it" },
  "import-without-id": { language: ".tf", because: "importFrom takes the id" },
  "duplicate-import": { language: ".tf", because: "what a construct is imported from is an argument of one call" },
  "test-block": { language: ".tf", because: "a program is tested by programs" },
  "moved-address": { language: ".tf", because: "a program makes these blocks of what it moves" },
  "duplicate-settings": { language: ".tf", because: "which stack a backend is for is known when the program runs" },
  "constant-condition": { language: ".tf", because: "a condition of a program is whatever its expression gives" },
  "unrequired-provider": { language: ".tf", because: "a program requires the providers whose bindings it imports" },
  "required-provider": { language: ".tf", because: "a program requires the providers whose bindings it imports" },
  "failed-validation": { language: ".tf", because: "a condition of a program is whatever its expression gives" },
  "dropped-attribute": { language: ".tf", because: "a program makes the types of variables of functions" },
  "undeclared-variable": { language: ".tf", because: "a program has no files of values" },
  "block-in-values": { language: ".tf", because: "a program has no files of values" },
  "unknown-function": { language: ".tf", because: "functions are methods, which the compiler knows" },
};

/** Cases that say nothing in the other language, and why. */
export const withoutTwin: Readonly<Record<string, string>> = {
  "identity-roles/both.tf": "a program that is converted makes no app of itself, so that others may give the roles",
  "azapi-twice/dynamic.tf": "a program has a list of objects or an iterator, never both",
  "property-value/defaults.tf": "a program may be in several documents, so that a default is at most a warning",
  "unknown-api-version/defaults.tf": "a program may be in several documents, so that a default is at most a warning",
  "unpinned-provider/bounded.tf": "a program has no constraints of its own",
  "block-form/free-bodies.tf": "a program has no words for these blocks",
  "block-form/both-ways.tf": "it is about blocks and arguments, which are one there",
  "block-form/unknown.tf": "it is about blocks and arguments, which are one there",
  "invalid-address/depends-on.tf": "a program lists constructs, and hands over the rest as text",
  "unknown-keyword/quoted.tf": "keywords are texts in a program",
  "version-constraint/required.tf": "a program has no constraints of its own",
  "ignore-changes/quoted.tf": "names are texts in a program",
  "malformed-id/put-together.tf": "what stands in a template of a program is whatever its expression gives",
  "malformed-id/azapi-put-together.tf": "what stands in a template of a program is whatever its expression gives",
  "wrong-id/guids-and-shapes.tf": "the version of azuread follows from bindings, which no program of one file has",
};

/** Cases that hold what no program can, so that they do not come back from one as they were, and why. */
export const notInPrograms: Readonly<Record<string, string>> = {
  "duplicate-block/locals.tf": "each local gets a name of its own",
  "dynamic-block/parts.tf": "an iterator of a program has a list and a content",
  "ignore-changes/quoted.tf": "names are texts, with and without quotes",
  "invalid-address/depends-on.tf": "what is no construct is handed over as text",
  "undeclared-reference/outputs.tf": "an output of a program is read by the name that it gets there",
  "missing-label/nested.tf": "blocks of a program have no labels too many",
};
