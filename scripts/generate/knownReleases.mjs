// Sentences of pages that say which releases of the providers are known, from the data: a release that is added changes nothing else.
import { readFileSync } from "node:fs";
import { byVersion } from "../facts/snapshots.mjs";

const azurerm = headerOf("azurerm.jsonl");
const azapi = headerOf("azapi.jsonl");
const types = headerOf("azureTypes.txt").release;
const whole = azurerm.snapshots.filter((_, index) => azurerm.full.filter((turn) => turn <= index).length % 2 === 1);
const newestWhole = whole.at(-1);
/** Of these the structure alone is known. */
const before = azurerm.snapshots.filter((one) => byVersion(one, whole[0]) < 0);
const after = azurerm.snapshots.filter((one) => byVersion(one, newestWhole) > 0);
const newest = azurerm.snapshots.at(-1);
const known = `${minor(azurerm.snapshots[0])} to ${minor(newest)}`;

/** By page, what stands there, with the sentence that it has to be. */
const sentences = {
  "README.md": [[/\(azurerm [\d.]+ to [\d.]+\)/, `(azurerm ${known})`]],
  "docs/comparison.md": [[/(?<=^\| azurerm 5 \|.*\| up to )[\d.]+/m, minor(newest)]],
  "docs/features.md": [
    [/(?<=built in, )[^,]*,\d* in all, as azapi [\d.]+/, `${apiVersions()} in all, as azapi ${minor(types)}`],
    [/(?<=\| version \| what is known \|\n\|---\|---\|\n)(?:\|.*\n)+/, tableOfVersions()],
  ],
  "docs/design/catalog.md": [
    [/(?<=After the newest one \()[\d.]+/, newestWhole],
    [/(?<=After the newest snapshot of all \()[\d.]+/, newest],
  ],
};

/** What the changes of the next release say of it: those of others stay as they were. */
const changes = [
  [/(?<=all of azurerm \()[\d.]+ to [\d.]+/, known],
  [/(?<=azapi \()[\d.]+ to [\d.]+/, `${minor(azapi.snapshots[0])} to ${minor(types)}`],
  [
    /(?<=releases whose values are not known \()[^)]*/,
    [before, after].filter(isSome).map(span).concat("those between").join(", "),
  ],
  [/(?<=only a release after )[\d.]+(?= may have)/, minor(newest)],
];

/** The pages that have such sentences, with what makes them of their text. */
export const knownReleases = {
  ...Object.fromEntries(
    Object.entries(sentences).map(([page, all]) => [
      page,
      (text) => all.reduce((made, one) => said(made, one, page), text),
    ]),
  ),
  "CHANGELOG.md": (text) => {
    const [, head, unreleased, rest] = /^([\s\S]*?\n## Unreleased\n|)([\s\S]*?)((?:\n## (?!Unreleased)[\s\S]*)?)$/.exec(
      text,
    );
    return head + changes.reduce((made, [pattern, words]) => made.replace(pattern, words), unreleased) + rest;
  },
};

function said(text, [pattern, words], page) {
  if (!pattern.test(text))
    throw new Error(`${page} no longer says what ${pattern} looks for: adapt scripts/generate/knownReleases.mjs.`);
  return text.replace(pattern, () => words);
}

function tableOfVersions() {
  const rows = [
    [whole.map((one) => (one.endsWith(".0") && one !== newestWhole ? minor(one) : one)).join(", "), "everything"],
    [
      "between two of these",
      "types, arguments and blocks, what is required, and everything about values that is the same in both",
    ],
    ...(isSome(after)
      ? [
          [
            span(after),
            `types, arguments and blocks, and what is required; a value that ${minor(newestWhole)} refuses is a warning`,
          ],
        ]
      : []),
    [span(before), "types, arguments and blocks, and what is required"],
    [`${following(newest)} and later`, `as ${minor(newest)}; what ${minor(newest)} does not have is a warning`],
    [`${minor(azurerm.exact[0])} to ${preceding(azurerm.snapshots[0])}`, "only the Azure ML types"],
  ];
  return rows.map(([version, what]) => `| ${version} | ${what} |\n`).join("");
}

/** How many API versions there are, to the nearest thousand. */
function apiVersions() {
  const [, ...lines] = readFileSync("server/data/azureTypes.txt", "utf8").split("\n");
  const written = lines.filter((line) => /^[\w.]+\/\S+\t/.test(line)).map((line) => line.split("\t")[1]);
  const count = written.join(";").match(/\b\d{4}-\d{2}-\d{2}/g).length;
  return `about ${Math.round(count / 1000)},000`;
}

function headerOf(file) {
  return JSON.parse(readFileSync(`server/data/${file}`, "utf8").split("\n", 1)[0]);
}

function minor(version) {
  return version.split(".").slice(0, 2).join(".");
}

function following(version) {
  const [major, number] = version.split(".");
  return `${major}.${Number(number) + 1}`;
}

function preceding(version) {
  const [major, number] = version.split(".");
  return `${major}.${Number(number) - 1}`;
}

function span(versions) {
  return `${minor(versions[0])} to ${minor(versions.at(-1))}`;
}

function isSome(all) {
  return all.length > 0;
}
