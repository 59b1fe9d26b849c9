// The parts of the server that the referee asks without a document: the evaluator and the layout.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importBundled } from "../importBundled.mjs";

const source = `export { builtIn } from "./catalog/builtIn/builtIn";
export { createCatalog } from "./catalog/createCatalog";
export { evaluate } from "./evaluation/evaluate";
export { attributesOf, elementsOf, unknown } from "./evaluation/result";
export { parseExpression, parserAt } from "./languages/hcl/expressions/parseExpression";
export { skipTrivia } from "./languages/hcl/scanner/skipTrivia";
export { hcl } from "./languages/hcl/hcl";
export { applyEdits } from "./text/index";`;

/** `valueOf(expression)` as `plain` writes values, `undefined` where it is not known; `formatted(text)`. */
export async function loadCore() {
  const core = await importBundled(source, "server/src");
  const catalog = core.createCatalog([core.builtIn((file) => readIfThere(join("server/data", file)))]);
  const environment = {
    lookUp: ({ steps }) => ({ result: core.unknown, rest: steps.slice(1) }),
    signatureOf: (name) => catalog.functions.get(name),
  };
  return {
    valueOf(text) {
      const parser = core.parserAt(text);
      core.skipTrivia(parser);
      const { result, problems } = core.evaluate(core.parseExpression(parser), environment);
      return problems.length > 0 ? { refused: problems[0].message } : plainResult(result, core);
    },
    formatted(text) {
      const document = core.hcl.parse("main.tf", text);
      return core.applyEdits(text, core.hcl.format(document));
    },
  };
}

/** A known result as JSON has it, sets as `{ set }`; undefined where a part of it is not known. */
function plainResult(result, core) {
  if (result.state === "null") return null;
  if (result.state !== "known") return undefined;
  const elements = core.elementsOf(result)?.map((one) => plainResult(one, core));
  if (elements?.includes(undefined)) return undefined;
  if (elements) return result.type.kind === "set" ? { set: elements } : elements;
  const attributes = core.attributesOf(result);
  if (!attributes) return result.value;
  const entries = [...attributes].map(([name, one]) => [name, plainResult(one, core)]);
  return entries.some(([, one]) => one === undefined) ? undefined : Object.fromEntries(entries);
}

function readIfThere(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
