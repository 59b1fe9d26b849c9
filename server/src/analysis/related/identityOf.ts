import type { Body, Value } from "../../model/value";
import type { Scope } from "../scope";
import type { Given } from "../values/given";
import { itemsAt, literalAt } from "../values/literalAt";

/** What an `identity` block says. */
export interface Identity {
  readonly type: Given<string>;
  readonly ids: Given<readonly Value[]>;
}

/** The identity of a resource. */
export function identityOf(body: Body, scope: Scope): Identity {
  return {
    type: literalAt(body, ["identity", "type"], scope),
    ids: itemsAt(body, ["identity", "identity_ids"], scope),
  };
}
