/** A module for each pair of types of a fact about order, in which the fact holds: with no more than its conditions ask for. */
import type { NeededRole, OrderCondition, OrderFact } from "../../server/src/catalog/index";
import { catalog } from "../harness/service";
import {
  caller,
  group,
  identity,
  isNested,
  isOwnIdentity,
  isPrincipal,
  isPrincipalType,
  named,
  referenceTo,
  typesAt,
  typesHolding,
} from "./named";
import { addressOf, isOfAzapi, type Made, type Resource, releases, setAt, setHost, takes } from "./written";

/** Why a pair of types cannot be as a fact asks. */
class NotThese extends Error {}

type Link = Extract<OrderCondition, { readonly same: string }>;

/** The module for a pair of types; why there is none, where these two cannot be meant. */
export function moduleOf(fact: OrderFact, aType: string, bType: string | undefined): Made | string {
  let why = "";
  for (const release of releases) {
    try {
      return new Maker(fact, release).make(aType, bType);
    } catch (error) {
      if (!(error instanceof NotThese)) throw error;
      why ||= error.message;
    }
  }
  return why;
}

class Maker {
  readonly #fact: OrderFact;
  readonly #release: string;
  readonly #made: Resource[] = [];
  readonly #provider = new Map<string, string>();
  /** Of each path that goes on in another resource, what it asks of that. */
  readonly #further: { readonly path: string; readonly rest: string }[];

  constructor(fact: OrderFact, release: string) {
    this.#fact = fact;
    this.#release = release;
    const paths = fact.when.flatMap((one) => [one.a, one.b, "same" in one ? one.same : undefined]);
    this.#further = paths
      .flatMap((path) => path?.split("|") ?? [])
      .flatMap((path) => {
        const [first = "", ...rest] = path.split(">");
        return rest.length > 0 ? [{ path: first, rest: rest.join(">") }] : [];
      });
  }

  make(aType: string, bType: string | undefined): Made {
    const a = this.#resource(aType, "a");
    const b = bType === undefined ? undefined : this.#resource(bType, "b");
    const { when } = this.#fact;
    for (const one of when) if ("to" in one) this.#hold(one, one.a === undefined ? b : a);
    for (const one of when) if ("same" in one && b) this.#link(one, a, b);
    if (this.#fact.needs) this.#need(this.#fact.needs, a, b);
    for (const one of when) if (!("same" in one) && !("to" in one)) this.#hold(one, one.b === undefined ? a : b);
    this.#finish();
    return {
      release: this.#release,
      a,
      b,
      others: this.#made.filter((one) => one !== a && one !== b),
      provider: this.#provider,
    };
  }

  #resource(type: string, label: string): Resource {
    const made: Resource = { type, label, release: this.#release, body: new Map(), refers: new Map() };
    this.#made.push(made);
    return made;
  }

  /** What belongs to every resource of a kind, where nothing has said otherwise. */
  #finish(): void {
    for (const [at, one] of this.#made.entries()) {
      const { type, body } = one;
      const identity = body.get("identity");
      if (identity instanceof Map && !identity.has("type"))
        setAt(one, "identity.type", identity.has("identity_ids") ? '"UserAssigned"' : '"SystemAssigned"');
      if (!type.startsWith("data.") && !body.has("name") && takes(type, "name", this.#release))
        setAt(one, "name", `"example${at}"`);
    }
  }

  #link(link: Link, a: Resource, b: Resource): void {
    const tried: string[] = [];
    for (const path of (link.a ?? "").split("|"))
      for (const other of link.same.split("|")) {
        if (!this.#fits(a, path) || !this.#fits(b, other)) continue;
        const isTied = link.through ? this.#tieThrough(link.through, path, other, a, b) : this.#tie(a, path, b, other);
        if (isTied) return;
        tried.push(`${path} = ${other}`);
      }
    throw new NotThese(`no way of ${link.a} = ${link.same} (${tried.join(", ")})`);
  }

  #fits({ type }: Resource, path: string): boolean {
    const [first = ""] = path.split(">");
    return ["", "self", "id", "role", "host"].includes(first) || takes(type, first, this.#release);
  }

  #tieThrough(through: NonNullable<Link["through"]>, path: string, other: string, a: Resource, b: Resource): boolean {
    const third = this.#resource(through.of[0]!, "third");
    const [own = "", others = ""] = [through.a, through.b].map((one) => one.split("|")[0]);
    return this.#tie(third, own, a, path) && this.#tie(third, others, b, other);
  }

  /** Has a path of one name what a path of another names. */
  #tie(one: Resource, path: string, another: Resource, other: string): boolean {
    if (path === "" || other === "") return path === other;
    if (path === "self") return other !== "self" && this.#refer(another, other, one);
    if (other === "self") return this.#refer(one, path, another);
    if (path === "role" && other === "role") {
      for (const each of [one, another]) this.#setRole(each, "Reader");
      return true;
    }
    if (path === "host") return other === "host" && setHost(one, another);
    if (other === "name" && !path.includes(">")) {
      setAt(another, "name", '"example"');
      setAt(one, path, '"example"');
      return true;
    }
    if (other === "id") return this.#name(one, path, another);
    const [own, last] = this.#end(one, path);
    const [its, itsLast] = this.#end(another, other);
    const shared = own.refers.get(last) ?? its.refers.get(itsLast) ?? this.#candidate(own, last, its, itsLast);
    if (!shared) return false;
    return this.#refer(own, last, shared) && this.#refer(its, itsLast, shared);
  }

  /** The resource that a path leads to the end of, and the rest of the path there. */
  #end(one: Resource, path: string): [Resource, string] {
    const steps = path.split(">");
    let at = one;
    for (const [index, step] of steps.slice(0, -1).entries()) at = this.#target(at, step, steps.slice(index + 1));
    return [at, steps.at(-1)!];
  }

  /** What a resource refers to at a path, made where there is nothing yet. */
  #target(one: Resource, path: string, rest: readonly string[] = []): Resource {
    const known = one.refers.get(path);
    if (known) {
      if (rest[0] !== undefined && !takes(known.type, rest[0], this.#release))
        throw new NotThese(`${known.type} has no ${rest[0]}`);
      return known;
    }
    const [type] = typesAt(one.type, path, this.#release)
      .filter((candidate) => rest[0] === undefined || takes(candidate, rest[0], this.#release))
      .sort((some, others) => this.#takenOf(path, others) - this.#takenOf(path, some));
    if (type === undefined) throw new NotThese(`nothing known at ${one.type} ${path} that has ${rest[0]}`);
    const made = this.#resource(type, `x${this.#made.length}`);
    this.#refer(one, path, made);
    return made;
  }

  /** How much of what the fact asks of what a path leads to can be set in a type. */
  #takenOf(path: string, type: string): number {
    return this.#further.filter((one) => one.path === path && takes(type, one.rest.split(">")[0]!, this.#release))
      .length;
  }

  /** What both may name. */
  #candidate(own: Resource, path: string, its: Resource, other: string): Resource | undefined {
    const asked = this.#further.filter((one) => one.path === path || one.path === other);
    const some = typesAt(own.type, path, this.#release);
    const others = typesAt(its.type, other, this.#release);
    const both = some.filter((type) => others.includes(type));
    const all = [...new Set([...both, ...some, ...others, isPrincipal(other) ? identity : group])];
    const fits = (type: string) => {
      const ways = asked.map(({ rest }) => rest.split(">")[0]!);
      return ways.length === 0 || ways.some((way) => takes(type, way, this.#release));
    };
    const type = all.find((one) => fits(one) && (!isPrincipal(other) || isPrincipalType(one, this.#release))) ?? all[0];
    return type === undefined ? undefined : this.#resource(type, `x${this.#made.length}`);
  }

  #refer(one: Resource, path: string, to: Resource): boolean {
    const [own, last] = path.includes(">") ? this.#end(one, path) : [one, path];
    if (own.refers.get(last) === to) return true;
    own.refers.set(last, to);
    setAt(own, last, referenceTo(to, last));
    if (isPrincipal(last) && !isOwnIdentity(to)) setAt(to, "identity.type", '"SystemAssigned"');
    return true;
  }

  /** Names another one by a text that ends as its id does. */
  #name(one: Resource, path: string, other: Resource): boolean {
    const type = isOfAzapi(other) ? other.type : named[other.type];
    if (type === undefined) return false;
    const [namespace, first, second] = type.split("/");
    setAt(other, "name", '"example"');
    const below = second === undefined ? "" : `/${second}/example`;
    if (second !== undefined) {
      const holder = this.#target(other, typesHolding[other.type] ?? "parent_id");
      setAt(holder, "name", '"example"');
    }
    setAt(one, path, `"/subscriptions/0000/resourceGroups/rg/providers/${namespace}/${first}/example${below}"`);
    return true;
  }

  /** Who needs a role, on what; and the assignment that gives it, where there is one. */
  #need({ principal, on, only, role, dataRole, below }: NeededRole, a: Resource, given: Resource | undefined): void {
    const holder = principal === "caller" ? undefined : this.#about(a, principal);
    if (holder && !isOwnIdentity(holder)) setAt(holder, "identity.type", '"SystemAssigned"');
    const about = only ? this.#resource(only[0]!, "only") : this.#about(a, on ?? "");
    if (!given) return;
    const whose = isOfAzapi(given) ? "body.properties.principalId" : "principal_id";
    holder ? this.#refer(given, whose, holder) : this.#call(given, whose);
    if (dataRole === undefined) {
      this.#refer(given, isOfAzapi(given) ? "parent_id" : "scope", about);
      this.#setRole(given, role);
      return;
    }
    const id = `"\${${addressOf(about)}.id}/sqlRoleDefinitions/${dataRole}"`;
    const scope = `"\${${addressOf(about)}.id}${below ? `/${below}` : ""}"`;
    setAt(given, isOfAzapi(given) ? "body.properties.roleDefinitionId" : "role_definition_id", id);
    setAt(given, isOfAzapi(given) ? "body.properties.scope" : "scope", scope);
    this.#refer(given, isOfAzapi(given) ? "parent_id" : "account_name", about);
  }

  /** Names who applies the module. */
  #call(one: Resource, path: string): void {
    if (!this.#made.some(({ type }) => type === caller)) this.#resource(caller, "current");
    setAt(one, path, `${caller}.current.object_id`);
  }

  #about(a: Resource, on: string): Resource {
    const way = on.split("|").find((one) => this.#fits(a, one)) ?? "";
    if (way === "self") return a;
    const [own, last] = this.#end(a, way);
    return this.#target(own, last);
  }

  #setRole(one: Resource, role: string): void {
    if (!isOfAzapi(one)) setAt(one, "role_definition_name", `"${role}"`);
    else
      setAt(
        one,
        "body.properties.roleDefinitionId",
        `"/providers/Microsoft.Authorization/roleDefinitions/${catalog.roles.named(role)?.id}"`,
      );
  }

  #hold(condition: OrderCondition, one: Resource | undefined): void {
    if (condition.provider !== undefined) {
      const value = "is" in condition ? condition.is[0] : undefined;
      if (value !== undefined) this.#provider.set(condition.provider, value);
      return;
    }
    if ("none" in condition || "lacks" in condition || !one) return;
    const path = condition.a ?? condition.b ?? "";
    const ways = path.split("|").filter((way) => this.#fits(one, way));
    if (path === "role" && "is" in condition) {
      this.#setRole(one, condition.is[0]!);
      return;
    }
    for (const way of ways) {
      try {
        this.#holdAt(condition, way, one);
        return;
      } catch (error) {
        if (!(error instanceof NotThese) || way === ways.at(-1)) throw error;
      }
    }
    if (!("not" in condition || ("set" in condition && !condition.set))) throw new NotThese(`no ${path}`);
  }

  #holdAt(condition: OrderCondition, way: string, one: Resource): void {
    const [own, last] = this.#end(one, way);
    if ("not" in condition || "same" in condition || ("set" in condition && !condition.set)) return;
    if (!takes(own.type, last, this.#release)) throw new NotThese(`${own.type} has no ${last}`);
    if ("set" in condition) {
      if (!own.refers.has(last)) setAt(own, last, isNested(own.type, last, this.#release) ? new Map() : '"example"');
    } else if ("is" in condition) setAt(own, last, `"${condition.is[0]}"`);
    else if ("has" in condition) setAt(own, last, `"example${condition.has}"`);
    else if ("below" in condition) setAt(own, last, "1");
    else if ("shorter" in condition) setAt(own, last, '"1m"');
    else if ("to" in condition) this.#refer(own, last, this.#resource(condition.to[0]!, `x${this.#made.length}`));
    else if ("deferred" in condition) {
      const other = this.#resource("azurerm_virtual_network", "waited");
      const data = this.#resource("data.azurerm_resource_group", "read");
      setAt(data, "name", '"rg"');
      data.body.set("depends_on", [addressOf(other)]);
      setAt(own, last, "data.azurerm_resource_group.read.id");
    } else if ("caller" in condition) {
      if (condition.caller) this.#call(own, last);
      else this.#refer(own, last, this.#resource(identity, `x${this.#made.length}`));
    }
  }
}
