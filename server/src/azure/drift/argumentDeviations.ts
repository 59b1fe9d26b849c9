import { attributesOf, elementsOf, knownText, type Result } from "../../evaluation/index";
import { type Block, type Body, type BodyItem, bodyItemOf, type NewValue } from "../../model/index";
import { isSameType, normalizeLocation, typeOfId } from "../../resourceIds/index";
import { isObject, type Json, type JsonObject, propertyIn } from "../json";
import type { AnsweredSecrets } from "./answeredSecrets";
import type { AzapiComparison } from "./azapiComparison";
import type { Deviation } from "./deviation";
import { keyed } from "./keyed";

const identityType = "Microsoft.ManagedIdentity/userAssignedIdentities";

const nothing: Result = { state: "null", type: "dynamic" };

const none: readonly Deviation[] = [];

/** What differs in the arguments of azapi outside of the body. */
export class ArgumentDeviations {
  constructor(
    private readonly block: Block,
    private readonly answer: JsonObject,
    private readonly around: AzapiComparison,
    private readonly secrets: AnsweredSecrets,
  ) {}

  inLocation(): readonly Deviation[] {
    const { location: live } = this.answer;
    const [own, item] = this.given("location");
    if (!own || !item || typeof live !== "string") return none;
    const text = knownText(own);
    if (text === undefined || normalizeLocation(text) === normalizeLocation(live)) return none;
    return this.differing("location", own, live, item, { kind: "text", text: live });
  }

  inTags(): readonly Deviation[] {
    const { tags: live } = this.answer;
    const [result = nothing, item] = this.given("tags");
    const own = attributesOf(result);
    if (!item || !own || !isObject(live)) return none;
    const body = item.value.kind === "body" ? item.value.body : undefined;
    const written = [...own].flatMap(([name, value]) => {
      const text = propertyIn(live, name) ?? null;
      if (value.state === "unknown" || this.isLeft("tags", name) || (knownText(value) ?? null) === text) return none;
      const at = (body && bodyItemOf(body, name)) ?? item;
      const to = typeof text === "string" ? ({ kind: "text", text } as const) : undefined;
      return this.differing(`tags${keyed(name)}`, value, text, at, to);
    });
    const others = Object.entries(live).filter(
      ([name]) => ![...own.keys()].some((one) => isSameType(one, name)) && !/^hidden-/i.test(name),
    );
    return [...written, ...others.flatMap(([name, text]) => this.furtherTag(name, text, item, body))];
  }

  /** A tag that only Azure has. */
  private furtherTag(name: string, text: Json, item: BodyItem, body: Body | undefined): readonly Deviation[] {
    if (this.isLeft("tags", name) || typeof text !== "string" || this.secrets.has(text, [name])) return none;
    const path = `tags${keyed(name)}`;
    const added = { name, form: "argument", value: { kind: "text", text }, isKey: true } as const;
    const changes = body && [{ kind: "add", body, items: [added] } as const];
    const fix = changes && { fix: { title: `Take the live value of ${path}`, changes } };
    return [{ path, written: undefined, actual: text, at: item, ...fix }];
  }

  inIdentity(): readonly Deviation[] {
    const { identity: live } = this.answer;
    const [result = nothing, item] = this.given("identity");
    const [own] = elementsOf(result) ?? [];
    const values = own && attributesOf(own);
    if (!item || !values || !isObject(live)) return none;
    return [...this.inKinds(values, live, item), ...this.inIds(values, live, item)];
  }

  private inKinds(
    values: ReadonlyMap<string, Result>,
    { type: live }: JsonObject,
    item: BodyItem,
  ): readonly Deviation[] {
    const own = values.get("type");
    const text = own && knownText(own);
    if (text === undefined || typeof live !== "string" || kindsIn(text) === kindsIn(live)) return none;
    const to = kindsIn(live) === bothKinds ? "SystemAssigned, UserAssigned" : live;
    return this.differing("identity.type", own!, live, partOf(item, "type"), { kind: "text", text: to });
  }

  private inIds(values: ReadonlyMap<string, Result>, live: JsonObject, item: BodyItem): readonly Deviation[] {
    const own = values.get("identity_ids");
    const texts = own && elementsOf(own)?.map((one) => knownText(one)?.toLowerCase());
    if (!texts || !isObject(live.userAssignedIdentities) || texts.includes(undefined)) return none;
    const assigned = Object.keys(live.userAssignedIdentities).filter((id) =>
      isSameType(typeOfId(id) ?? "", identityType),
    );
    if (inOrder(texts as string[]) === inOrder(assigned.map((id) => id.toLowerCase()))) return none;
    const items = assigned.map((id) => this.around.refer(id) ?? ({ kind: "text", text: id } as const));
    const at = partOf(item, "identity_ids");
    return this.differing("identity.identity_ids", own!, assigned, at, { kind: "list", items });
  }

  /** What is written for an argument at the top, unless it is left alone. */
  private given(name: string): readonly [value?: Result | undefined, item?: BodyItem | undefined] {
    return this.isLeft(name) ? [] : [this.around.written.get(name), bodyItemOf(this.block.body, name)];
  }

  private isLeft(...path: readonly string[]): boolean {
    return this.around.ignored(path);
  }

  private differing(
    path: string,
    own: Result,
    live: Json,
    at: BodyItem,
    to: NewValue | undefined,
  ): readonly Deviation[] {
    if (this.secrets.has(live, [path])) return none;
    const isHere = path.split(/[.[]/).at(-1)?.replace(/["\]]/g, "") === at.name;
    const changes = to ? [{ kind: "setValue", value: at.value, to } as const] : [{ kind: "remove", item: at } as const];
    const fix = isHere ? { fix: { title: `Take the live value of ${path}`, changes } } : {};
    return [{ path, written: own, actual: live, at, ...fix }];
  }
}

const bothKinds = "true,true";

/** Whether it is the system's, and whether people's. */
function kindsIn(text: string): string {
  return [/system/i.test(text), /user/i.test(text)].join();
}

function inOrder(texts: readonly string[]): string {
  return texts.toSorted().join();
}

/** An argument of a block, or the block where it has none of that name. */
function partOf(item: BodyItem, name: string): BodyItem {
  return (item.value.kind === "body" && bodyItemOf(item.value.body, name)) || item;
}
