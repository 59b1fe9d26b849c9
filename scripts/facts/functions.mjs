// The functions of the language, and those that providers add, with types as Terraform writes them.

import { readFileSync } from "node:fs";
import { lines, parsedLines } from "./lines.mjs";
import { written } from "./types.mjs";

/** Functions of releases after the one whose metadata a folder of facts has, in the same form, with where they were read. */
const newer = JSON.parse(readFileSync(new URL("newerFunctions.json", import.meta.url), "utf8"));

/**
 * The text of functions.jsonl: a header line, then one function a line. `snapshots` of each provider, by its name; `former` is the text
 * that is there, from which the functions of other providers are kept.
 */
export function functionsOf(facts, snapshots, former) {
  const language = Object.entries({ ...newer.functions, ...facts.functions }).map(
    ([name, { parameters = [], rest, returns }]) => ({
      name,
      parameters: parameters.map(parameterOf),
      ...(rest ? { rest: parameterOf(rest) } : {}),
      returns: typeText(returns),
    }),
  );
  const ofProviders = Object.entries(snapshots).flatMap(([provider, all]) =>
    (all.at(-1)?.functions ?? []).map(({ name, parameters, returns }) => ({
      name: `provider::${provider}::${name}`,
      parameters: parameters.map(({ name: parameter, type }) => ({ name: parameter, type: written(type) })),
      returns: written(returns),
    })),
  );
  const [, ...before] = former ? parsedLines(former) : [];
  const ofOthers = before.filter(({ name }) => name.startsWith("provider::") && !(name.split("::")[1] in snapshots));
  const all = [...language, ...ofProviders, ...ofOthers].sort((a, b) => (a.name < b.name ? -1 : 1));
  return lines([{ source: `${facts.source}; ${newer.source}`, note: `${facts.note} ${newer.note}` }, ...all]);
}

/** The text of functions.jsonl in which the functions of one provider are those that were learned of it. */
export function withFunctionsOf(text, provider, learned) {
  const [header, ...all] = parsedLines(text);
  const others = all.filter(({ name }) => !name.startsWith(`provider::${provider}::`));
  const own = learned.map(({ kind: _, name, ...facts }) => ({ name: `provider::${provider}::${name}`, ...facts }));
  return lines([header, ...[...others, ...own].sort((a, b) => (a.name < b.name ? -1 : 1))]);
}

function parameterOf({ name, type }) {
  return { name, type: typeText(type) };
}

/** `["list", "string"]` becomes `list(string)`. */
function typeText(type) {
  if (!Array.isArray(type)) return type === "dynamic" ? "any" : type;
  const [name, inner] = type;
  if (name === "object")
    return `object({ ${Object.entries(inner)
      .map(([key, of]) => `${key} = ${typeText(of)}`)
      .join(", ")} })`;
  if (name === "tuple") return `tuple([${inner.map(typeText).join(", ")}])`;
  return `${name}(${typeText(inner)})`;
}
