import type { Body } from "../../model/body";
import type { Value } from "../../model/value";
import type { Scope } from "../scope";
import { itemsAt, literalAt } from "../values/literalAt";

/** What an `identity` block says; null where something is not set, undefined where it is not known. */
export interface Identity {
  readonly type: string | null | undefined;
  readonly ids: readonly Value[] | null | undefined;
}

/** The identity of a resource. */
export function identityOf(body: Body, scope: Scope): Identity {
  return {
    type: literalAt(body, ["identity", "type"], scope),
    ids: itemsAt(body, ["identity", "identity_ids"], scope),
  };
}
