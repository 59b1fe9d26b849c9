// The configuration that a team checks in: the nearest `.azureml-terraform.json` from a folder upwards.

import { join } from "node:path";
import { ruleIds } from "../../core";
import { settingsFrom } from "../../lsp/index";
import { conventions, opinions, styles } from "../../model/index";
import { goPattern, isObject, jsonIn } from "../../text/index";
import { didYouMean, shortened, similar } from "../../wording/index";
import type { Settings } from "../../workspace/index";
import type { Disk } from "./disk";
import { foldersAbove } from "./foldersAbove";
import { memoizeByFolder } from "./memoizeByFolder";

/** The file name of the configuration. */
export const configurationFile = ".azureml-terraform.json";

const ruleNames: ReadonlySet<string> = new Set([...ruleIds, opinions, styles, conventions]);
const keys: ReadonlySet<string> = new Set(["$schema", "rules", "requireReason", "names"]);

/** What `names` may have patterns for. */
const named: ReadonlySet<string> = new Set([
  "all",
  "resource",
  "data",
  "ephemeral",
  "module",
  "output",
  "variable",
  "locals",
  "check",
]);

/** The configuration of a folder, searched for upwards to `top`. */
type ConfigurationOf = (folder: string, top: string | undefined) => Promise<Settings | undefined>;

/** Looks on `disk`; `complain` takes a sentence about each thing in a file that is not as it should be, once. */
export function createConfigurationOf(disk: Disk, complain: (message: string) => void): ConfigurationOf {
  const read = memoizeByFolder(async (folder: string): Promise<Settings | undefined> => {
    const file = join(folder, configurationFile);
    const text = await disk.read(file);
    if (text === undefined) return undefined;
    const value = jsonIn(text);
    for (const fault of limited(faultsOf(value))) complain(`${file}: ${fault}`);
    const isRequired = isObject(value) && value.requireReason === true;
    const rules = Object.entries(settingsFrom(value).rules).filter(([id]) => ruleNames.has(id));
    const names = namesFrom(value);
    return {
      rules: Object.fromEntries(rules),
      ...(isRequired && { requireReason: true }),
      ...(names.length > 0 && { names }),
    };
  });
  return async (folder, top) => {
    for (const above of foldersAbove(top, folder)) {
      const settings = await read(above);
      if (settings) return settings;
    }
    return undefined;
  };
}

/** The patterns of names that can be read. */
function namesFrom(value: unknown): NonNullable<Settings["names"]> {
  const names = isObject(value) && isObject(value.names) ? Object.entries(value.names) : [];
  return names.flatMap(([kind, pattern]): [string, string][] =>
    named.has(kind) && typeof pattern === "string" && goPattern(pattern) ? [[kind, pattern]] : [],
  );
}

/** How many faults of one file are told one by one. */
const mostFaults = 20;

/** The first faults, and how many more there are: finding out what each of many thousands meant takes too long. */
function* limited(faults: Generator<string>): Generator<string> {
  for (let count = 0; count < mostFaults; count++) {
    const { done, value } = faults.next();
    if (done) return;
    yield value;
  }
  if (!faults.next().done) yield "There are more faults like these: they are listed once you have corrected these.";
}

function* faultsOf(value: unknown): Generator<string> {
  if (!isObject(value)) {
    yield "This is not a JSON object, so it is ignored.";
    return;
  }
  for (const key of Object.keys(value)) {
    if (!keys.has(key))
      yield `Remove ${shortened(key)}: only rules, requireReason and names can be set.${didYouMean(similar(key, keys))}`;
  }
  const { requireReason = false, rules: severities = {}, names = {} } = value;
  if (typeof requireReason !== "boolean") yield "Set requireReason to true or false.";
  yield* faultsOfNames(names);
  if (!isObject(severities)) {
    yield "Write rules as an object of severities by rule id.";
    return;
  }
  const taken = settingsFrom(value).rules;
  for (const id of Object.keys(severities)) {
    if (!ruleNames.has(id)) yield `There is no rule ${shortened(id)}.${didYouMean(similar(id, ruleNames))}`;
    else if (!Object.hasOwn(taken, id)) yield `Set ${id} to error, warning, information, hint or off.`;
  }
}

function* faultsOfNames(names: unknown): Generator<string> {
  if (!isObject(names)) {
    yield "Write names as an object of regular expressions by kind of block.";
    return;
  }
  for (const [kind, pattern] of Object.entries(names)) {
    if (!named.has(kind)) yield `Names of ${shortened(kind)} have no pattern.${didYouMean(similar(kind, named))}`;
    else if (typeof pattern !== "string" || !goPattern(pattern)) yield `Set ${kind} to a regular expression of RE2.`;
  }
}
