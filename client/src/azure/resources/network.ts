// What several kinds have in common: who can reach them, and what connections lead to.
import { objectAt, textAt } from "../arm/shape";
import { t } from "../translate";
import type { Attention, LiveResource } from "../types";
import { type Kind, note, problem, propertyAt } from "./kind";

/** Says that anybody's network can reach it: nothing is said where Azure does not say so, or lets only some in. */
export function fromEverywhere({ raw }: LiveResource): Attention | undefined {
  const isPublic = /^enabled$/i.test(textAt(raw, "properties", "publicNetworkAccess"));
  const denies = /^deny$/i.test(textAt(objectAt(raw, "properties", "networkAcls"), "defaultAction"));
  return isPublic && !denies ? note(t("public network")) : undefined;
}

/** Where a connection leads, and never with what. */
export const onConnection: Pick<Kind, "facts" | "lines" | "attention"> = {
  facts: (one) => [propertyAt(one, "category"), withoutQuery(propertyAt(one, "target"))],
  lines: (one) => [[t("Authentication"), propertyAt(one, "authType")]],
  attention: (one) => [propertyAt(one, "error") ? problem(t("failed")) : undefined],
};

/** Signatures are in what follows the path of an address. */
function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/s, "");
}
