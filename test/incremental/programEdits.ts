/** Ways in which people change a program, each by what happens. */
import { randomEdit } from "../languages/mutate";
import type { Random } from "../languages/random";
import { change, changeAll, type Files, insert, type Kind, places } from "./places";

const constructs = /^ *(?:const \w+ = )?new \w[\w.]*\((?:this|stack|\w+), "[^"\n]*", \{\n[\s\S]*?^ *\}\);\n/gm;
const variables = /(?<=^ *const )\w+(?= = new )/gm;
const literals = /(?<=^ +\w+: )(?:"[^"\n]*"|true|false|\d+)(?=,$)/gm;
const references = /(?<=^ +\w+: )\w+\.\w+(?=,$)/gm;

export const programEdits: Readonly<Record<string, Kind>> = {
  "a letter of an argument comes": change(/(?<=^ +)\w(?=\w*: )/gm, (letter) => `q${letter}`),
  "a letter of an argument goes": change(/(?<=^ +)\w(?=\w*: )/gm, () => ""),
  "a construct has another id": change(/(?<=new \w[\w.]*\(\w+, ")[^"\n]*/g, (id) => `${id}q`),
  "a variable has another name": change(variables, (name) => `${name}Q`),
  "a variable has another name everywhere": (files, random) => {
    const name = anyVariable("", files, random);
    return changeAll(files, new RegExp(`(?<=const )${name}\\b|\\b${name}(?=\\.)`, "g"), "renamed");
  },
  "a reference leads elsewhere": change(references, (found, ...of) => found.replace(/^\w+/, anyVariable("", ...of))),
  "a reference reads something else": change(/(?<=^ +\w+: \w+\.)\w+(?=,$)/gm, (_, files, random) => {
    return random.pick(places(files, /(?<=^ +)\w+(?=: )/gm))?.found ?? "id";
  }),
  "a reference becomes a text": change(references, () => '"x"'),
  "a literal becomes a reference": change(literals, (_, ...of) => `${anyVariable("", ...of)}.id`),
  "a literal becomes another": change(literals, (_, files, random) => random.pick(places(files, literals)).found),
  "an argument goes": change(/^ +\w+: [^\n{[(]*,\n/gm, () => ""),
  "an argument comes": insert(/^ +\w+: [^\n{[(]*,\n/gm, (line) => line),
  "a construct goes": change(constructs, () => ""),
  "a construct comes again": insert(constructs, (construct) => construct),
  "a construct comes under another name": insert(constructs, (construct) =>
    construct.replace(/(?<=const )\w+/, "other").replace(/(?<=^[^"]*")\w+/, "other"),
  ),
  "a comment names something": insert(constructs, (_, ...of) => `// ${anyVariable("", ...of)}\n`),
  "an import comes": change(/^import /gm, () => 'import "./grants";\nimport '),
  "an import goes": change(/^import [^\n]*;\n/gm, () => ""),
  "it is not synthesized": change(/^ *app\.synth\(\);\n/gm, () => ""),
  "a variable has a default": change(
    /(?<=new (?:cdk\w*\.)?TerraformVariable\(\w+, "\w+", \{)/g,
    () => ' default: "x",',
  ),
  anything: (files, random) => {
    const [name, text] = random.pick([...files]);
    return [{ name, ...randomEdit(text, random) }];
  },
};

function anyVariable(_: string, files: Files, random: Random): string {
  return random.pick(places(files, variables))?.found ?? "none";
}
