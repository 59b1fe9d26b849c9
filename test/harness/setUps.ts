import type { SetUp } from "../../server/src/catalog/source";
import { readFile } from "./cases";
import { plainSnippet } from "./plainSnippet";

/** Every set-up that completion offers, with what it is in Terraform when nobody fills anything in. */
export function setUps(): (SetUp & { readonly plain: string })[] {
  const all: readonly SetUp[] = JSON.parse(readFile("server/data/snippets.json"));
  return all.map((setUp) => ({ ...setUp, plain: plainSnippet(setUp.terraform) }));
}
