import type { Rule } from "../../rule";
import { serviceTagRule } from "./outboundRules";

export const outboundPorts: Rule = {
  id: "outbound-ports",
  severity: "error",
  certainty: "azure",
  summary: "Invalid ports in an outbound rule.",
  why: "The provider accepts any string; Azure expects *, or ports and port ranges from 1 to 65535, separated by commas. (The example in the provider's documentation has one digit too many.)",
  source: "registry page of the service tag rule",
  types: [serviceTagRule],
  resource(rule, report) {
    const entry = rule.at("port_ranges");
    const text = rule.literal("port_ranges");
    if (!entry || !text || text.trim() === "*") return;
    const wrong = text
      .split(",")
      .map((part) => part.trim())
      .find((part) => !isRange(part));
    if (wrong === undefined) return;
    const fixed = text.replace(/\b655535\b/g, "65535");
    report({
      span: entry.valueSpan,
      message: `Change ${entry.name}: "${wrong}" is not a port or range of ports from 1 to 65535, as in "80,1024-65535".`,
      fixes: rule.change("port_ranges", fixed === text ? [] : [fixed]),
    });
  },
};

function isRange(part: string): boolean {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(part);
  if (!match) return false;
  const from = Number(match[1]);
  const to = Number(match[2] ?? from);
  return from >= 1 && from <= to && to <= 65_535;
}
