import type { EnclosingArgument, Scope } from "../../analysis/index";
import { roleFormAt, roleIdIn } from "../../azure/index";
import type { Role } from "../../catalog/index";
import { asCode, asLink, asText, type Markdown, md, paragraphs, raw } from "../../wording/index";

/** What a text that people look up means, as Markdown: a built-in role. Undefined for any other. */
export function describeKnownValue(
  text: string,
  { node, item, attribute }: EnclosingArgument,
  scope: Scope,
): Markdown | undefined {
  const { roles } = scope.catalog;
  const form = roleFormAt(item, attribute, node.block, scope);
  if (form === undefined) return undefined;
  if (form !== "name") {
    const role = roles.withId(roleIdIn(text) ?? "");
    return role && describeRole(role);
  }
  const role = roles.named(text);
  const former = role ? undefined : roles.formerly(text);
  if (role) return describeRole(role);
  return (
    former &&
    paragraphs([
      describeRole(former.role),
      md`Its former name ${asText(text)} was last seen ${asText(former.lastSeen)}.`,
    ])
  );
}

function describeRole({ name, id, about, of, data, deprecated }: Role): Markdown {
  return paragraphs([
    md`**${asText(name)}** · built-in role${deprecated ? md`, deprecated` : md``}`,
    asText(about),
    of.length > 0 && md`Manages or reads: ${types(of)}`,
    data.length > 0 && md`Uses data of: ${types(data)}`,
    md`Id: ${asCode(id)}`,
    asLink(raw("Azure's built-in roles"), "https://learn.microsoft.com/azure/role-based-access-control/built-in-roles"),
  ]);
}

const most = 4;

function types(all: readonly string[]): Markdown {
  const shown = all.slice(0, most).map(asCode);
  return paragraphs([...shown, ...(all.length > most ? [raw("…")] : [])], ", ");
}
