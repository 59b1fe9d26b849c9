import type { JsonObject } from "../../azure/index";
import { ownProperty } from "../../text/index";
import { type BodyContext, completedBody } from "./completeBody";
import { mergeInto, setIn } from "./json";
import type { LaidResource } from "./laidResources";

/** Where what is made up is. */
const somewhere = "westeurope";

/** One of them, whose body is made when somebody first asks for it: of most that are laid beside another nobody does. */
class KeptResource implements LaidResource {
  private made: JsonObject | undefined;

  constructor(
    readonly id: string,
    readonly apiVersion: string,
    readonly isSent: boolean,
    public given: JsonObject,
    private readonly azure: BodyContext,
  ) {}

  get body(): JsonObject {
    this.made ??= completedBody(this, this.azure);
    return this.made;
  }

  /** What is known may be more by now. */
  renew(): void {
    this.made = undefined;
  }
}

/** The resources that a loopback Azure has, each with what is said of it. */
export class KeptResources {
  /** By their ids in lower case. */
  readonly all = new Map<string, KeptResource>();
  private readonly azure: BodyContext;

  constructor(azure: Omit<BodyContext, "laid">) {
    this.azure = { ...azure, laid: this.all };
  }

  at(id: string): KeptResource | undefined {
    return this.all.get(id.toLowerCase());
  }

  /** What was laid at an id, without anything that is made up. */
  given(id: string): JsonObject | undefined {
    const found = this.at(id);
    return found && { ...structuredClone(found.given), id: found.id };
  }

  /** Lays what Azure has answered about a resource, as it is, and is not to be changed by anybody afterwards. */
  lay(answer: JsonObject, apiVersion = ""): void {
    const { id } = answer;
    if (typeof id === "string") this.keep(new KeptResource(id, apiVersion, false, answer, this.azure));
  }

  /** Lays what Azure makes of what it is sent about a resource. */
  put(id: string, apiVersion: string, body: JsonObject): void {
    const before = this.at(id);
    const given = structuredClone(body);
    for (const name of ["etag", "systemData"])
      if (before && Object.hasOwn(before.body, name) && !Object.hasOwn(given, name))
        setIn(given, name, ownProperty(before.body, name)!);
    this.keep(new KeptResource(before?.id ?? id, apiVersion, true, given, this.azure));
  }

  /** Lays more about a resource, which need not be there. */
  patch(id: string, apiVersion: string, more: JsonObject): LaidResource {
    const one = this.at(id) ?? this.blank(id, apiVersion);
    one.given = structuredClone(one.given);
    mergeInto(one.given, more);
    one.renew();
    this.keep(one);
    return one;
  }

  /** Takes away a resource and what is in it; false where there was none. */
  remove(id: string): boolean {
    const own = id.toLowerCase();
    const isThere = this.all.has(own);
    for (const key of [...this.all.keys()]) if (key === own || key.startsWith(`${own}/`)) this.all.delete(key);
    return isThere;
  }

  /** What there is said of a resource that nobody has made. */
  blank(id: string, apiVersion: string): KeptResource {
    // What nobody has made is somewhere all the same.
    const given: JsonObject = this.azure.mayInvent ? { location: somewhere } : {};
    return new KeptResource(id, apiVersion, true, given, this.azure);
  }

  /** Says of all of them what is known by now. */
  completeAll(): void {
    for (const one of this.all.values()) one.renew();
  }

  private keep(one: KeptResource): void {
    this.all.set(one.id.toLowerCase(), one);
  }
}
