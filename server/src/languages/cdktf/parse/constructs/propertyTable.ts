import { type BodySchema, blockTypes, type Outline } from "../../../../catalog/index";
import { propertyOf } from "../../names";

/** What may be written in a body, by every spelling of it: the bindings' and Terraform's. */
export type PropertyTable = ReadonlyMap<string, BindingProperty>;

/** A name that may be written in a body. */
export interface BindingProperty {
  /** Terraform's. */
  readonly name: string;
  /** The bindings'. */
  readonly property: string;
  readonly isBlock: boolean;
  /** True for what takes any keys. */
  readonly isMap: boolean;
  readonly inside?: PropertyTable;
  /** True for what Terraform itself defines. */
  readonly isOwn: boolean;
  /** True for what has no place in the model. */
  readonly isIgnored?: boolean;
}

/** What is in the outline of a type. */
export function outlineTable(outline: Outline): PropertyTable {
  return tableFrom(outline, ({ isBlock, isMap, inside }) => ({
    isBlock,
    isMap,
    isOwn: false,
    ...(inside && { inside: outlineTable(inside) }),
  }));
}

/** What the config of a construct may hold: what its type has, where that is known, and Terraform's own arguments. */
export function configTable(kind: string, attributes: PropertyTable | undefined): PropertyTable {
  return new Map([...(attributes ?? []), ...ignored, ...ownTable(kind)]);
}

/** What only the CDK knows what to do with. */
const ignored = ["provisioners", "connection", "staticId", "skipAssetCreationFromLocalModules"].map(
  (name): [string, BindingProperty] => [
    name,
    { name, property: name, isBlock: false, isMap: true, isOwn: true, isIgnored: true },
  ],
);

const ownTables = new Map<string, PropertyTable>();

/** Terraform's own arguments in blocks of a kind. */
function ownTable(kind: string): PropertyTable {
  const table = ownTables.get(kind) ?? schemaTable(blockTypes.get(kind)!.body);
  ownTables.set(kind, table);
  return table;
}

function schemaTable(schema: BodySchema): PropertyTable {
  const own = new Map([...schema].filter(([name]) => name !== "*" && name !== "connection" && name !== "provisioner"));
  return tableFrom(own, ({ block }) => ({
    isBlock: block !== undefined,
    isMap: false,
    isOwn: true,
    ...(block && { inside: schemaTable(block) }),
  }));
}

function tableFrom<T>(
  names: ReadonlyMap<string, T>,
  about: (one: T) => Omit<BindingProperty, "name" | "property">,
): PropertyTable {
  const table = new Map<string, BindingProperty>();
  for (const [name, one] of names) {
    const property = { name, property: propertyOf(name), ...about(one) };
    table.set(name, property);
    table.set(property.property, property);
  }
  return table;
}
