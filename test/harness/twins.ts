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
  "unknown-function": { language: ".tf", because: "functions are methods, which the compiler knows" },
};

/** Cases that say nothing in the other language, and why. */
export const withoutTwin: Readonly<Record<string, string>> = {
  "unpinned-provider/bounded.tf": "a program has no constraints of its own",
  "block-form/free-bodies.tf": "a program has no words for these blocks",
  "block-form/both-ways.tf": "it is about blocks and arguments, which are one there",
  "block-form/unknown.tf": "it is about blocks and arguments, which are one there",
  "wrong-id/guids-and-shapes.tf": "the version of azuread follows from bindings, which no program of one file has",
};
