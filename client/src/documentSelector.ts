// The documents that are ours. As specific as those of other Terraform extensions and no more: VS Code asks only the
// best-matching completion providers, so a broader selector would lose our suggestions, a narrower one hide theirs.
import { workspace } from "vscode";
import { unsavedScheme } from "./unsaved";

/** Where documents are that people work on: on disk, nowhere yet, or where the open folders are, which may be virtual. */
const schemes = [
  ...new Set(["file", unsavedScheme, ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]),
];

/** What HashiCorp's extension calls the languages that are read. */
const terraformLanguages = [
  "terraform",
  "terraform-vars",
  "terraform-test",
  "terraform-mock",
  "terraform-search",
  "terraform-backend",
  "terraform-stack",
  "terraform-deploy",
];

/** Terraform, in its own syntax and in JSON. */
export const terraformSelector = schemes.flatMap((scheme) => [
  ...terraformLanguages.map((language) => ({ scheme, language })),
  { scheme, pattern: "**/*.tf.json" },
  { scheme, pattern: "**/*.tfvars.json" },
  { scheme, pattern: "**/*.tfbackend.json" },
]);

/** What CDKTF programs are written in, as far as we read it. */
export const programLanguages = ["typescript", "javascript"] as const;

/** Those and programs. Only the text says which of them are ours. */
export const documentSelector = [
  ...terraformSelector,
  ...schemes.flatMap((scheme) => programLanguages.map((language) => ({ scheme, language }))),
];

/** What workspaces can be dropped into. */
export const dropSelector = schemes.flatMap((scheme) =>
  ["terraform", ...programLanguages].map((language) => ({ scheme, language })),
);
