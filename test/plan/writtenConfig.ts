// Configurations as a provider takes them, as people write them.
import { jsonValue } from "../../server/src/azure/azapi/written";
import type { BodySchema, SentValue } from "../../server/src/catalog/index";
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
