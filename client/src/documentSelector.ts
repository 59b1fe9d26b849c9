// The documents that are ours. As specific as those of other Terraform extensions and no more: VS Code asks only the
// best-matching completion providers, so a broader selector would lose our suggestions, a narrower one hide theirs.

/** Terraform, in its own syntax and in JSON. */
export const terraformSelector = [
  { scheme: "file", language: "terraform" },
  { scheme: "file", language: "terraform-vars" },
  { scheme: "file", language: "terraform-test" },
  { scheme: "file", pattern: "**/*.tf.json" },
] as const;

/** What CDKTF programs are written in, as far as we read it. */
export const programLanguages = ["typescript", "javascript"] as const;

/** Those and programs; which of those are ours, only their text tells. */
export const documentSelector = [
  ...terraformSelector,
  ...programLanguages.map((language) => ({ scheme: "file", language })),
] as const;
