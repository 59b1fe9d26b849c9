import type { Rule } from "./rule";

// Only who reads a program sees how it is spelled: these are found while it is read, and stand here to be known by name.

export const bindingName: Rule = {
  id: "binding-name",
  severity: "error",
  summary: "A name in Terraform's spelling where the provider's bindings have one of their own.",
  why: "The program does not compile: the provider's bindings spell names in camel case, some in a way of their own.",
  source: "the generated bindings of the providers",
};

export const plainDependency: Rule = {
  id: "plain-dependency",
  severity: "error",
  summary: "A dependency that is given as text, where the program must give the construct itself.",
  why: "The program does not compile: `dependsOn` takes constructs, from which the address in Terraform is made only when the program runs.",
  source: "the declarations of the library of constructs",
};
