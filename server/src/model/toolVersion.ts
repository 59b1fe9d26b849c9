/** The release of Terraform or OpenTofu that a file chooses for a folder, as version managers read it. */
export interface ToolVersion {
  readonly program: "Terraform" | "OpenTofu";
  readonly version: string;
  /** Its name: `.terraform-version`. */
  readonly file: string;
}
