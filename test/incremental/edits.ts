/** Ways in which people change a module, each by what happens. */
import { randomEdit } from "../languages/mutate";
import type { Random } from "../languages/random";
import { change, changeAll, type Files, insert, type Kind, places } from "./places";

const heads = /^(?:resource|data) "\w+" "\w+"/gm;
const blocks = /^\w[^\n]*\{\n[\s\S]*?^\}\n|^\w[^\n]*\{\}\n/gm;
/** A name where it is declared or referred to, or at the start of an argument. */
const letters = /(?<=^\w+ "\w+"(?: "\w*)?)\w|(?<=\b(?:azurerm|var|local|data)[\w.]*\.)\w|^ {2}\w(?=\w* += )/gm;
const literals = /(?<=^ +\w+ += )(?:"[^"\n]*"|true|false|\d+)$/gm;

export const edits: Readonly<Record<string, Kind>> = {
  "a letter comes": change(letters, (letter) => `q${letter}`),
  "a letter goes": change(letters, () => ""),
  "a block has another name": change(heads, (head) => head.replace(/\w+"$/, 'other"')),
  "a resource has another name everywhere": renamed,
  "a reference leads elsewhere": change(/\bazurerm_\w+\.\w+(?=\.\w)/g, anyAddress),
  "a reference reads something else": change(/(?<=\bazurerm_\w+\.\w+\.)\w+/g, (_, files, random) => {
    return random.pick(places(files, /(?<=^ +)\w+(?= +=)/gm))?.found ?? "id";
  }),
  "a reference becomes a text": change(/\bazurerm_\w+\.\w+\.\w+/g, () => '"x"'),
  "a reference becomes one to a local": change(/(?<== )azurerm_\w+\.\w+\.\w+$/gm, () => "local.chosen"),
  "a local comes": insert(blocks, (_, ...of) => `locals {\n  chosen = ${anyAddress("", ...of)}.id\n}\n`),
  "a literal becomes a reference": change(literals, (_, ...of) => `${anyAddress("", ...of)}.id`),
  "a literal becomes another": change(literals, (_, files, random) => random.pick(places(files, literals)).found),
  "an argument goes": change(/^ +\w+ += [^\n{[(]*\n/gm, () => ""),
  "an argument comes": insert(/^ +\w+ += [^\n{[(]*\n/gm, (line) => line),
  "a block goes": change(blocks, () => ""),
  "a block comes again": insert(blocks, (block) => block),
  "a block comes under another name": insert(blocks, (block) => block.replace(/^(\w+(?: "\w+")*) "\w+"/, '$1 "other"')),
  "a block moves": moved,
  "a comment names something": insert(blocks, (_, ...of) => `# ${anyAddress("", ...of)}\n`),
  "a variable has another default": change(/(?<=^ {2}default += )[^\n]+/gm, anyDefault),
  "a variable has no default any more": change(/^ {2}default += [^\n]+\n/gm, () => ""),
  "a variable has a default": change(/(?<=^variable "\w+" \{)/gm, (...of) => `\n  default = ${anyDefault(...of)}`),
  "another version is asked for": change(/(?<=^ +version += ")[^"\n]+/gm, anyVersion),
  "a version is asked for": insert(blocks, (...of) => `provider "azurerm" {\n  version = "${anyVersion(...of)}"\n}\n`),
  "another module is called": change(/(?<=^ {2}source += ")\.[^"\n]*/gm, (_, __, random) =>
    random.pick(["./inner", "./none"]),
  ),
  "an output comes": insert(blocks, (_, files, random) => {
    return `output "${random.pick(["id", "name"])}" {\n  value = ${anyAddress("", files, random)}.id\n}\n`;
  }),
  anything: (files, random) => {
    const [name, text] = random.pick([...files]);
    return [{ name, ...randomEdit(text, random) }];
  },
};

function anyAddress(_: string, files: Files, random: Random): string {
  const [, kind, type, name] = /^(\w+) "(\w+)" "(\w+)"/.exec(anyHead(files, random)) ?? [];
  return `${kind === "data" ? "data." : ""}${type}.${name}`;
}

function anyHead(files: Files, random: Random): string {
  return random.pick(places(files, heads))?.found ?? 'resource "azurerm_resource_group" "none"';
}

function anyDefault(_: string, __: Files, random: Random): string {
  return random.pick(['"x"', "null", "true", "[]"]);
}

function anyVersion(_: string, __: Files, random: Random): string {
  return random.pick(["3.117.1", "4.0.1", "~> 4.60.0", "4.81.0", ">= 5.0"]);
}

function renamed(files: Files, random: Random): ReturnType<Kind> {
  const [, type, name] = /"(\w+)" "(\w+)"/.exec(anyHead(files, random)) ?? [];
  return changeAll(files, new RegExp(`(?<=\\b${type}(?:" "|\\.))${name}\\b`, "g"), "renamed");
}

/** Cut out, and pasted at the top of any file. */
function moved(files: Files, random: Random): ReturnType<Kind> {
  const cut = change(blocks, () => "")(files, random);
  return cut.flatMap((edit) => {
    const text = files.get(edit.name)?.slice(edit.span.start, edit.span.end) ?? "";
    return [edit, { name: random.pick([...files.keys()]), span: { start: 0, end: 0 }, text }];
  });
}
