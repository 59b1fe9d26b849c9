import { fileName } from "../../server/src/model/uri";
import type { Service } from "../../server/src/service";
import { readFile } from "./cases";
import { uriOf } from "./service";

/** Cases whose file is called so are about files of values of the module in `test/cases/complete/inputs.tf`, which is opened beside them. */
export function openInputs(service: Service, file: string): void {
  if (fileName(file).includes(".tfvars."))
    service.open(uriOf("variables.tf"), readFile("test/cases/complete/inputs.tf"));
}
