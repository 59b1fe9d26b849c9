import type { Rule } from "../../rule";

const path = "properties.trigger.expression";

export const scheduleExpression: Rule = {
  id: "schedule-expression",
  severity: "warning",
  certainty: "azure",
  summary: "A schedule whose cron expression does not have five fields, or names days or months.",
  why: "Azure takes minutes, hours, days, months and days of the week, with a blank between them. It ignores days and months, which count as `*`.",
  source: "https://learn.microsoft.com/azure/machine-learning/how-to-schedule-pipeline-job",
  types: ["Microsoft.MachineLearningServices/workspaces/schedules"],
  resource(schedule, report) {
    const expression = schedule.at(path);
    const text = schedule.literal(path);
    if (!expression || !text || schedule.literal("properties.trigger.triggerType") !== "Cron") return;
    const fields = text.trim().split(/\s+/);
    const [minutes = "", hours = "", days, months, weekdays = ""] = fields;
    if (fields.length !== 5)
      report({
        span: expression.valueSpan,
        message: `Write ${expression.name} with five fields, as in "15 16 * * 1": minutes, hours, days, months and days of the week. This expression has ${fields.length}.`,
        // Others begin with seconds.
        fixes: fields.length === 6 && minutes === "0" ? schedule.change(path, [fields.slice(1).join(" ")]) : [],
      });
    else if (days !== "*" || months !== "*")
      report({
        span: expression.valueSpan,
        message: `Write * for days and months in ${expression.name}: Azure ignores them, and the schedule runs on every day of every month.`,
        fixes: schedule.change(path, [[minutes, hours, "*", "*", weekdays].join(" ")]),
      });
  },
};
