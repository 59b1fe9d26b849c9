// Lists of what is below a resource, by their path below it in lower case.
import { systemData } from "./workspaceBody";

export type Body = Record<string, unknown>;
export type Branches = Map<string, Body[]>;
export type Add = ReturnType<typeof branchesOf>["add"];

/** Adds lists below the resource `id` of the type `type`. */
export function branchesOf(id: string, type: string) {
  const branches: Branches = new Map();
  return {
    branches,
    /** An entry of the list at `path`, as in "endpoints/one/deployments". What is undefined is left out. */
    add(path: string, name: string, properties: Body, more: Body = {}): void {
      const key = path.toLowerCase();
      const types = path.split("/").filter((_, index) => index % 2 === 0);
      const body = {
        id: `${id}/${path}/${name}`,
        name,
        type: [type, ...types].join("/"),
        properties,
        systemData,
        ...more,
      };
      const kept = Object.entries(body).filter(([, value]) => value !== undefined);
      branches.set(key, [...(branches.get(key) ?? []), Object.fromEntries(kept)]);
    },
    /** A list that has nothing. */
    none(path: string): void {
      branches.set(path.toLowerCase(), []);
    },
  };
}

/** The entry or the list at a path; undefined where there is none. */
export function at(branches: Branches, path: readonly string[]): Body | Body[] | undefined {
  const list = branches.get(path.slice(0, path.length - ((path.length + 1) % 2)).join("/"));
  if (path.length % 2 === 1) return list;
  const wanted = path.at(-1);
  return list?.find((one) => nameIn(one).toLowerCase() === wanted);
}

/** The last part of a name, before which some answers have the names of owners. */
function nameIn({ name, id }: Body): string {
  return String(name ?? id ?? "default")
    .split("/")
    .at(-1)!;
}
