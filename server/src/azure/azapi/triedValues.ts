/** Values that are tried where only Terraform knows which an argument has. */
import type { Attribute } from "../../catalog/index";
import { idOfShape } from "../../resourceIds/index";
import { ownProperty } from "../../text/index";
import { isObject, type Json } from "../json";
import { madeUpSubscription } from "./madeUpId";

const plainWord = (number: number) => `madeup${number}`;

/** Texts of forms that providers ask for, which are other texts of the same form once their words are others. */
const forms: Readonly<Record<string, (number: number) => string>> = {
  uuid: (number) => `00000000-0000-4000-8000-${String(number + 1).padStart(12, "0")}`,
  ipv4: (number) => `10.0.0.${number + 4}`,
  ip: (number) => `10.0.0.${number + 4}`,
  url: (number) => `https://madeup${number}.example.com/`,
  "https-url": (number) => `https://madeup${number}.example.com/`,
  email: (number) => `madeup${number}@example.com`,
  "iso8601-duration": (number) => `PT${number + 1}H`,
};

/** Another value that the attribute takes, as far as its schema says which it takes. */
export function otherOf({ values = [], elem }: Attribute, was: Json, number: number): Json {
  if (Array.isArray(was) && was.length === 1 && elem) return [otherOf(elem, was[0] as Json, number)];
  return values.find((one) => one !== was && typeof was === "string") ?? other(was, number);
}

/** A value for something with only its type known, and the values that it takes. */
export function madeUp(
  { type, elem, values = [], accepts = [], ranges = [], id, format = "" }: Attribute,
  number: number,
): Json | undefined {
  const [least] = ranges[0] ?? [];
  const isNumber = type === "int" || type === "float" || type === "number";
  if (isNumber && typeof least === "number") return least + number;
  // What is usual is often the first, and not to be told apart from what is sent without it.
  const last = values.at(-1);
  // What has no word in it (`*`) has no other value that is alike.
  const hasOther = values.length > 1 || /[A-Za-z0-9]/.test(String(last));
  if (type === "string" && last !== undefined && hasOther) return last;
  const example = last === undefined ? undefined : accepts.find((one) => /[A-Za-z0-9]/.test(one));
  if (type === "string" && example !== undefined) return example;
  switch (type) {
    case "string":
      return id?.[0]
        ? idOfShape(id[0], `madeup${number}`, madeUpSubscription)
        : (ownProperty(forms, format) ?? plainWord)(number);
    case "int":
    case "float":
    case "number":
      return number + 1;
    case "bool":
      return true;
    case "list":
    case "set": {
      const one = elem && madeUp(elem, number);
      return one === undefined ? undefined : [one];
    }
    case "map": {
      const one = elem && madeUp(elem, number);
      return one === undefined ? undefined : { madeup: one };
    }
    default:
      return undefined;
  }
}

/** Another value that is alike; others for other numbers. */
function other(value: Json, number: number): Json {
  if (typeof value === "string") return otherText(value, number);
  if (typeof value === "number") return value + 1 + number;
  if (typeof value === "boolean") return !value;
  if (Array.isArray(value)) return value.map((one: Json) => other(one, number));
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, other(one, number)]))
    : value;
}

/** Each word of it is another one, so that nothing that is made of a part of it stays as it is; of an id the names alone. */
function otherText(text: string, number: number): string {
  if (/^\/subscriptions\//i.test(text)) {
    const steps = text.split("/");
    const types = steps.map((step) => step.toLowerCase()).lastIndexOf("providers");
    return steps
      .map((step, at) => {
        const isName = types < 0 || at < types ? at === 4 : at > types + 1 && (at - types) % 2 === 1;
        return isName ? otherWord(step, number) : step;
      })
      .join("/");
  }
  const scheme = /^\w+:\/\//.exec(text)?.[0] ?? "";
  return scheme + text.slice(scheme.length).replace(/[A-Za-z0-9]+/g, (word) => otherWord(word, number));
}

function otherWord(word: string, number: number): string {
  return word.replace(/[A-Za-z0-9](?=[^A-Za-z0-9]*$)/, (last) => {
    const set = /\d/.test(last)
      ? "0123456789"
      : /[a-f]/.test(last)
        ? "abcdef"
        : /[a-z]/.test(last)
          ? "ghijklmnopqrstuvwxyz"
          : "ABCDEF";
    const at = set.indexOf(last);
    return set[(at + 1 + (number % (set.length - 1))) % set.length]!;
  });
}
