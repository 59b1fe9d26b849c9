/** Values that people look up: what is known for a place by what is beside it, though any text may be there. */

import type { EnclosingArgument, Scope } from "../../analysis/index";
import type { Block } from "../../model/index";
import { categoriesAt } from "./diagnosticsAt";
import { isZoneName, subresourcesAt, zonesFor } from "./privateLinkAt";
import { type RoleForm, rankedRoles, roleFormAt, roleScopeOf, roleText } from "./roleAt";
import { serviceTagsAt } from "./serviceTagsAt";

/** A value, best first in its list. */
export interface KnownValue {
  readonly text: string;
  /** What it is called, where that is not the text. */
  readonly label?: string;
  /** What it is, in a few words. */
  readonly about: string;
  readonly deprecated?: boolean;
  /** What is read in front of the text. */
  readonly behind?: readonly string[];
}

/** The values that are known for a place; none where it takes no such value. */
export function knownValuesAt(enclosing: EnclosingArgument): readonly KnownValue[] {
  const { node, body, item, attribute, isPart } = enclosing;
  if (!item || isPart) return [];
  const categories = categoriesAt(enclosing);
  if (categories.length > 0) return categories;
  const tags = serviceTagsAt(enclosing);
  if (tags.length > 0) return tags.map((text) => ({ text, about: text === "*" ? "any address" : "service tag" }));
  if (!body) return [];
  const { block, scope } = node;
  const form = roleFormAt(item, attribute, block, scope);
  if (form !== undefined) return rolesIn(form, block, scope);
  if (isZoneName(item, block)) return zonesFor(scope).map((text) => ({ text, about: "private DNS zone" }));
  return subresourcesAt(item.name, body.body, scope).map(({ name, zones }) => ({
    text: name,
    about: zones.join(", "),
  }));
}

function rolesIn(form: RoleForm, block: Block, scope: Scope): readonly KnownValue[] {
  const behind = form === "scoped" ? roleScopeOf(block, scope) : undefined;
  if (form === "scoped" && !behind) return [];
  return rankedRoles(block, scope).map((role) => {
    const text = roleText(role, form);
    const { name, about, deprecated } = role;
    return {
      text,
      about,
      ...(text !== name && { label: name }),
      ...(deprecated && { deprecated }),
      ...(behind && { behind }),
    };
  });
}
