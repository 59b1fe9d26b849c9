import { addressRangeOf } from "../evaluation/index";
import type { Value } from "../model/index";
import type { Report, Rule } from "./rule";

export const addressRange: Rule = {
  id: "address-range",
  severity: "error",
  certainty: "azure",
  otherReleases: "same",
  summary: "A range of IPv4 addresses with a number that is too large.",
  why: "The apply fails, or the provider refuses it: a number of an address goes from 0 to 255, and there are ranges of /0 to /32.",
  source: "https://www.rfc-editor.org/rfc/rfc4632; Azure's answer InvalidCIDRNotation",
  // What runs of a test are given may be wrong on purpose.
  kinds: new Set(["resource", "data", "module", "locals", "variable"]),
  concerns: (attribute) => !attribute?.block,
  bodyItem({ item, body: { node, path } }, report) {
    if (free.has(path[0] ?? item.name)) return;
    check(item.value, node.block.kind === "resource", report);
  },
};

/** Arguments that take whatever somebody writes about a resource. */
const free: ReadonlySet<string> = new Set(["tags", "description"]);

/** Of a call, Terraform itself says what it does not take. */
function check(value: Value, isSent: boolean, report: Report): void {
  if (value.kind === "list") for (const item of value.items) check(item, isSent, report);
  else if (value.kind === "body") for (const item of value.body.items) check(item.value, isSent, report);
  else if (value.kind === "text") {
    const [, address = "", bits = ""] = form.exec(value.text) ?? [];
    if (bits === "" || addressRangeOf(value.text)) return;
    const wrong = address.split(".").find((part) => Number(part) > 255);
    report({
      ...(!isSent && { severity: "warning" }),
      span: value.span,
      message:
        wrong === undefined
          ? `Write a number from 0 to 32 behind the slash of ${value.text}: an address has 32 bits.`
          : `Write a number from 0 to 255 for ${wrong} in ${value.text}: it is a part of an address.`,
    });
  }
}

/** Numbers with more digits are no addresses, nor are those of other things that have slashes. */
const form = /^(\d{1,3}(?:\.\d{1,3}){3})\/(\d{1,3})$/;
