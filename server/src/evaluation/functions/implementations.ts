import { azureIdFunctions } from "./azureIds";
import { camelCaseFunctions } from "./camelCase";
import { conversionFunctions } from "./conversions";
import { dateFunctions } from "./dates";
import { encodingFunctions } from "./encoding";
import { formatFunctions } from "./format/format";
import type { FunctionTable } from "./implementation";
import { listFunctions } from "./lists";
import { mapFunctions } from "./maps";
import { networkFunctions } from "./network";
import { newerFunctions } from "./newerFunctions";
import { numberFunctions } from "./numbers";
import { patternFunctions } from "./patterns";
import { searchFunctions } from "./search";
import { setFunctions } from "./sets";
import { textFunctions } from "./text";

/** What is known of functions beyond their signatures, by name. Those that depend on files, the time or chance are not among them. */
export const implementations: FunctionTable = new Map(
  [
    azureIdFunctions,
    camelCaseFunctions,
    conversionFunctions,
    dateFunctions,
    encodingFunctions,
    formatFunctions,
    newerFunctions,
    listFunctions,
    mapFunctions,
    networkFunctions,
    numberFunctions,
    patternFunctions,
    searchFunctions,
    setFunctions,
    textFunctions,
  ].flatMap((table) => [...table]),
);
