import type { Rule } from "./rule";

// Only who reads a program sees how it is spelled: these are found while it is read, and stand here to be known by name.

export const bindingName: Rule = {
  id: "binding-name",
  severity: "error",
  summary: "A name in Terraform's spelling where the provider's bindings have one of their own.",
};

export const plainDependency: Rule = {
  id: "plain-dependency",
  severity: "error",
  summary: "A dependency that is given as text, where the program must give the construct itself.",
};
