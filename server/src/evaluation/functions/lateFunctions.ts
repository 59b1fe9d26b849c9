/** Functions that few modules call, and what writes and reads YAML and CSV: loaded for the first call that wants one of them. */
import { azureIdFunctions } from "./azureIds";
import { camelCaseFunctions } from "./camelCase";
import { dateFunctions } from "./dates";
import { gzipFunctions } from "./gzip";
import { hashFunctions } from "./hashed";
import type { FunctionTable } from "./implementation";
import { networkFunctions } from "./network";

export { tableInCsv } from "./csv";
export { valueInYaml } from "./yaml/valueInYaml";
export { yamlEncoded } from "./yaml/yamlEncoded";

/** Functions that Terraform evaluates late, by name. Nothing else is known about them before a call. */
export const lateFunctions: FunctionTable = new Map(
  [azureIdFunctions, camelCaseFunctions, dateFunctions, gzipFunctions, hashFunctions, networkFunctions].flatMap(
    (table) => [...table],
  ),
);
