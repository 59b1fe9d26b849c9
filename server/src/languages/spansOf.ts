import type { Block, Body, Label, Loop, Value } from "../model/index";
import type { Span } from "../text/index";

/** Adds every span in a block to `spans`, each once however many nodes share it; where its handle counts is not one of them. */
export function spansOf({ kindSpan, labels, body, head, span }: Block, spans: Set<Span>): void {
  spans.add(kindSpan).add(head).add(span);
  addLabels(labels, spans);
  addBody(body, spans);
}

function addLabels(labels: readonly Label[], spans: Set<Span>): void {
  for (const { span } of labels) spans.add(span);
}

function addBody({ items, span, begun }: Body, spans: Set<Span>): void {
  spans.add(span);
  for (const one of begun ?? []) spans.add(one.nameSpan).add(one.span).add(one.value.span);
  for (const item of items) {
    spans.add(item.nameSpan).add(item.span);
    addValue(item.value, spans);
    if (item.key) addValue(item.key, spans);
    if (item.labels) addLabels(item.labels, spans);
    if (item.dynamic) addBody(item.dynamic.body, spans);
  }
}

function addLoop({ declared, reach }: Loop, spans: Set<Span>): void {
  for (const span of declared) spans.add(span);
  spans.add(reach);
}

function addValue(value: Value, spans: Set<Span>): void {
  spans.add(value.span);
  switch (value.kind) {
    case "text":
      spans.add(value.inner);
      break;
    case "list":
      for (const item of value.items) addValue(item, spans);
      break;
    case "body":
      addBody(value.body, spans);
      break;
    case "reference":
      spans.add(value.reference.span);
      for (const { span, key } of value.reference.steps) {
        spans.add(span);
        if (key) addValue(key, spans);
      }
      break;
    case "expression":
      if (value.call) spans.add(value.call.span);
      if (value.operation?.kind === "for") addLoop(value.operation, spans);
      if (value.operation?.kind === "access") for (const { span } of value.operation.steps) spans.add(span);
      for (const loop of value.loops ?? []) addLoop(loop, spans);
      for (const part of value.parts) addValue(part, spans);
      break;
  }
}
