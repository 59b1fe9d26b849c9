// Override files: Terraform merges what they declare into what the other files of a module declare.
import { fileName } from "../uri";

/** Whether a document is one, by its name: `override.tf`, `main_override.tf`, and the like in JSON and for OpenTofu. */
export function isOverrideFile(uri: string): boolean {
  return /(?:^|_)override\.(?:tf|tofu)(?:\.json)?$/.test(fileName(uri));
}
