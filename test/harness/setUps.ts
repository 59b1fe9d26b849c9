import type { SetUp } from "../../server/src/catalog/source";
import { applyEdits } from "../../server/src/text/edit";
import { readFile } from "./cases";
import { plainSnippet } from "./plainSnippet";
import { serviceWith, uriOf } from "./service";

/** Every set-up that completion offers, with what it is in Terraform when nobody fills anything in. */
export function setUps(): (SetUp & { readonly plain: string })[] {
  const all: readonly SetUp[] = JSON.parse(readFile("server/data/snippets.json"));
  return all.map((setUp) => ({ ...setUp, plain: plainSnippet(setUp.terraform) }));
}

/**
 * What completion writes for a set-up into an empty file when nobody fills anything in: with what configures its providers. `fill` has what
 * somebody types where a value stands.
 */
export function begunSetUp(prefix: string, fill = (value: string) => value): string {
  const service = serviceWith({ "main.tf": prefix });
  const item = service.complete(uriOf("main.tf"), prefix.length).items.find(({ label }) => label === prefix)!;
  const filled = item.insert.replace(/\$\{(\d+):(\w[^}]*)\}/g, (_, stop, value) => `\${${stop}:${fill(value)}}`);
  return applyEdits(prefix, [{ span: item.replace, text: plainSnippet(filled) }, ...(item.also ?? [])]);
}
