import { decodedUriPart, encodeUriPart } from "../../text/index";
import { lazy } from "../lazy";
import { type Result, textResult, unknown, unknownOf } from "../result";
import { ofTexts, stringArgument } from "./arguments";
import { base64Of, bytesInBase64, bytesOf, textInBytes } from "./base64";
import { type FunctionRefusal, refuse, tableOf } from "./implementation";
import { jsonEncoded } from "./json/jsonEncoded";
import { valueInJson } from "./json/valueInJson";

/** Functions that write values as texts for others, and read them. */
export const encodingFunctions = tableOf({
  base64decode: { value: ([text]) => decoded(text, "utf-8") },
  base64encode: ofTexts((text = "") => base64Of(bytesOf(text))),
  csvdecode: { value: ([text]) => lazy().tableInCsv(stringArgument(text)) },
  jsondecode: {
    mayBeNull: "always",
    value: ([text]) => valueInJson(stringArgument(text)) ?? refuse("needs a string that is JSON", 0),
  },
  jsonencode: { nullFrom: 0, takes: "unknown", marks: "gathered", value: ([value]) => encodedJson(value!) },
  textdecodebase64: { value: ([text, name]) => inEncoding(name, (encoding) => decoded(text, encoding)) },
  textencodebase64: {
    value: ([text, name]) => inEncoding(name, (encoding) => encoded(stringArgument(text), encoding)),
  },
  urlencode: ofTexts((text = "") =>
    encodeUriPart(text).replace(/[!'()*]|%20/g, (sign) =>
      sign === "%20" ? "+" : `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    ),
  ),
  urldecode: { value: ([text]) => decodedUrl(stringArgument(text)) },
  yamldecode: { mayBeNull: "always", value: ([text]) => lazy().valueInYaml(stringArgument(text)) ?? unknown },
  yamlencode: { nullFrom: 0, takes: "unknown", marks: "gathered", value: ([value]) => encodedYaml(value!) },
});

type Encoding = "utf-8" | "utf-16le";

function encodedJson(value: Result): Result {
  const text = jsonEncoded(value);
  return text === undefined ? unknownOf("string") : textResult(text);
}

function encodedYaml(value: Result): Result {
  const text = lazy().yamlEncoded(value);
  return text === undefined ? unknownOf("string") : textResult(text);
}

/** What holds other bytes than those of a text is left to OpenTofu. */
function decodedUrl(text: string): Result {
  const decoded = decodedUriPart(text.replaceAll("+", " "));
  return decoded === undefined ? unknownOf("string") : textResult(decoded);
}

/** Terraform knows many encodings; the ones for which people use this are known here. */
function inEncoding(
  name: Result | undefined,
  make: (encoding: Encoding) => Result | FunctionRefusal,
): Result | FunctionRefusal {
  const encoding = (["utf-8", "utf-16le"] as const).find((one) => one === stringArgument(name).toLowerCase());
  return encoding ? make(encoding) : unknownOf("string");
}

function decoded(text: Result | undefined, encoding: Encoding): Result | FunctionRefusal {
  const bytes = bytesInBase64(stringArgument(text));
  if (!bytes) return refuse("needs a string that is base64", 0);
  const inside = textInBytes(bytes, encoding);
  if (inside !== undefined && !inside.includes("\ufffd")) return textResult(inside);
  // How odd bytes are read is known for UTF-8 alone.
  return inside === undefined && encoding === "utf-8"
    ? refuse("needs base64 of a string, not of other data", 0)
    : unknownOf("string");
}

function encoded(text: string, encoding: Encoding): Result {
  if (encoding === "utf-8") return textResult(base64Of(bytesOf(text)));
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    bytes[2 * at] = text.charCodeAt(at) & 0xff;
    bytes[2 * at + 1] = text.charCodeAt(at) >> 8;
  }
  return textResult(base64Of(bytes));
}
