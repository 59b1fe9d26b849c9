import { hcl } from "../../server/src/languages/hcl/hcl";
import { applyEdits } from "../../server/src/text/edit";

/** A text in Terraform as `terraform fmt` leaves it. */
export function formatted(text: string): string {
  return applyEdits(text, hcl.format(hcl.parse("any.tfvars", text)));
}

/** Whether it is so already. */
export function isLaidOut(text: string): boolean {
  return formatted(text) === text;
}
