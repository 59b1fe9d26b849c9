import { deferredRead } from "./deferredRead";
import { missingOrder, usualOrder } from "./missingOrder";
import { missingRole } from "./neededRoles";
import { leftBehind, missingWait, unsuitableResource, uselessRole, usualWait } from "./unfitResources";
import { unnecessaryOrder } from "./unnecessaryOrder";

/** The ids of all rules about when resources come and go. */
export const orderRules: ReadonlySet<string> = new Set(
  [
    missingOrder,
    usualOrder,
    unnecessaryOrder,
    deferredRead,
    missingWait,
    usualWait,
    unsuitableResource,
    leftBehind,
    missingRole,
    uselessRole,
  ].map(({ id }) => id),
);
