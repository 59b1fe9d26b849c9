import { resolve, type Scope, textOfLiteral } from "../../analysis/index";
import { type BodyType, type Property, propertiesAt, propertiesIn } from "../../catalog/index";
import { type Block, bodyItemOf, typeOf } from "../../model/index";
import { isName } from "../../text/index";
import { bodyTypeOf, propertiesBelow } from "./places/propertyPaths";

/** Blocks whose `output` is what Azure answers about a resource. */
const withAnswer: ReadonlySet<string> = new Set(["azapi_resource", "azapi_update_resource"]);

/** What `output` of a block of azapi's has at a path: what `response_export_values` takes of Azure's answer, and else what only Azure sets. */
export function exportedFields(
  block: Block,
  attribute: string,
  path: readonly string[],
  scope: Scope,
): readonly string[] | undefined {
  const sensitive = attribute === "sensitive_output";
  if ((!sensitive && attribute !== "output") || !withAnswer.has(typeOf(block) ?? "")) return undefined;
  const type = bodyTypeOf(block.body, scope);
  const bodyItem = bodyItemOf(block.body, sensitive ? "sensitive_response_export_values" : "response_export_values");
  if (!type) return [];
  if (!bodyItem) return sensitive ? [] : byDefault(type, path, block.kind === "data");
  const { value } = resolve(bodyItem.value, scope);
  const names: string[] = [];
  if (value.kind === "body") {
    const [key, ...rest] = path;
    for (const one of value.body.items)
      if (key === undefined) names.push(one.name);
      else if (one.name === key)
        names.push(...below(type, [...stepsOf(textOfLiteral(one.value, scope) ?? ""), ...rest]));
  } else if (value.kind === "list")
    for (const item of value.items) {
      const text = textOfLiteral(item, scope);
      if (text !== undefined) names.push(...ofPath(type, stepsOf(text), path));
    }
  return [...new Set(names)].filter(isName);
}

/** The whole answer has no steps. */
function stepsOf(text: string): readonly string[] {
  return text === "*" || text === "@" || text === "" ? [] : text.split(".");
}

/** What an exported path has at the path that is read. */
function ofPath(type: BodyType, exported: readonly string[], path: readonly string[]): readonly string[] {
  if (!path.every((step, index) => index >= exported.length || exported[index] === step)) return [];
  const next = exported[path.length];
  return next === undefined ? below(type, path) : [next];
}

function below(type: BodyType, path: readonly string[]): readonly string[] {
  return [...propertiesBelow(type, path).keys()];
}

/** Without a choice a resource exports what only Azure sets, a data source everything. */
function byDefault(type: BodyType, path: readonly string[], isWhole: boolean): readonly string[] {
  if (isWhole || propertiesAt(type, path).some(({ isReadOnly }) => isReadOnly)) return below(type, path);
  return [...propertiesBelow(type, path)].flatMap(([name, property]) => (hasReadOnly(property, 0) ? name : []));
}

/** How deep it is looked for what only Azure sets: types may hold themselves. */
const deepest = 4;

function hasReadOnly({ isReadOnly, type }: Property, depth: number): boolean {
  return isReadOnly || (depth < deepest && [...propertiesIn(type).values()].some((one) => hasReadOnly(one, depth + 1)));
}
