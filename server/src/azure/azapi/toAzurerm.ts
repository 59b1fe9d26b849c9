/**
 * A resource of azapi's as one of azurerm's, by what azurerm was seen to send: a draft, which is right only if turning it into azapi's again
 * gives what was there. Whoever asks has to see to that.
 */
import type { Attribute, BodySchema, SentBody, SentProperty, TextOfList } from "../../catalog/index";
import {
  type Body,
  bodyItemOf,
  literalText,
  type NewBodyItem,
  type NewValue,
  newArgument,
  type Value,
} from "../../model/index";
import type { AzapiSource } from "./azapiSource";
import { intoElement, read, readInOnly } from "./bodyReads";
import { isContradicted, listAround, withOnlyWords } from "./formerBlock";
import { besideBody } from "./formerHead";
import { withFormerLists } from "./formerLists";
import { loopIn } from "./formerLoops";
import { formerRows, isOnlyWord, isSilent, wordBeside } from "./formerRow";
import { isOfAccount, parentParts, sortedTexts, textWithin, uncast, unsent, without, withoutEnd } from "./formerText";
import { idOfParts, isPartOfId, type SentPart } from "./joinedParts";
import { fromForm, isForm, isRegion, regionWritten } from "./sentForms";
import { isEmpty, isLiteral } from "./sentLiteral";
import { isBeside } from "./sentPlace";
import { isInPieces, textOfPieces } from "./textInPieces";
import { expression, jsonValue } from "./written";

/** Arguments and blocks of the draft. */
export function azurermItems(from: AzapiSource, schema: BodySchema, sent: SentBody): NewBodyItem[] {
  const bare = new AzurermDraft({ ...from, unsaid: undefined }, schema, sent);
  // Where nothing else is said, what is sent anyway is not either.
  return bare.bodyItems().length === 0 ? bare.items() : new AzurermDraft(from, schema, sent).items();
}

/** The draft of one resource: where its arguments are read, and what was written there before it was sent. */
class AzurermDraft {
  constructor(
    private readonly from: AzapiSource,
    private readonly schema: BodySchema,
    private readonly sent: SentBody,
  ) {}

  items(): NewBodyItem[] {
    const beside = besideBody(this.from, this.schema, this.sent, this.written);
    const named = namesOf(beside.items);
    const own = this.bodyItems().filter(({ name }) => !named.has(name));
    const ids = beside.ids.filter(({ name }) => !named.has(name) && !namesOf(own).has(name));
    return [...beside.items, ...ids, ...own, ...beside.identity];
  }

  /** What is made of the body. */
  bodyItems(): NewBodyItem[] {
    const bodies = ["body", "sensitive_body"].flatMap((name) => bodyItemOf(this.from.block, name)?.value ?? []);
    const former = bodies.map((body) => withFormerLists(body, this.sent));
    return this.itemsIn(this.schema, "", former);
  }

  private itemsIn(of: BodySchema, prefix: string, values: readonly Value[], base = ""): NewBodyItem[] {
    return [...of].flatMap(([name, attribute]): NewBodyItem[] => {
      const path = prefix + name;
      if (prefix === "" && name === "identity") return [];
      if (attribute.block) return this.blocksOf(name, path, attribute, values, base);
      const isThere = (one: SentProperty) => read(one.path.slice(base.length), values) !== undefined;
      const word = wordBeside(name, prefix, this.sent, isThere);
      if (word !== undefined) return [newArgument(name, { kind: "text", text: word })];
      const [row, ...others] = formerRows(this.sent.rows.get(path) ?? [], isThere);
      const instead = row?.unless === undefined ? [] : (this.sent.rows.get(prefix + row.unless) ?? []);
      const isJoined = ({ join, path: at }: SentProperty) => join !== undefined && at === row?.path;
      const joined = others.find(({ join }) => join !== undefined) ?? instead.find(isJoined) ?? row;
      if (joined?.join !== undefined)
        return this.partOf(name, attribute, joined.join, readInOnly(joined.path.slice(base.length), values));
      if (isPartOfId(row?.as)) return this.ofParts(name, path, attribute, values, base);
      if (row && attribute.required && isOnlyWord(row, attribute) && isThere(row))
        return [newArgument(name, jsonValue(attribute.values![0]!))];
      if (!row?.path.startsWith(base) || (base === "" && isBeside(row.path)) || isSilent(row, path, this.sent))
        return [];
      const own = row.path.slice(base.length);
      const value = read(own, values);
      if (!this.from.saysNothing && !attribute.required && value?.kind === "list" && value.items.length === 0)
        return [];
      const converted = value ? this.former(value, { ...row, path: own }, attribute) : prefix === "" && unsent(row);
      return converted ? [newArgument(name, converted)] : [];
    });
  }

  /** What an argument is of a text that several are put together to. */
  private partOf(name: string, { type }: Attribute, join: string, value: Value | undefined): NewBodyItem[] {
    const text = value && parentParts(join, this.from.source(value)).get(name);
    if (text && isOfAccount(text, "{subscription}")) return [];
    const isNumber = type !== "string" && /^"\d{1,15}"$/.test(text ?? "");
    return text ? [newArgument(name, isNumber ? jsonValue(Number(text.slice(1, -1))) : expression(text))] : [];
  }

  /** An id of which parts are sent. */
  private ofParts(name: string, path: string, attribute: Attribute, values: readonly Value[], base: string) {
    const parts = this.sent.rows.get(path)!.flatMap(({ as, path: at }): SentPart[] => {
      const value = isPartOfId(as) && at.startsWith(base) ? readInOnly(at.slice(base.length), values) : undefined;
      return value && isPartOfId(as) ? [{ part: as, value, source: this.from.source(value) }] : [];
    });
    const id = idOfParts(parts, attribute);
    return id ? [newArgument(name, id)] : [];
  }

  private blocksOf(
    name: string,
    path: string,
    attribute: Attribute,
    values: readonly Value[],
    base: string,
  ): NewBodyItem[] {
    const paths = [...this.sent.rows].flatMap(([arg, rows]) =>
      // What has no place in the body is said by what is in it.
      arg.startsWith(`${path}.`) ? rows.flatMap((row) => (row.path === arg ? [] : [row.path])) : [],
    );
    const isOfKind = paths.length > 0 && paths.every((one) => intoElement.test(one.slice(base.length)));
    const isOne = attribute.maxItems === 1 || attribute.type === "object" || isOfKind;
    const made = (items: NewBodyItem[]): NewBodyItem[] => {
      const all = items.length > 0 ? withOnlyWords(items, path, attribute.block!, this.sent) : [];
      return all.length > 0 ? [{ name, form: "block", value: { kind: "body", items: all }, isOne }] : [];
    };
    if (isOne && isContradicted(path, values, base, this.sent)) return [];
    const around = isOne ? listAround(path, attribute.block!, base, this.sent) : undefined;
    const only = around === undefined ? undefined : readInOnly(around, values);
    if (only) return made(this.itemsIn(attribute.block!, `${path}.`, [only], `${base}${around}.`));
    if (isOne) {
      const plain = made(this.itemsIn(attribute.block!, `${path}.`, values, base));
      if (plain.length > 0) return plain;
    }
    const list = /^[^[]*\[\]/.exec(paths[0]?.slice(base.length) ?? "")?.[0];
    // A block that may be there several times was known of one alone.
    if (list === undefined && paths.length > 0 && !isOne)
      return made(this.itemsIn(attribute.block!, `${path}.`, values, base));
    const value = list === undefined ? undefined : read(list.slice(0, -2), values);
    const loop = value && loopIn(value);
    if (loop && list !== undefined)
      return made(this.itemsIn(attribute.block!, `${path}.`, [loop.element], `${base}${list}.`)).map((item) => ({
        ...item,
        dynamic: { forEach: expression(this.from.source(loop.over)), iterator: loop.name },
      }));
    if (value?.kind !== "list") return [];
    return value.items.flatMap((item) => made(this.itemsIn(attribute.block!, `${path}.`, [item], `${base}${list}.`)));
  }

  /** The value of an argument that is sent as another. Undefined where nothing has to be said, or nobody knows what it was. */
  private former(value: Value, row: SentProperty, attribute: Attribute): NewValue | undefined {
    const { as, path, rank, wrap, entries, isMerged } = row;
    if (this.isSentAnyway(value, row)) return undefined;
    const inner = /\[\]\.(.+)$/.exec(path)?.[1];
    if (inner !== undefined && value.kind === "list") return this.ofElements(value, inner, row, attribute);
    if (isMerged || entries) return undefined;
    if (wrap && value.kind === "body") return this.unwrapped(value.body, wrap.in);
    const word = Array.isArray(as) ? as.find(([given]) => given === true)?.[1] : undefined;
    if (rank !== undefined && word !== undefined && value.kind === "list") {
      const isThere = value.items.some((item) => isLiteral(item, word));
      return isThere ? { kind: "bool", bool: true } : undefined;
    }
    const only = (!isList(attribute) && path.endsWith("[]") && readInOnly("[]", [value])) || value;
    return as === undefined ? this.asSent(value, only, path, attribute) : this.converted(only, as);
  }

  /** Whether a value is sent without its argument as well. */
  private isSentAnyway(value: Value, { left }: SentProperty): boolean {
    if (left === undefined || left === "unknown") return false;
    if (isOfAccount(this.from.source(value), left.value)) return true;
    return isLiteral(value, left.value) && (isEmpty(value) || this.from.unsaid?.has(value) !== false);
  }

  /** The value of an argument that is sent in the elements of a list. @param inner where in each. */
  private ofElements(
    list: Extract<Value, { kind: "list" }>,
    inner: string,
    row: SentProperty,
    attribute: Attribute,
  ): NewValue | undefined {
    const tail = row.path.slice(row.path.indexOf("[]"));
    const only = readInOnly(isList(attribute) ? tail.replace(/(?<=\w)\[\]$/, "") : tail, [list]);
    if (only && (!isList(attribute) || only.kind === "list"))
      return this.former(only, { ...row, path: inner }, attribute);
    // Of a block that may be there once each argument is in an element.
    if (!isList(attribute)) return undefined;
    const items = list.items.flatMap((item) => read(inner, [item]) ?? []);
    if (items.length < list.items.length) return undefined;
    const own = (attribute.type === "set" && sortedTexts(items)) || items;
    const former = own.flatMap((item) =>
      row.as === undefined ? this.written(item) : (this.converted(item, row.as) ?? []),
    );
    return former.length < own.length ? undefined : { kind: "list", items: former };
  }

  /** The map whose values are each sent in an object. @param inner where in each. */
  private unwrapped({ items }: Body, inner: string): NewValue | undefined {
    const entries = items.flatMap(({ name, value }) => {
      const own = name ? read(inner, [value]) : undefined;
      return own ? [{ key: name, value: this.written(own) }] : [];
    });
    return entries.length < items.length ? undefined : { kind: "map", items: entries };
  }

  /** A value that is sent as it is. @param only its only element, where it is sent in a list. */
  private asSent(value: Value, only: Value, path: string, attribute: Attribute): NewValue {
    const sorted = attribute.type === "set" && value.kind === "list" ? this.inOrder(value) : undefined;
    if (sorted) return sorted;
    if (only.kind === "body" || only.kind === "list" || literalText(only) !== undefined) return this.written(only);
    const guarded = unguarded(this.from.source(only));
    return expression(isRegion(attribute, path) ? regionWritten(guarded) : uncast(guarded));
  }

  /** A value that is sent in another form. */
  private converted(value: Value, as: NonNullable<SentProperty["as"]>): NewValue | undefined {
    const source = this.from.source(value);
    const guarded = unguarded(source);
    if (as === "not")
      return value.kind === "bool" ? { kind: "bool", bool: !value.bool } : expression(without(guarded, /^!(.*)$/s));
    if (as === "base64") return expression(without(guarded, /^base64encode\((.*)\)$/s));
    if (as === "json") return expression(/^jsondecode\((.*)\)$/s.exec(guarded)?.[1] ?? `jsonencode(${guarded})`);
    if (typeof as === "number")
      return value.kind === "number"
        ? { kind: "number", number: value.number / as }
        : expression(without(guarded, /^(.*) \* \d+$/s));
    if (isForm(as)) return fromForm(value, guarded, as);
    // Of an id that only a part of is sent nobody knows the rest.
    if (isPartOfId(as)) return undefined;
    if ("typed" in as) return withoutEnd(value, guarded, as);
    if ("around" in as) return textWithin(value, (one) => this.from.source(one), as);
    if ("between" in as) return this.listIn(value, as);
    if (isInPieces(as)) return textOfPieces(value, source);
    // Of a value that is known alone it is the one.
    const [known, ...further] = as;
    if (known && further.length === 0 && known[1] === undefined) return jsonValue(known[0]);
    const literal = as.find(([, sentValue]) => sentValue !== undefined && isLiteral(value, sentValue))?.[0];
    if (literal !== undefined && typeof literal !== "object") return jsonValue(literal);
    return expression(without(guarded, /^(.*) \? "[^"]*" : "[^"]*"$/s));
  }

  /** The list that was sent as one text. */
  private listIn(value: Value, { between }: TextOfList): NewValue | undefined {
    if (between === null) return { kind: "list", items: [this.written(value)] };
    if (value.kind !== "text") return undefined;
    return { kind: "list", items: value.text.split(between).map((text) => ({ kind: "text", text })) };
  }

  /** A set of texts as Terraform shows one: that of the body is in the order of checksums. Undefined where a comment would lose its place. */
  private inOrder(list: Extract<Value, { kind: "list" }>): NewValue | undefined {
    const sorted = sortedTexts(list.items);
    const bare = /^\[(.*)\]$/s.exec(this.from.source(list))?.[1]?.replace(/[\s,]+/g, "");
    if (!sorted || bare !== list.items.map((item) => this.from.source(item).replace(/[\s,]+/g, "")).join(""))
      return undefined;
    return { kind: "list", items: sorted.map(this.written) };
  }

  private readonly written = (value: Value): NewValue => {
    const text = literalText(value);
    if (value.kind === "text") return { kind: "text", text: value.text };
    return text !== undefined && value.kind === "bool"
      ? { kind: "bool", bool: value.bool }
      : expression(this.from.source(value));
  };
}

function namesOf(items: readonly NewBodyItem[]): ReadonlySet<string> {
  return new Set(items.map(({ name }) => name));
}

function isList({ type }: Attribute): boolean {
  return type === "list" || type === "set";
}

/** What is sent where a value is not null. */
function unguarded(source: string): string {
  return /^[\w.[\]"-]+ == null \? .* : (.*)$/s.exec(source)?.[1] ?? source;
}
