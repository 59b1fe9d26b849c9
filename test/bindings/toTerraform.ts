import { serviceWith, uriOf } from "../harness/service";
import { around } from "./around";
import type { Family } from "./families";

/** A program of a family as Terraform. */
export function toTerraform(program: string, family: Family): string {
  const service = serviceWith({ "main.ts": program });
  service.setFolder("file:///module", around(family));
  return service.convert!(uriOf("main.ts"), { start: 0, end: 0 }, "terraform")!.text;
}
