// The documents that are ours. As specific as those of other Terraform extensions and no more: VS Code asks only the
// best-matching completion providers, so a broader selector would lose our suggestions, a narrower one hide theirs.

export const documentSelector = [
  { scheme: "file", language: "terraform" },
  { scheme: "file", language: "terraform-vars" },
  { scheme: "file", language: "terraform-test" },
  { scheme: "file", pattern: "**/*.tf.json" },
] as const;
