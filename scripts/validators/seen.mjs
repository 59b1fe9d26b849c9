// What azurerm's own tests and pages set arguments to, and what the pages say in code of them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const assignment =
  /^[ \t]*"?([a-z][a-z_0-9]*)"?[ \t]*=[ \t]*(?:"([^"\n]{0,400})"|(-?\d{1,18}(?:\.\d{1,9})?)|\[([^\]\n]{0,400})\])/gm;
const block = /^[ \t]*(resource|data) "([a-z0-9_]+)" "/gm;
const described = /^\s*[*-] `([a-z_0-9]+)` - (.*)$/gm;

/**
 * Values by the name of an argument, and by its type as `resource azurerm_thing name`: texts and numbers, those that come most often first.
 * `sources` is a checkout of azurerm.
 */
export function seenIn(sources) {
  const seen = new Map();
  for (const [path, isPage] of filesIn(sources)) {
    const text = readFileSync(path, "utf8");
    for (const { key, name, value } of isPage ? [...assignments(text), ...words(text, path)] : assignments(text))
      for (const of of [name, `${key} ${name}`]) {
        if (!seen.has(of)) seen.set(of, new Map());
        seen.get(of).set(value, (seen.get(of).get(value) ?? 0) + 1);
      }
  }
  return (name, key, most) =>
    [...(seen.get(key ? `${key} ${name}` : name) ?? [])]
      .sort(([, one], [, other]) => other - one)
      .slice(0, most)
      .map(([value]) => value);
}

function* filesIn(sources) {
  for (const [folder, ending, isPage] of [
    ["internal/services", "_test.go", false],
    ["website/docs", ".markdown", true],
  ])
    for (const entry of readdirSync(join(sources, folder), { recursive: true }))
      if (entry.endsWith(ending)) yield [join(sources, folder, entry), isPage];
}

function* assignments(text) {
  const blocks = [...text.matchAll(block)];
  let next = 0;
  let key = "";
  for (const { index, 1: name, 2: quoted, 3: number, 4: list } of text.matchAll(assignment)) {
    for (; next < blocks.length && blocks[next].index < index; next++) key = `${blocks[next][1]} ${blocks[next][2]}`;
    const texts =
      quoted !== undefined
        ? [quoted]
        : list === undefined
          ? []
          : [...list.matchAll(/"([^"]*)"/g)].map(([, one]) => one);
    for (const one of texts)
      if (!/[$%]\{/.test(one)) yield { key, name, value: one.replace(/%\[?\d*\]?[dsqtv]/g, "1") };
    if (number !== undefined) yield { key, name, value: Number(number) };
  }
}

/** What a page has in backticks about an argument. */
function* words(text, path) {
  const [, folder, file] = /([a-z-]+)[\\/]([a-z0-9_]+)\.html\.markdown$/.exec(path) ?? [];
  const key = `${folder === "d" ? "data" : "resource"} azurerm_${file}`;
  for (const [, name, sentence] of text.matchAll(described))
    for (const [, word] of sentence.matchAll(/`([^`\n]{1,200})`/g)) {
      yield { key, name, value: word };
      if (/^-?\d{1,18}(?:\.\d{1,9})?$/.test(word)) yield { key, name, value: Number(word) };
    }
}
