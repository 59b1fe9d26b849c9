// Configurations as a provider takes them, as people write them.
import { jsonValue } from "../../server/src/azure/azapi/argumentValue";
import type { BodySchema, SentValue } from "../../server/src/catalog/index";
import type { BlockSchema, CtyValue } from "../../server/src/introspection/index";
import { hcl } from "../../server/src/languages/hcl/hcl";
import type { NewBodyItem } from "../../server/src/model/index";
import { catalog } from "../harness/service";

/** A configuration, in which what is not set may be null. */
export interface Config {
  readonly [name: string]: SentValue;
}

/** A type with some configuration of it. */
export interface ConfiguredType {
  readonly type: string;
  readonly config: Config;
}

/** The text of a resource. */
export function writtenResource(type: string, name: string, config: Config): string {
  const found = catalog.provider("azurerm")!.find("resource", type, "5.2.0");
  const schema = typeof found === "object" ? found.body : new Map();
  return hcl.conversion.program([{ kind: "resource", labels: [type, name], items: itemsOf(config, schema) }]).text;
}

/** What is in a block with it. */
export function itemsOf(config: Config, schema: BodySchema): NewBodyItem[] {
  return Object.entries(config).flatMap(([name, value]): NewBodyItem[] => {
    if (value === null) return [];
    const block = schema.get(name)?.block;
    if (!block || typeof value !== "object") return [{ name, form: "argument", value: jsonValue(value) }];
    const bodies = (Array.isArray(value) ? value : [value]) as readonly (Config | null)[];
    return bodies.flatMap((body) =>
      body ? [{ name, form: "block" as const, value: { kind: "body" as const, items: itemsOf(body, block) } }] : [],
    );
  });
}

/** The same as Terraform gives it to a provider. */
export function configOf(config: Config | null, { attributes, blocks }: BlockSchema): CtyValue {
  const given = new Map<string, CtyValue>();
  for (const { name, type } of attributes) given.set(name, typed(config?.[name] ?? null, type));
  for (const { name, block, nesting } of blocks) {
    const value = config?.[name] ?? null;
    const bodies = (value === null ? [] : Array.isArray(value) ? value : [value]) as readonly Config[];
    if (nesting === "list" || nesting === "set")
      given.set(
        name,
        bodies.map((body) => configOf(body, block)),
      );
    else given.set(name, bodies[0] ? configOf(bodies[0], block) : null);
  }
  return given;
}

type Type = BlockSchema["attributes"][number]["type"];

function typed(value: SentValue, type: Type): CtyValue {
  if (value === null) return null;
  if (type === "string") return typeof value === "string" ? value : String(value);
  if (typeof type === "string") return value as CtyValue;
  if (type.kind === "list" || type.kind === "set") return (value as SentValue[]).map((one) => typed(one, type.element));
  const entries = Object.entries(value as Config);
  if (type.kind === "map") return new Map(entries.map(([name, one]) => [name, typed(one, type.element)]));
  if (type.kind !== "object") return null;
  return new Map([...type.attributes].map(([name, of]) => [name, typed((value as Config)[name] ?? null, of)]));
}
