// Which of Terraform's functions are followed, and where they are: a table for each subject, those that few call loaded at the first call.
import { lazy } from "../lazy";
import { assumptionFunctions } from "./assumptions";
import { conversionFunctions } from "./conversions";
import { encodingFunctions } from "./encoding";
import { formatFunctions } from "./format/format";
import { type FunctionTable, type Implementation, tableOf } from "./implementation";
import { listFunctions } from "./lists";
import { mapFunctions } from "./maps";
import { numberFunctions } from "./numbers";
import { patternFunctions } from "./patterns";
import { searchFunctions } from "./search";
import { setFunctions } from "./sets";
import { textFunctions } from "./text";

/** Functions that depend on more than their arguments: on files, the time or chance. What they come to is not known. */
const outsideFunctions = tableOf({
  bcrypt: { isLate: true },
  plantimestamp: { isLate: true, marks: "dropped" },
  timestamp: { isLate: true, marks: "dropped" },
  uuid: { isLate: true, marks: "dropped" },
  file: { readsFile: true },
  filebase64: { readsFile: true },
  filebase64sha256: { readsFile: true },
  filebase64sha512: { readsFile: true },
  filemd5: { readsFile: true },
  filesha1: { readsFile: true },
  filesha256: { readsFile: true },
  filesha512: { readsFile: true },
  templatefile: { readsFile: true, marks: "gathered" },
});

/** What is known about functions beyond their signatures, by name. One row has everything that is asked before a call. */
export const commonFunctions: FunctionTable = new Map(
  [
    assumptionFunctions,
    conversionFunctions,
    encodingFunctions,
    formatFunctions,
    listFunctions,
    mapFunctions,
    numberFunctions,
    outsideFunctions,
    patternFunctions,
    searchFunctions,
    setFunctions,
    textFunctions,
  ].flatMap((table) => [...table]),
);

/** Those that are loaded at the first call of one: asking for any other loads nothing. */
const lateNames =
  /^(?:cidr|formatdate$|time(?:add|cmp)$|md5$|(?:base64)?sha\d+$|base64gunzip$|uuidv5$|provider::azapi::)/;

/** The result of a function; undefined if only its signature is known. */
export function implementationOf(name: string): Implementation | undefined {
  return commonFunctions.get(name) ?? (lateNames.test(name) ? lazy().lateFunctions.get(name) : undefined);
}
