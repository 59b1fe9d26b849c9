// A state that somebody has named: what `terraform state pull` writes, or `terraform show -json` of a state or a plan.
import { readStateObjects, type StateObjects } from "../../azure/index";
import { printedText, unreadNamed } from "../files/namedFile";

/** The largest state file that is read, in bytes. A state of 10,000 resources has some 30 MB. */
export const mostOfNamedState = 200_000_000;

/** `name` is how the path is shown. Undefined where nothing is in the file, which is what Terraform prints where there is no state; a sentence where it cannot be read. */
export function readNamedState(path: string, name: string): StateObjects | string | undefined {
  try {
    const text = printedText(path, mostOfNamedState);
    const read = text.trim() === "" ? undefined : readStateObjects(text);
    return typeof read === "string" ? `${name} cannot be read. ${read}` : read;
  } catch (error) {
    return unreadNamed(name, error);
  }
}
