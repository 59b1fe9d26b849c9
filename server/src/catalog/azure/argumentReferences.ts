/** What arguments of azurerm's refer to, as their names say, out of the text of `argumentReferences.jsonl`: one name a line, with its source. */
import { appendTo } from "../../text/index";
import type { Attribute } from "../schema";
import { compareVersions } from "../version/compareVersions";
import { factsByLine } from "./factsByLine";

/** What arguments of one name refer to, where the documentation of every type that has the argument says the same. */
interface ArgumentReference {
  readonly argument: string;
  /** A pattern of the types in which it means that; absent: in all. */
  readonly within?: string;
  /** The release of azurerm from which on that is not so; absent: it is in all. */
  readonly before?: string;
  /** It takes the id of these, most likely first. Empty where it seems to take an id, and takes something else: `why` says what. */
  readonly idOf?: readonly string[];
  /** It takes an id of this form, of what is no resource of its own. */
  readonly id?: string;
  /** It takes the name of this one. */
  readonly nameOf?: string;
  /** It takes an attribute of another resource, such as a key. */
  readonly attributeOf?: AttributeOfType;
  readonly why?: string;
  readonly source: string;
}

/** An attribute of a type. */
export interface AttributeOfType {
  readonly type: string;
  readonly attribute: string;
}

interface Row extends ArgumentReference {
  /** The schema that such an argument would have; absent where it takes no id. */
  readonly schema?: Attribute;
}

/** Everything that is known about what arguments refer to. */
export interface ArgumentReferences {
  readonly all: readonly ArgumentReference[];
  /**
   * What an argument of a type refers to, which may be in its nested blocks; undefined where nothing is known of the name, or only of what is
   * before a version of azurerm.
   */
  find(argument: string, containing: string, version?: string): Row | undefined;
}

/** Empty if the text is not such a list. */
export function readArgumentReferences(text: string): ArgumentReferences {
  const all = factsByLine<ArgumentReference>(text);
  const byArgument = new Map<string, { readonly within: RegExp | undefined; readonly row: Row }[]>();
  for (const one of all) {
    const schema = schemaFor(one);
    const within = one.within === undefined ? undefined : new RegExp(one.within);
    appendTo(byArgument, one.argument, { within, row: schema ? { ...one, schema } : one });
  }
  return {
    all,
    find: (argument, containing, version) =>
      byArgument
        .get(argument)
        ?.find(
          ({ within, row: { before } }) =>
            (within?.test(containing) ?? true) &&
            (version === undefined || before === undefined || compareVersions(version, before) < 0),
        )?.row,
  };
}

function schemaFor({ idOf = [], id }: ArgumentReference): Attribute | undefined {
  if (idOf.length === 0 && id === undefined) return undefined;
  return { type: "string", ...(idOf.length > 0 && { idOf }), ...(id !== undefined && { id: [id] }) };
}
