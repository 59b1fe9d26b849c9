/** Modules with a configuration that a provider has applied, each with an edit. */
import type { BlockSchema } from "../../server/src/introspection/index";
import { catalog } from "../harness/service";
import { type Config, type ConfiguredType, writtenResource } from "./writtenConfig";

/** A configuration, and the state that was made of it. */
export interface StoredPair extends ConfiguredType {
  readonly state: Config;
}

/** A module and what its state has. */
export interface EditedModule {
  readonly label: string;
  readonly type: string;
  readonly edit: string;
  readonly text: string;
  /** The instances in the state, by their address in the module. */
  readonly stored: readonly { readonly name: string; readonly state: Config; readonly isTainted?: boolean }[];
}

interface Edited {
  readonly text: string;
  readonly name?: string;
  readonly isTainted?: boolean;
}

type Edit = (pair: StoredPair, written: (config: Config, name?: string, more?: string) => string) => Edited | undefined;

const without = (config: Config, name: string): Config =>
  Object.fromEntries(Object.entries(config).filter(([one]) => one !== name));

/** The first argument of which this is so. */
function firstOf(config: Config, is: (value: unknown, name: string) => boolean): string | undefined {
  return Object.entries(config).find(([name, value]) => is(value, name))?.[0];
}

function schemaOf(type: string) {
  const found = catalog.provider("azurerm")!.find("resource", type, "5.2.0");
  return typeof found === "object" ? found.body : undefined;
}

const edits: Readonly<Record<string, Edit>> = {
  "no change": ({ config }, written) => ({ text: written(config) }),
  "another name": ({ config }, written) =>
    typeof config.name === "string" ? { text: written({ ...config, name: `${config.name}x` }) } : undefined,
  "other tags": ({ type, config }, written) =>
    schemaOf(type)?.has("tags") ? { text: written({ ...config, tags: { edited: "yes" } }) } : undefined,
  "an optional argument is gone": ({ type, config }, written) => {
    const name = firstOf(config, (_, one) => schemaOf(type)?.get(one)?.optional === true);
    return name === undefined ? undefined : { text: written(without(config, name)) };
  },
  "the block is gone": () => ({ text: "# nothing\n" }),
  renamed: ({ config }, written) => ({ text: written(config, "other") }),
  moved: ({ type, config }, written) => ({
    text: `${written(config, "other")}moved {\n  from = ${type}.t\n  to   = ${type}.other\n}\n`,
  }),
  counted: ({ config }, written) => ({ text: written(config, "t", "  count = 1\n") }),
  "two of them": ({ config }, written) => ({ text: written(config, "t", "  count = 2\n") }),
  "a switch is turned": ({ config }, written) => {
    const name = firstOf(config, (value) => typeof value === "boolean");
    return name === undefined ? undefined : { text: written({ ...config, [name]: !config[name] }) };
  },
  "another number": ({ config }, written) => {
    const name = firstOf(config, (value) => typeof value === "number");
    return name === undefined ? undefined : { text: written({ ...config, [name]: Number(config[name]) + 1 }) };
  },
  "created first": ({ config }, written) =>
    typeof config.name === "string"
      ? {
          text: written(
            { ...config, name: `${config.name}y` },
            "t",
            "  lifecycle {\n    create_before_destroy = true\n  }\n",
          ),
        }
      : undefined,
  "another place, ignored": ({ config }, written) =>
    typeof config.location === "string"
      ? {
          text: written(
            { ...config, location: "northeurope" },
            "t",
            "  lifecycle {\n    ignore_changes = [location]\n  }\n",
          ),
        }
      : undefined,
  "another place": ({ config }, written) =>
    typeof config.location === "string" ? { text: written({ ...config, location: "northeurope" }) } : undefined,
  tainted: ({ config }, written) => ({ text: written(config), isTainted: true }),
  "a new one beside it": ({ config }, written) => ({ text: written(config) + written(config, "second") }),
  "replaced with another": ({ config }, written) => ({
    text: `resource "terraform_data" "a" {\n  input = "x"\n}\n${written(config, "t", "  lifecycle {\n    replace_triggered_by = [terraform_data.a]\n  }\n")}`,
  }),
  "read by another": ({ type, config }, written) => ({
    text: `${written(typeof config.name === "string" ? { ...config, name: `${config.name}z` } : config)}resource "terraform_data" "a" {\n  input = ${type}.t.id\n}\n`,
  }),
  "for each, through a local": ({ type, config }, written) =>
    typeof config.name === "string"
      ? {
          text: `locals {\n  names = { one = ${JSON.stringify(config.name)}, two = "second" }\n}\n${written(
            without(config, "name"),
            "t",
            "  for_each = local.names\n  name = each.value\n",
          )}moved {\n  from = ${type}.t\n  to   = ${type}.t["one"]\n}\n`,
        }
      : undefined,
  "a text is written otherwise": ({ type, config }, written) => {
    const isFree = (value: unknown, name: string) =>
      typeof value === "string" && name !== "name" && !schemaOf(type)?.get(name)?.values && !/^\//.test(value);
    const name = firstOf(config, isFree);
    return name === undefined ? undefined : { text: written({ ...config, [name]: `${config[name]}1` }) };
  },
};

const all = Object.entries(edits);

/** The pair with the edit that comes at its place, or the next one that it can have. */
export function editedModule(pair: StoredPair, index: number, shift = 0): EditedModule {
  const { type, state } = pair;
  const written = (own: Config, name = "t", more = "") =>
    writtenResource(type, name, own).replace(/^(resource "[^"]+" "[^"]+" \{\n)/, `$1${more}`);
  for (let at = index + shift; ; at++) {
    const [edit, make] = all[at % all.length]!;
    const made = make(pair, written);
    if (!made) continue;
    const stored = [{ name: "t", state, ...(made.isTainted && { isTainted: true }) }];
    return { label: `m${index}`, type, edit, text: made.text, stored };
  }
}

/** A state of Terraform's with what modules have made. */
export function stateOf(
  some: readonly EditedModule[],
  versions: ReadonlyMap<string, number>,
  schemas: ReadonlyMap<string, BlockSchema>,
): string {
  const resources = some.flatMap(({ label, type, stored }) =>
    stored.map(({ name, state, isTainted }) => ({
      module: `module.${label}`,
      mode: "managed",
      type,
      name,
      provider: 'provider["registry.terraform.io/hashicorp/azurerm"]',
      instances: [
        {
          ...(isTainted && { status: "tainted" }),
          schema_version: versions.get(type) ?? 0,
          attributes: state,
          sensitive_attributes: sensitiveIn(state, schemas.get(type)!),
        },
      ],
    })),
  );
  const head = { version: 4, terraform_version: "1.11.4", serial: 1, lineage: "a0000000-0000-4000-8000-000000000001" };
  return JSON.stringify({ ...head, outputs: {}, resources, check_results: null });
}

type Step =
  | { readonly type: "get_attr"; readonly value: string }
  | { readonly type: "index"; readonly value: { readonly value: number; readonly type: "number" } };

/** The paths of what is sensitive, as Terraform keeps them with a state. */
function sensitiveIn(state: Config, { attributes, blocks }: BlockSchema): readonly (readonly Step[])[] {
  const at = (name: string): Step => ({ type: "get_attr", value: name });
  const own = attributes.flatMap(({ name, sensitive }) => (sensitive ? [[at(name)]] : []));
  const inside = blocks.flatMap(({ name, nesting, block }): readonly (readonly Step[])[] => {
    const value = state[name];
    const items = (Array.isArray(value) ? value : []) as readonly (Config | null)[];
    const all = items.map((item) => (item === null ? [] : sensitiveIn(item, block)));
    // Elements of a set have no path: the whole set is sensitive.
    if (nesting === "set") return all.flat().length > 0 ? [[at(name)]] : [];
    const index = (number: number): Step => ({ type: "index", value: { value: number, type: "number" } });
    return all.flatMap((paths, number) => paths.map((path) => [at(name), index(number), ...path]));
  });
  return [...own, ...inside];
}
