import type { Scope } from "../../analysis/index";
import { isSameType, keyOfId, parentOfId, parseResourceId } from "../../resourceIds/index";
import { candidatesIn } from "../import/candidates";
import { offerFound } from "../import/found/offerFound";
import { groupType } from "../mappings/index";
import { readResponses } from "../responses";
import type { AskedResource, LiveQuestions } from "./liveQuestions";

/** Something that lives in Azure without code. */
export interface UnmanagedResource {
  readonly id: string;
  readonly azureType: string;
  /** As what it would be imported: a type of azurerm's, or `azapi_resource`. */
  readonly as: string;
  /** The resource of the code that it is in: its parent, or else its group. */
  readonly within: AskedResource;
  /** A sentence. */
  readonly message: string;
}

/**
 * What was found in a resource group or another resource that the code manages, but is in no code: rows of Resource
 * Graph, and answers. It leaves out what a block with an id that only Terraform knows may be, what Azure makes by
 * itself, and what is in something that only defaults name.
 */
export function unmanagedIn(
  found: readonly unknown[],
  questions: readonly LiveQuestions[],
  scope: Scope,
): readonly UnmanagedResource[] {
  // Modules that cannot be read may declare anything.
  if (questions.some(({ unread }) => unread.length > 0)) return [];
  const asked = new Map(questions.flatMap((one) => one.asked.map((about) => [keyOfId(about.id), about] as const)));
  const untold = questions.flatMap((one) => [...one.untold, ...(one.uncertain ?? [])]);
  const version = scope.versionOf("azurerm");
  const service = new Set(
    candidatesIn(readResponses(found), version)
      .skipped.filter(({ why }) => why === "service")
      .map(({ id }) => keyOfId(id)),
  );
  return offerFound(found, "rows", scope, version).flatMap((offered) => {
    const { id, azureType, as, left } = offered;
    const key = keyOfId(id);
    if (left || as === "" || asked.has(key) || service.has(key)) return [];
    const group = parseResourceId(id)?.group.toLowerCase();
    const mayBe = untold.some(
      (one) => isSameType(one.azureType, azureType) && (one.group === undefined || one.group.toLowerCase() === group),
    );
    const within = asked.get(keyOfId(parentOfId(id).id));
    const message = `${id.slice(id.lastIndexOf("/") + 1)} (${azureType}) is in Azure without code: ${id}.`;
    return mayBe || !within || within.assumption !== undefined || isOther(within)
      ? []
      : [{ id, azureType, as, within, message }];
  });

  /** What is in something of which the code only sets a part is not the code's. */
  function isOther({ address, azureType }: AskedResource): boolean {
    return /(?:^|\.)azapi_update_resource\./.test(address) && !isSameType(azureType, groupType);
  }
}
