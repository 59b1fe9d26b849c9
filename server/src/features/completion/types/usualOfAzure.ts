import type { Scope } from "../../../analysis/index";
import { armTypesOfBlock } from "../../../azure/index";
import type { Attribute, BodySchema } from "../../../catalog/index";
import { type Block, typeOf } from "../../../model/index";

type Row = readonly [path: string, value?: string];

/**
 * What Microsoft's own tools send with resources of Azure's types, though their bodies may be without, and the values that they take where nobody chooses; what
 * has none is left to the person. Where each comes from: an online endpoint's mode of authentication is `key` to the CLI (v2) and the SDK, which send a system-assigned
 * identity where none is given (azure-ai-ml, `OnlineEndpoint`), and Azure has no default for the mode; batch endpoints take Microsoft Entra's tokens alone (Azure
 * Machine Learning, "Authorization on batch endpoints"); how many instances a managed deployment has is its SKU's capacity (azure-ai-ml, `ManagedOnlineDeployment`).
 */
const rows: ReadonlyMap<string, readonly Row[]> = new Map<string, readonly Row[]>([
  [
    "microsoft.machinelearningservices/workspaces/onlineendpoints",
    [
      ["identity.type", "SystemAssigned"],
      ["body.properties.authMode", "Key"],
    ],
  ],
  ["microsoft.machinelearningservices/workspaces/batchendpoints", [["body.properties.authMode", "AADToken"]]],
  [
    "microsoft.machinelearningservices/workspaces/onlineendpoints/deployments",
    [
      ["body.sku.name", "Default"],
      ["body.sku.capacity", "1"],
      ["body.properties.endpointComputeType", "Managed"],
      ["body.properties.instanceType", "Standard_DS3_v2"],
      ["body.properties.model"],
    ],
  ],
]);

/** All paths that lead to one of them. */
const onTheWay: ReadonlySet<string> = new Set(
  [...rows.values()].flat().flatMap(([path]) => {
    const steps = path.split(".");
    return steps.map((_, index) => steps.slice(0, index + 1).join("."));
  }),
);

/** The arguments of an azapi resource of this type, with the usual ones required and the usual values first. */
export function withUsual(type: string, schema: BodySchema): BodySchema {
  return asUsual(type, [], { type: "object", block: schema }).block ?? schema;
}

/** The same of what is at a path in such a block. */
function asUsual(type: string, path: readonly string[], attribute: Attribute): Attribute {
  return (rows.get(type.toLowerCase()) ?? []).reduce((usual, [row, value]) => {
    const steps = row.split(".");
    return path.every((step, index) => step === steps[index]) ? within(usual, steps.slice(path.length), value) : usual;
  }, attribute);
}

/** The attribute of an existing azapi block with the usual values first. */
export function usualIn(block: Block, path: readonly string[], attribute: Attribute, scope: Scope): Attribute {
  if (typeOf(block) !== "azapi_resource" || (path.length > 0 && !onTheWay.has(path.join(".")))) return attribute;
  const [type] = armTypesOfBlock(block, scope);
  return type === undefined ? attribute : asUsual(type, path, attribute);
}

function within(attribute: Attribute, [name, ...rest]: readonly string[], value: string | undefined): Attribute {
  if (name === undefined) return value === undefined ? attribute : beginningWith(value, attribute);
  const inner = attribute.block?.get(name);
  if (!attribute.block || !inner || inner.unsure) return attribute;
  const required = { ...within(inner, rest, value), required: true, optional: false, computed: false };
  return { ...attribute, block: new Map([...attribute.block, [name, required]]) };
}

function beginningWith(value: string, attribute: Attribute): Attribute {
  if (attribute.type !== "string") return { ...attribute, default: Number(value) };
  return { ...attribute, values: [value, ...(attribute.values ?? []).filter((one) => one !== value)] };
}
