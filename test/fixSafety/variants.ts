import { parse } from "@cdktf/hcl2json";
import { transform } from "esbuild";
import { commented } from "./commented";
import type { Whole } from "./modules";

/** The same text otherwise, with the name of its file; undefined where it cannot be made. */
type Variant = (name: string, text: string) => Promise<readonly [string, string] | undefined>;

/** What people's files look like that ours do not. */
export const variants: Readonly<Record<string, Variant>> = {
  "as it is": async (name, text) => [name, text],
  "with comments everywhere": async (name, text) => [name, commented(name, text.replaceAll("\r\n", "\n"))],
  "with other line ends": async (name, text) => [name, text.replace(/\r?\n/g, "\r\n")],
  "without commas at ends": async (name, text) =>
    name.endsWith(".ts") ? [name, text.replace(/,(?=\s*[}\]])/g, "")] : [name, text.trimEnd()],
  "in JSON, or on one line": async (name, text) => (name.endsWith(".ts") ? onOneLine(name, text) : inJson(name, text)),
};

/** All files of a module in a variant. */
export async function varied(module: Whole, variant: Variant): Promise<Whole | undefined> {
  const files = await Promise.all(Object.entries(module.files).map(([name, text]) => variant(name, text)));
  const made = files.filter((file) => file !== undefined);
  return made.length < files.length ? undefined : { ...module, files: Object.fromEntries(made) };
}

/** Files of tests in JSON have names of their own, and are not read. */
async function inJson(name: string, text: string): Promise<readonly [string, string] | undefined> {
  if (name.endsWith(".hcl")) return undefined;
  const json = await parse(name, text).catch(() => undefined);
  return json && [`${name}.json`, `${JSON.stringify(json, null, 2)}\n`];
}

async function onOneLine(name: string, text: string): Promise<readonly [string, string] | undefined> {
  const tsconfigRaw = { compilerOptions: { verbatimModuleSyntax: true } };
  const made = await transform(text, {
    loader: "ts",
    minifyWhitespace: true,
    tsconfigRaw,
    logLevel: "silent",
  }).catch(() => undefined);
  return made && [name.replace(/ts$/, "js"), made.code];
}
