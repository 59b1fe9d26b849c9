import { serviceWith, uriOf } from "../harness/service";
import type { Family } from "./families";
import { moduleContext } from "./moduleContext";

/** A program of a family as Terraform. */
export function toTerraform(program: string, family: Family): string {
  const service = serviceWith({ "main.ts": program });
  service.setFolder("file:///module", moduleContext(family));
  return service.convert!(uriOf("main.ts"), { start: 0, end: 0 }, "terraform")!.text;
}
