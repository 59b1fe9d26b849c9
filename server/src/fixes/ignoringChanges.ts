import type { NewBodyItem } from "../model/index";

/** The block with which Terraform leaves an argument of a resource as it finds it. */
export function ignoringChanges(name: string): NewBodyItem {
  const items = [{ kind: "reference", path: [name] } as const];
  const item: NewBodyItem = { name: "ignore_changes", form: "argument", value: { kind: "list", items } };
  return { name: "lifecycle", form: "block", isOne: true, value: { kind: "body", items: [item] } };
}
