import {
  type BodyItemNode,
  isChecked,
  isWhollyKnown,
  literalsIn,
  noValue,
  onlyOf,
  resolve,
  type Scope,
  takesEmpty,
} from "../analysis/index";
import {
  fitsType,
  idByName,
  idTypesIn,
  importIdOf,
  isIdName,
  isUnchecked,
  mayBeVaultItem,
  mayFitShape,
  piecesOf,
  reshaped,
  takesAnyId,
  takesVaultItem,
  takesVaultUrls,
  vaultItemOf,
  vaultWords,
} from "../azure/index";
import type { Attribute } from "../catalog/index";
import { typeOf, type Value } from "../model/index";
import {
  fitsShape,
  idOfShape,
  isReadAs,
  isSameType,
  recased,
  shownShape,
  spellingsOf,
  tailOf,
  typeOfId,
  wrongVersionIn,
} from "../resourceIds/index";
import { listed, shortened, withArticle } from "../wording/index";
import { type Complaint, literalRule } from "./literalRule";
import type { Report, Rule } from "./rule";

const ofLiterals = literalRule(
  {
    id: "wrong-id",
    otherReleases: "unknown",
    summary: "An Azure resource id of the wrong type for its argument, or in the wrong casing.",
    why: "`terraform validate` fails: the provider parses an id segment by segment, and the fixed segments are case-sensitive.",
    source: "the provider's own validators, asked with the ids of all kinds",
  },
  isIdKnown,
  ({ value, text, schema }, name, scope) => {
    const shapes = schema.id ?? [];
    if (schema.valuesOpen || schema.values?.includes(text)) return undefined;
    if (text === "" && (takesEmpty(schema) || !(shapes.length > 0 || isParsed(schema)))) return undefined;
    if (shapes.length === 0) return guessed(text, schema, name, scope, value);
    // Of a scope the shapes are only some: any id is one, which its format tells.
    if (schema.format === "resource-id") return undefined;
    if (shapes.some((shape) => isReadAs(text, shape, schema.format)) || fitsType(text, schema, scope)) return undefined;
    const version = shapes.map((shape) => wrongVersionIn(text, shape)).find((one) => one !== undefined);
    if (version !== undefined)
      return {
        message: `Write the version in ${name} as three numbers such as 1.0.0, or as latest, not "${shortened(version)}".`,
      };
    const meant = shapes.map((shape) => recased(text, shape)).find((one) => one !== undefined);
    if (meant !== undefined) {
      return {
        message: `Write ${name} as ${meant}: the provider's ids are case-sensitive.`,
        fixes: [
          {
            title: "Change to the provider's casing",
            changes: [{ kind: "setValue", value, to: { kind: "text", text: meant } }],
            safe: true,
          },
        ],
      };
    }
    const anew = reshaped(value, text, { type: schema.type }, schema);
    return {
      ...(anew && { fixes: [anew] }),
      message: `Set ${name} to ${wordsOr(schema)}an id of the form ${listed(shapes.map(shownShape), "or", 3)}${text === "" ? "" : `, not "${text}"`}.`,
    };
  },
);

/** What an argument takes besides ids, as words before these. */
function wordsOr({ values = [] }: Attribute): string {
  return values.map((value) => `"${value}", or to `).join("");
}

/** Whether something is known of the ids that an argument takes. */
function isIdKnown(schema: Attribute): boolean {
  return Boolean(schema.id?.length || schema.idOf?.length || takesVaultUrls(schema));
}

/** Ids of another kind than the argument's name says, where the provider takes the id of anything. */
function ofNames({ item, attribute, body }: BodyItemNode, report: Report): void {
  const { scope, block } = body.node;
  const wanted = attribute && idByName(item.name, typeOf(block) ?? "", attribute.elem ?? attribute, scope.catalog);
  if (!attribute || !wanted) return;
  const { idOf = [], id = [] } = wanted;
  const forms = [...id, ...idOf.flatMap((type) => importIdOf(type, scope))].map((shape) => idOfShape(shape, "x"));
  const types = forms.map(typeOfId);
  if (types.length === 0 || types.includes(undefined)) return;
  for (const { text, value } of literalsIn(resolve(item.value, scope, noValue).value, attribute, scope)) {
    const type = text.startsWith("/subscriptions/") ? typeOfId(text) : undefined;
    if (type === undefined || types.some((one) => isSameType(one ?? "", type))) continue;
    const kinds = idOf.length > 0 ? listed(idTypesIn(wanted, scope).map(withArticle), "or", 4) : `a ${types[0]}`;
    const span = value.span;
    report({
      severity: "warning",
      span,
      message: `Set ${item.name} to the id of ${kinds}, not to that of a ${type}.`,
    });
  }
}

/** Ids that are written out, and ids that consist of known text and of values that only Terraform knows. */
export const wrongId: Rule = {
  ...ofLiterals,
  concerns(attribute) {
    const wanted = attribute?.elem ?? attribute;
    if (!attribute || wanted?.type !== "string" || !isChecked(attribute)) return false;
    return isUnchecked(wanted) || isIdKnown(wanted);
  },
  bodyItem(node, report) {
    const { item, attribute, body } = node;
    const wanted = attribute?.elem ?? attribute;
    if (!wanted) return;
    if (isUnchecked(wanted)) {
      ofNames(node, report);
      return;
    }
    ofLiterals.bodyItem?.(node, report);
    const shapes = wanted.id ?? [];
    if (shapes.length === 0 || wanted.valuesOpen || wanted.values || wanted.format === "resource-id") return;
    for (const value of item.value.kind === "list" ? item.value.items : [item.value]) {
      const pieces = piecesOf(value, body.node.scope);
      const spelled = shapes.flatMap((shape) => spellingsOf(shape, wanted.format));
      if (!pieces || spelled.some((shape) => mayFitShape(pieces, shape))) continue;
      if (takesEmpty(wanted) && pieces.every((piece) => !piece)) continue;
      report({
        // What is not known yet is checked when it is.
        ...(!isWhollyKnown(node) && { severity: "warning" }),
        span: value.span,
        message: `Set ${item.name} to an id of the form ${listed(shapes.map(shownShape), "or", 3)}: the id that is put together here has another form.`,
      });
    }
  },
};

/** Where the module has just one resource that fits. */
function readOnly(value: Value, types: readonly string[], scope: Scope): Pick<Complaint, "fixes"> {
  const to = onlyOf(types, "id", scope);
  if (!to) return {};
  return { fixes: [{ title: `Change to ${to.path.join(".")}`, changes: [{ kind: "setValue", value, to }] }] };
}

/** Whether the provider's check is nothing but reading the id, which no empty text passes. */
function isParsed({ validator = "" }: Attribute): boolean {
  return /^\w+\.\w+ID$/.test(validator);
}

/** Where the facts have no shapes but know whose ids fit. */
function guessed(text: string, schema: Attribute, name: string, scope: Scope, value: Value): Complaint | undefined {
  const { idOf = [], sensitive, format } = schema;
  // What has another form, such as a GUID, is told from that; whose ids have the same form is chance.
  if (sensitive || format !== undefined || takesAnyId(schema)) return undefined;
  const instead = text === "" ? "" : `, not "${shortened(text)}"`;
  if (takesVaultUrls(schema)) {
    const item = vaultItemOf(text);
    if (item && takesVaultItem(item, schema) === false)
      return { message: `Set ${name} to the URL of ${vaultWords(schema)}${instead}.` };
    return mayBeVaultItem(text, schema)
      ? undefined
      : { message: `Set ${name} to the URL of what is in the key vault${instead}.` };
  }
  if (idOf.length === 0 || !isIdName(name, schema)) return undefined;
  // Those of other providers may be plain GUIDs, or names.
  if (idOf.some((type) => scope.catalog.providerOf(type)?.name !== "azurerm")) return undefined;
  const types = idTypesIn(schema, scope);
  const complaint = {
    message: `Set ${name} to the id of ${listed(types.map(withArticle), "or", 4)}${instead}.`,
    ...readOnly(value, types, scope),
  };
  const shapes = idOf.map((type) => importIdOf(type, scope));
  // Some ids are URLs, some are several ids in one.
  if (shapes.some((one) => one.length === 0)) return /[/:|]/.test(text) ? undefined : complaint;
  const tail = tailOf(text.replace(/\/$/, ""));
  const isKnown = shapes.flat().some((shape) => fitsShape(tail, tailOf(shape)));
  return isKnown ? undefined : complaint;
}
