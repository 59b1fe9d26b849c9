import type { JsonObject } from "../../azure/index";
import { ownProperty } from "../../text/index";
import { type BodyContext, completeBody } from "./completeBody";
import { mergeInto, setIn } from "./json";
import type { LaidResource } from "./laidResources";

/** Where what is made up is. */
const somewhere = "westeurope";

/** The resources that a loopback Azure has, each with what is said of it. */
export class KeptResources {
  /** By their ids in lower case. */
  readonly all = new Map<string, LaidResource>();
  private readonly azure: BodyContext;

  constructor(azure: Omit<BodyContext, "laid">) {
    this.azure = { ...azure, laid: this.all };
  }

  at(id: string): LaidResource | undefined {
    return this.all.get(id.toLowerCase());
  }

  /** What was laid at an id, without anything that is made up. */
  given(id: string): JsonObject | undefined {
    const found = this.at(id);
    return found && { ...structuredClone(found.given), id: found.id };
  }

  /** Lays what Azure has answered about a resource, as it is. */
  lay(answer: JsonObject, apiVersion = ""): void {
    const { id } = answer;
    if (typeof id === "string") this.keep({ id, apiVersion, given: structuredClone(answer), isSent: false, body: {} });
  }

  /** Lays what Azure makes of what it is sent about a resource. */
  put(id: string, apiVersion: string, body: JsonObject): void {
    const before = this.at(id);
    const given = structuredClone(body);
    for (const name of ["etag", "systemData"])
      if (before && Object.hasOwn(before.body, name) && !Object.hasOwn(given, name))
        setIn(given, name, ownProperty(before.body, name)!);
    this.keep({ id: before?.id ?? id, apiVersion, given, isSent: true, body: {} });
  }

  /** Lays more about a resource, which need not be there. */
  patch(id: string, apiVersion: string, more: JsonObject): LaidResource {
    const one = this.at(id) ?? this.blank(id, apiVersion);
    mergeInto(one.given, more);
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
  blank(id: string, apiVersion: string): LaidResource {
    // What nobody has made is somewhere all the same.
    const given: JsonObject = this.azure.mayInvent ? { location: somewhere } : {};
    const one: LaidResource = { id, apiVersion, given, isSent: true, body: {} };
    completeBody(one, this.azure);
    return one;
  }

  /** Says of all of them what is known by now. */
  completeAll(): void {
    for (const one of this.all.values()) completeBody(one, this.azure);
  }

  private keep(one: LaidResource): void {
    this.all.set(one.id.toLowerCase(), one);
    completeBody(one, this.azure);
  }
}
