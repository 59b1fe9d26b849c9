import { azureIdFunctions } from "./azureIds";
import { camelCaseFunctions } from "./camelCase";
import { conversionFunctions } from "./conversions";
import { dateFunctions } from "./dates";
import { encodingFunctions } from "./encoding";
import { formatFunctions } from "./format/format";
import { hashFunctions } from "./hashed";
import type { FunctionTable } from "./implementation";
import { listFunctions } from "./lists";
import { mapFunctions } from "./maps";
import { networkFunctions } from "./network";
import { newerFunctions } from "./newerFunctions";
import { numberFunctions } from "./numbers";
import { outsideFunctions } from "./outside";
import { patternFunctions } from "./patterns";
import { searchFunctions } from "./search";
import { setFunctions } from "./sets";
import { textFunctions } from "./text";

/** What is known of functions beyond their signatures, by name: all that anything asks of a function is in its row. */
export const implementations: FunctionTable = new Map(
  [
    azureIdFunctions,
    camelCaseFunctions,
    conversionFunctions,
    dateFunctions,
    encodingFunctions,
    formatFunctions,
    hashFunctions,
    newerFunctions,
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
