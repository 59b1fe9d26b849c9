import { pinned, serviceWith, uriOf } from "../harness/service";
import type { Family } from "./families";
import { moduleContext } from "./moduleContext";

/** A file of Terraform's as a program of a family, which is a stack. */
export function toProgram(terraform: string, family: Family): string {
  const service = serviceWith({ "main.tf": terraform, "versions.tf": pinned(family.versions.azurerm!) });
  service.setFolder("file:///module", moduleContext(family));
  return service.convert(uriOf("main.tf"), { start: 0, end: 0 }, "program")!.text;
}
