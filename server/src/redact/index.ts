/** Takes secrets out of what is logged or reported. */
export { redact } from "./redact";
export { factLine, type ReportFact, type ReportSection, reportText } from "./report";
export { withoutContents } from "./withoutContents";
