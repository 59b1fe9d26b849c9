import { bodyFaults } from "../../../analysis/index";
import type { BodyType } from "../../../catalog/index";

const candidates = [
  "TODO",
  "todo",
  "todo-todo",
  "00000000-0000-0000-0000-000000000000",
  "https://todo.example",
  "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/TODO",
  "todo.example",
  "2030-01-01T00:00:00Z",
];

/** A text that must be replaced by another one, of a form that a type takes. */
export function placeholderText(type: BodyType): string {
  return candidates.find((text) => takes(type, text)) ?? "TODO";
}

/** Whether a body type accepts a text. */
export function takes(type: BodyType, text: string): boolean {
  return bodyFaults(type, { state: "known", type: "string", value: text }).length === 0;
}
