import { assumptionFunctions } from "./assumptions";
import { azureIdFunctions } from "./azureIds";
import { camelCaseFunctions } from "./camelCaseFunctions";
import { conversionFunctions } from "./conversions";
import { dateFunctions } from "./dates";
import { encodingFunctions } from "./encoding";
import { formatFunctions } from "./format/format";
import { hashFunctions } from "./hashed";
import { type FunctionTable, tableOf } from "./implementation";
import { listFunctions } from "./lists";
import { mapFunctions } from "./maps";
import { networkFunctions } from "./network";
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

/** What is known of functions beyond their signatures, by name: all that anything asks of a function is in its row. */
export const implementations: FunctionTable = new Map(
  [
    assumptionFunctions,
    azureIdFunctions,
    camelCaseFunctions,
    conversionFunctions,
    dateFunctions,
    encodingFunctions,
    formatFunctions,
    hashFunctions,
    listFunctions,
    mapFunctions,
    networkFunctions,
    numberFunctions,
    outsideFunctions,
    patternFunctions,
    searchFunctions,
    setFunctions,
    textFunctions,
  ].flatMap((table) => [...table]),
);
