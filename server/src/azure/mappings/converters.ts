import { formatResourceId, normalizeLocation, resourceNameOf, spellId, workspaceIdOf } from "../../resourceIds/index";
import { isObject, isSameWord, type Json, textAt } from "../json";
import type { Converter } from "./mapping";

/** A text as it is; nothing and an empty text are the same. */
export const text: Converter = { reads: textOfJson };

/** A text, where it is not this word, which means nothing. */
export function textUnless(word: string): Converter {
  return { reads: (value) => (isSameWord(value, word) ? "" : textOfJson(value)) };
}

/** A whole or broken number. */
export const number: Converter = { reads: (value) => (typeof value === "number" ? value : null) };

/** What azurerm never reads, for every answer of Azure. */
export const never: Converter = { reads: () => "" };

/** A number; `missing` where Azure says nothing. */
export function numberOr(missing: number): Converter {
  return { reads: (value) => (typeof value === "number" ? value : missing) };
}

/** A truth value; `missing` where Azure says nothing. */
export function flag(missing: boolean): Converter {
  return { reads: (value) => (typeof value === "boolean" ? value : missing) };
}

/** The opposite of Azure's truth value; `missing` is what azurerm stores where Azure says nothing. */
export function opposite(missing: boolean | null): Converter {
  return { reads: (value) => (typeof value === "boolean" ? !value : missing), gives: (argument) => argument === false };
}

/** A converter to true for this word, false for any other. */
export function isWordThere(word: string): Converter {
  return {
    reads: (value) => isSameWord(value, word),
    gives: (argument) => (argument === true ? word : counterpart(word)),
  };
}

/** A converter to false for this word, true for any other. */
export function isNotWordThere(word: string): Converter {
  return {
    reads: (value) => !isSameWord(value, word),
    gives: (argument) => (argument === true ? counterpart(word) : word),
  };
}

const pairs = [
  ["Enabled", "Disabled"],
  ["enabled", "disabled"],
] as const;

/** The other word where Azure has two. */
function counterpart(word: string): string {
  const pair = pairs.flatMap(([on, off]) => (word === on ? off : word === off ? on : []));
  return pair[0] ?? word;
}

/** One of these words, in their spelling; another word as it is; `missing` where Azure says nothing. */
export function oneOf(words: readonly string[], missing = ""): Converter {
  return { reads: (value) => words.find((word) => isSameWord(value, word)) ?? (textOfJson(value) || missing) };
}

/** One of these words, which azurerm stores as Azure spells it, while it takes only its own spelling. */
export function oneOfAsSpelled(words: readonly string[], missing = ""): Converter {
  return {
    reads: (value) => textOfJson(value) || missing,
    writes: (state) => words.find((word) => isSameWord(state as string, word)) ?? state,
  };
}

/** A region as azurerm stores it: in lower case without spaces. */
export const region: Converter = { reads: (value) => normalizeLocation(textOfJson(value)) };

/** An id that azurerm takes apart and prints in its own spelling. */
export const id: Converter = { reads: (value) => spellId(textOfJson(value)), refersTo: "id" };

/** An id that azurerm stores as Azure spells it, while it takes only its own spelling. */
export const idAsSpelled: Converter = {
  reads: textOfJson,
  writes: (state) => (typeof state === "string" ? spellId(state) : state),
  refersTo: "id",
};

/** An id that azurerm stores as Azure spells it, and takes in any spelling. */
export const anyId: Converter = { reads: textOfJson, refersTo: "id" };

/** An id that azurerm cannot read in any spelling but its own. */
export const strictId: Converter = {
  ...idAsSpelled,
  refuses: (value) => {
    const given = textOfJson(value);
    const wanted = spellId(given);
    return given === wanted || given === "" ? undefined : `azurerm cannot read ${given}: it takes ${wanted} only.`;
  },
};

/** The id of a key, which azurerm cannot read without a version. */
export const versionedKey: Converter = {
  reads: textOfJson,
  refuses: (value) =>
    /^https:\/\/[^/]+\/keys\/[^/]+\/[^/]+$/.test(textOfJson(value)) || textOfJson(value) === ""
      ? undefined
      : `azurerm cannot read the key ${textOfJson(value)}: it takes a version of a key only.`,
};

/** The ids that are as names of an object: user-assigned identities. */
export const idsInNames: Converter = {
  reads: (value) => (isObject(value) ? Object.keys(value).map(spellId).sort() : []),
  refersTo: "id",
};

/** A converter from a list of objects to the texts of one property. */
export function listOf(name: string): Converter {
  return { reads: (value) => (Array.isArray(value) ? value.map((one) => textAt(one, name)).filter(Boolean) : []) };
}

/** A map of texts. */
export const tags: Converter = {
  reads: (value): Json =>
    isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, textOfJson(one)])) : {},
};

/** A converter to the name of the resource, from its id. */
export const ownName: Converter = { reads: (_, response) => resourceNameOf(response.id) };

/** A converter to the name of the resource group, from the id. */
export const ownGroup: Converter = { reads: (_, response) => response.id.group, refersTo: "group" };

/** A converter to the id of the workspace that a resource is in. */
export const ownWorkspace: Converter = {
  reads: (_, response) => formatResourceId(workspaceIdOf(response.id)),
  refersTo: "id",
};

function textOfJson(value: Json | undefined): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}
