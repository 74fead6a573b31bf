"use client";
import { createContext, useContext } from "react";
import type { FormValues } from "@/lib/action-result";

export type FormState = {
  /** Grows with every answer of the action, so that inputs remount with what was kept. */
  version: number;
  errors: Record<string, string>;
  /** What was typed before; undefined until the form was sent once. */
  values?: FormValues;
};

export const FormContext = createContext<FormState>({ version: 0, errors: {} });

/** The id a field has and the error summary links to. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

/** What the last answer says about one field. A caller's own error is used until the form has been sent. */
export function useField(name: string, error?: string, defaultValue: string | string[] = "") {
  const state = useContext(FormContext);
  const kept = state.values ? (state.values[name] ?? "") : defaultValue;
  return {
    id: fieldId(name),
    error: state.values ? state.errors[name] : error,
    text: Array.isArray(kept) ? (kept[0] ?? "") : kept,
    list: Array.isArray(kept) ? kept : kept === "" ? [] : [kept],
    inputKey: `${name}-${state.version}`,
  };
}
