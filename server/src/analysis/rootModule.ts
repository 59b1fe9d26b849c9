/** Which modules Terraform is started in. */
import { memoFor } from "../memo/index";
import { type Block, bodyItemOf, type Module } from "../model/index";
import { blocksOfKind } from "./blocksOf";
import { isCalled, type Scope } from "./scope";

/** Whether Terraform is certainly started in a module. Not all of its callers need to be known. */
export const isRootModule = memoFor(
  (module: Module): boolean =>
    blocksOfKind(module, "provider").length > 0 || blocksOfKind(module, "terraform").some(keepsState),
);

function keepsState({ body }: Block): boolean {
  return (bodyItemOf(body, "backend") ?? bodyItemOf(body, "cloud")) !== undefined;
}

/** Whether Terraform is surely started in the folder of the module that is looked at. */
export function isStarted(scope: Pick<Scope, "module" | "calls">): boolean {
  return isRootModule(scope.module) && !isCalled(scope);
}
