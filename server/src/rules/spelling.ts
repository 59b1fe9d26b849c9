import type { Rule } from "./rule";

// Only who reads a program sees how it is spelled: these are found while it is read, and are here to be known by name.

export const bindingName: Rule = {
  id: "binding-name",
  severity: "error",
  summary: "A name in Terraform's spelling where the provider's bindings spell it differently.",
  why: "The program does not compile: the provider's bindings spell names in camel case, some irregularly.",
  source: "the generated bindings of the providers",
};

export const plainDependency: Rule = {
  id: "plain-dependency",
  severity: "error",
  summary: "A dependency given as a string, where the program must pass the construct itself.",
  why: "The program does not compile: `dependsOn` takes constructs; their Terraform addresses exist only once the program runs.",
  source: "the declarations of the library of constructs",
};
