/** What modules of a fact's resources look like in which it holds, and in which it does not. */
import type { OrderFact } from "../../server/src/catalog/index";
import { addressOf, isOfAzapi, type Made, type Resource, textOf } from "./written";

/** Files of a module by their names, those of a called one below its folder. */
export type Files = Readonly<Record<string, string>>;

export interface Variant {
  readonly name: string;
  readonly isFound: boolean;
  readonly files: Files;
}

/** Between which the fact is an order. */
const orders: ReadonlySet<OrderFact["kind"]> = new Set([
  "needs-before",
  "role-before",
  "must-outlive",
  "one-at-a-time",
]);

export function isOrder({ kind }: OrderFact): boolean {
  return orders.has(kind);
}

export function variantsOf(fact: OrderFact, made: Made): readonly Variant[] {
  const { a, b } = made;
  if (fact.needs && b) return [{ name: "the role is given", isFound: false, files: filesOf(made) }];
  const isAfter = fact.kind === "wait-after" && b !== undefined && !textOf(a).includes(`${addressOf(b)}.`);
  const after = new Map(isAfter ? [[a, [`depends_on = [${addressOf(b)}]`]]] : []);
  const found: Variant[] = [{ name: "as it is", isFound: true, files: filesOf(made, after) }];
  found.push({ name: "count = 0", isFound: false, files: filesOf(made, new Map([[a, ["count = 0"]]])) });
  if (b && isOrder(fact)) {
    const [own, other] = [addressOf(a), addressOf(b)];
    const inner = new Map([["inner", [b]]]);
    found.push(
      { name: "the other has count = 0", isFound: false, files: filesOf(made, new Map([[b, ["count = 0"]]])) },
      { name: "depends_on", isFound: false, files: filesOf(made, new Map([[a, [`depends_on = [${other}]`]]])) },
      {
        name: "depends_on the other way",
        isFound: false,
        files: filesOf(made, new Map([[b, [`depends_on = [${own}]`]]])),
      },
      { name: "a reference", isFound: false, files: filesOf(made, new Map([[a, [`tags = { after = ${other}.id }`]]])) },
      {
        name: "a reference through a local",
        isFound: false,
        files: filesOf(made, new Map([[a, ["tags = local.tags"]]]), `locals {\n  tags = { after = ${other}.id }\n}\n`),
      },
      { name: "conditions that may exclude each other", isFound: false, files: excluding(made) },
      { name: "the other in a module", isFound: true, files: moved(made, inner) },
      { name: "what needs it in a module", isFound: true, files: moved(made, new Map([["needing", [a]]])) },
      {
        name: "each in a module",
        isFound: true,
        files: moved(
          made,
          new Map([
            ["inner", [b]],
            ["needing", [a]],
          ]),
        ),
      },
      { name: "both in a module", isFound: true, files: moved(made, new Map([["both", [b, a]]])) },
      { name: "the other two calls deep", isFound: true, files: deeper(moved(made, inner), "inner") },
      {
        name: "what needs it two calls deep",
        isFound: true,
        files: deeper(moved(made, new Map([["needing", [a]]])), "needing"),
      },
      {
        name: "depends_on a module",
        isFound: false,
        files: moved(made, inner, new Map([[a, ["depends_on = [module.inner]"]]])),
      },
      {
        name: "an output of a module",
        isFound: false,
        files: moved(made, inner, new Map([[a, [`tags = { after = ${other}.id }`]]])),
      },
    );
  }
  if (b && fact.kind === "wait-after")
    found.push({
      name: "a wait",
      isFound: false,
      files: filesOf(made, new Map([[a, ["depends_on = [time_sleep.wait]"]]]), sleep(b)),
    });
  return found;
}

function sleep(after: Resource): string {
  return `resource "time_sleep" "wait" {\n  create_duration = "20m"\n  depends_on = [${addressOf(after)}]\n}\n`;
}

function excluding(made: Made): Files {
  const { a, b } = made;
  const variables = 'variable "is_on" {\n  type = bool\n}\nvariable "is_off" {\n  type = bool\n}\n';
  const further = new Map([
    [a, ["count = var.is_on ? 1 : 0"]],
    [b!, ["count = var.is_off ? 1 : 0"]],
  ]);
  return filesOf(made, further, variables);
}

type Further = ReadonlyMap<Resource, readonly string[]>;

/** The provider, and all resources: what needs the order last. */
export function filesOf(made: Made, further: Further = new Map(), text = ""): Files {
  return { "main.tf": [provider(made), ...listed(made).map((one) => textOf(one, further.get(one))), text].join("\n") };
}

function listed({ a, b, others }: Made): readonly Resource[] {
  return [...others, ...(b ? [b] : []), a];
}

const required = `terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> RELEASE"
    }
    azapi = {
      source  = "Azure/azapi"
      version = "~> 2.12"
    }
  }
}
`;

function provider({ provider, release }: Made): string {
  const blocks = new Map<string, string[]>();
  const own: string[] = [];
  for (const [path, value] of provider) {
    const [first, block = "", name = ""] = path.split(".");
    if (block === "") {
      own.push(`  ${first} = ${value}\n`);
      continue;
    }
    blocks.set(block, [...(blocks.get(block) ?? []), `      ${name} = ${value}`]);
  }
  const inner = [...blocks].map(([name, lines]) => `    ${name} {\n${lines.join("\n")}\n    }\n`).join("");
  return `${required.replace("RELEASE", release)}\nprovider "azurerm" {\n${own.join("")}  features {\n${inner}  }\n}\n`;
}

/** The same with resources in called modules, by the names of these; and what each call, and what needs the order, says besides. */
export function moved(
  made: Made,
  modules: ReadonlyMap<string, readonly Resource[]>,
  further: Further = new Map(),
): Files {
  const all = listed(made);
  const moduleOf = (address: string) =>
    [...modules].find(([, inner]) => inner.some((one) => addressOf(one) === address))?.[0];
  const outputs = new Map<string, string[]>();
  const outside = (text: string) =>
    text.replaceAll(reference, (whole, address: string) => {
      const module = moduleOf(address);
      if (module === undefined) return whole;
      const known = outputs.get(module) ?? [];
      if (!known.includes(whole)) outputs.set(module, [...known, whole]);
      return `module.${module}.out${outputs.get(module)!.indexOf(whole)}`;
    });
  const main = all
    .filter((one) => moduleOf(addressOf(one)) === undefined)
    .map((one) => outside(textOf(one, further.get(one))));
  const files: Record<string, string> = {};
  for (const [name, inner] of modules) {
    const given: string[] = [];
    const texts = inner.map((one) =>
      textOf(one, further.get(one)).replaceAll(reference, (whole, address: string) => {
        if (moduleOf(address) === name || !all.some((one) => addressOf(one) === address)) return whole;
        if (!given.includes(whole)) given.push(whole);
        return `var.given${given.indexOf(whole)}`;
      }),
    );
    const head = required.replace("RELEASE", made.release);
    files[`${name}/main.tf`] = [head, ...(texts.join("").includes("current.object_id") ? [client] : []), ...texts].join(
      "\n",
    );
    files[`${name}/variables.tf`] = given.map((_, at) => `variable "given${at}" {}\n`).join("");
    const lines = given.map((value, at) => `  given${at} = ${outside(value)}\n`);
    main.push(`module "${name}" {\n  source = "./${name}"\n${lines.join("")}}\n`);
  }
  for (const [name, values] of outputs)
    files[`${name}/outputs.tf`] = values.map((value, at) => `output "out${at}" {\n  value = ${value}\n}\n`).join("");
  return { ...files, "main.tf": [provider(made), ...main].join("\n") };
}

/** The same with a module one call further in. */
function deeper(files: Files, name: string): Files {
  const inside = Object.entries(files).map(([path, text]) => [path.replace(`${name}/`, `${name}/further/`), text]);
  const given = [...(files[`${name}/variables.tf`] ?? "").matchAll(/variable "(\w{1,20})"/g)];
  const outputs = [...(files[`${name}/outputs.tf`] ?? "").matchAll(/output "(\w{1,20})"/g)];
  const call = given.map(([, one]) => `  ${one} = var.${one}\n`).join("");
  return {
    ...Object.fromEntries(inside),
    [`${name}/main.tf`]: `module "further" {\n  source = "./further"\n${call}}\n`,
    [`${name}/variables.tf`]: files[`${name}/variables.tf`] ?? "",
    [`${name}/outputs.tf`]: outputs
      .map(([, one]) => `output "${one}" {\n  value = module.further.${one}\n}\n`)
      .join(""),
  };
}

const client = 'data "azurerm_client_config" "current" {}\n';

/** A resource or data source that is read, and what is read of it. */
const reference = /\b((?:data\.)?(?:azurerm|azapi|azuread)_\w{1,100}\.\w{1,20})((?:\.[a-z]\w{0,50}|\[0\]){1,6})/g;

/** Whether a module of these is in both providers' words, or in one's. */
export function wordsOf({ a, b }: Made): "azurerm" | "azapi" | "both" {
  if (!b || isOfAzapi(a) === isOfAzapi(b)) return isOfAzapi(a) ? "azapi" : "azurerm";
  return "both";
}
