/** What a provider sends to make a resource, to the last property. */
import type { SentForm, SentText, SentValue } from "./sentValue";

/** What azurerm sends to make a resource of a type, where that is known to the last property. */
export interface SentBody {
  /** The release that was seen to send it. */
  readonly release: string;
  /** With the API version: `Microsoft.Search/services@2025-05-01`. */
  readonly azureType: string;
  /**
   * The id with paths of arguments in braces: `{server_id}/databases/{name}`. Of an argument that is an id itself it may be one step, `{api_id:10}`, or what
   * is before a semicolon in that, `{api_id:10;}`: the name of an API without its revision.
   */
  readonly id: string;
  /** Whether the provider has another id for it than Azure: that of what it is in, or one that it puts together. */
  readonly isElsewhere?: boolean;
  /** Whether azapi finds Azure's id in that of the provider where it takes over the state. */
  readonly isMoved?: boolean;
  /** By the path of an argument, what becomes of it. What is sent of any other argument is not known. */
  readonly rows: ReadonlyMap<string, readonly SentProperty[]>;
  /** Values that are sent whatever is written, by path in the body; those of a nested block by the path of the block. */
  readonly always: ReadonlyMap<string, ReadonlyMap<string, SentValue>>;
  /** Lists whose elements are of several kinds, by path: in paths they are objects, with what is of a kind at `field=AlertContext`. */
  readonly kinds?: ReadonlyMap<string, SentKinds>;
  /** Lists that are objects in the end, by path: the property of each element that is its key there, or the key with properties in braces. */
  readonly keyed: ReadonlyMap<string, string>;
  /** Lists whose one element is sent in the place of the list where there is no other, by path. */
  readonly alone: readonly string[];
  /** What is sent of other resources, which are read before, by the argument that names each. */
  readonly taken: ReadonlyMap<string, TakenFromOther>;
  /** Pairs of arguments, or of words of these (`match.kind=Text`), of which one alone is sent where both are set, or of one and another that is not there (`-match`). */
  readonly apart: readonly (readonly string[])[];
  /** Parts that Azure has by itself, and that are always set to the same by requests of their own: what is sent, by their names below the id. A note says it. */
  readonly parts: ReadonlyMap<string, SentValue>;
  /** Names that the provider makes up where they are not set, by the argument: the function of Terraform's that makes such a one. */
  readonly made: ReadonlyMap<string, string>;
  /** Blocks that are resources of their own in Azure, by their path. */
  readonly children: ReadonlyMap<string, SentChild>;
  /** Where what Azure sets by itself stands in its answers, by the attribute that has it. */
  readonly reads: ReadonlyMap<string, string>;
}

/** What azurerm sets of another resource, for a type that is nothing else: an association. */
export interface SentInto {
  /** The argument that names the other one: its id, or the name in it. */
  readonly into: string;
  /**
   * What is sent as a part of the other one: its type, its id with names of arguments in braces, and what becomes of each other argument. A step of a path
   * may name an argument as well: `actions.{name}` is that name of an object, `ipConfigurations.name={ip_configuration_name}` the element of a list with
   * that name, and `ipConfigurations.*` the only one. `[]` behind a list that an argument is no list of is one more element.
   */
  readonly part: SentBody;
  /** The arguments that the id and steps of paths name: they say what is meant, and are not sent by themselves. */
  readonly keys: ReadonlySet<string>;
}

/** A block with a name and a list of ids, which is a resource below the other one. */
export interface SentChild {
  /** With the API version. */
  readonly azureType: string;
  /** The argument that has the ids. */
  readonly of: string;
  /** The path of the list in its body, and what is sent in that for each id: `{id}`, and `{name}` at its end. */
  readonly list: string;
  readonly element: SentValue;
}

/** Values of a body that come from another resource. */
export interface TakenFromOther {
  /** Azure's type of it, with the API version in which it is read. */
  readonly azureType: string;
  /** By the path in the body that is sent, where Azure's answer about the other one has it: the first of these places where something is. */
  readonly rows: ReadonlyMap<string, readonly string[]>;
}

/** The kinds of elements in a list whose elements depend on a property. */
export interface SentKinds {
  /** The property that says it. */
  readonly by: string;
  /** Its words, in the order in which the elements are sent. */
  readonly order: readonly string[];
  /** Whether azurerm sends them in another order each time, which it goes through a map of Go's for. */
  readonly isLoose?: true;
  /** Words of elements that were never seen together, so that their order is not known. */
  readonly apart: readonly (readonly string[])[];
}

/** A property that an argument becomes. */
export interface SentProperty {
  /** Its path in the body, with `[]` behind what is a list: `properties.rules[].name`. */
  readonly path: string;
  /** What becomes of the value, where it is not sent as it is written: as in `AzurePlace`, for any value. */
  readonly as?:
    | "not"
    | "base64"
    | "json"
    | number
    | SentForm
    | SentText
    | readonly (readonly [written: SentValue, sent: SentValue | undefined])[];
  /** The order in which the texts, or the blocks, of a set are sent: by a checksum of the text, of it in lower case, or of what the provider's schema makes of it; or of a text with arguments of a block in braces. */
  readonly order?: "text" | "lower" | "schema" | `{${string}`;
  /** What is sent wherever the argument is set, whatever it says; null where nothing is then, although `left` is sent without it. */
  readonly is?: { readonly value: SentValue } | null;
  /** Where several arguments beside each other become one text: their names in it, `{account_tier}_{account_replication_type}`. */
  readonly join?: string;
  /** Of a map whose values each become an object: the property that has the value, and what else is in the object. */
  readonly wrap?: { readonly in: string; readonly of: { readonly [name: string]: SentValue } };
  /** Of a map that becomes a list of objects: the property with the key in each, and the one with the value. */
  readonly entries?: readonly [key: string, value: string];
  /** Whether the names of a map are put among those that are at the path. */
  readonly isMerged?: true;
  /** Where several flags become words of one list: how many of the others are before it. */
  readonly rank?: number;
  /** Of a list whose values each become an object: what else is in the first of them, and in the others, if that is known. */
  readonly each?: readonly [first: SentValue, others?: SentValue];
  /** Of the name of a role that Azure has built in: the argument that says where it is given; the id of its definition is sent, as it is there. */
  readonly role?: string;
  /** An argument that is sent in the place of this one where it is set. */
  readonly unless?: string;
  /** An argument without which nothing of this one is sent there. */
  readonly where?: string;
  /** An argument beside it, and the words of which it has to say one, so that anything of this one is sent there; null among them where it may be left out. */
  readonly whereWord?: { readonly argument: string; readonly words: readonly (string | null)[] };
  /** Where the argument is a key of the tags, beside those that people set: that key, with `{}` in the place of its value. */
  readonly key?: string;
  /** Of a property in each object that the values of a list become: the argument beside it that says it. */
  readonly from?: string;
  /** Of what is sent where another argument is set alone: what that is where this one is left out, by the other one. */
  readonly beside?: ReadonlyMap<string, SentValue>;
  /** What is sent where the argument is left out; absent where nothing is, `unknown` where that depends on other things. */
  readonly left?: { readonly value: SentValue } | "unknown";
  /** Where that depends on what an argument beside it says: what is sent by the word of that (null where it is left out); undefined where nothing is. */
  readonly leftBy?: { readonly argument: string; readonly words: ReadonlyMap<string | null, SentValue | undefined> };
}
