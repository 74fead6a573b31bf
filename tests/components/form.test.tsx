import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ActionForm, FormAnswer, formState } from "@/components/form/action-form";
import { Checkbox, CheckboxGroup, RadioGroup, SelectField } from "@/components/form/choice-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { FormContext } from "@/components/form/form-context";
import { TextArea, TextField } from "@/components/form/text-field";
import { type ActionResult, type FormValues, idle } from "@/lib/action-result";
import { ui } from "@/lib/messages/ui";

function answered(result: ActionResult, children: ReactNode): string {
  return renderToStaticMarkup(
    <FormContext.Provider value={formState(result, 1)}>{children}</FormContext.Provider>,
  );
}

function invalid(fields: Record<string, string>, values: FormValues = {}): ActionResult {
  return { status: "invalid", fields, values };
}

const options = [
  { value: "a", label: "联合攻关" },
  { value: "b", label: "共建平台" },
];

describe("a field of a form", () => {
  it("binds label, hint and error to its control", () => {
    const html = answered(
      invalid({ name: "填写联合体名称" }),
      <TextField name="name" label="联合体名称" hint="与组建协议一致" required />,
    );
    expect(html).toContain('<label for="field-name"');
    expect(html).toContain('aria-describedby="field-name-hint field-name-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain(`<span class="sr-only">${ui.errorPrefix}</span>填写联合体名称`);
  });

  it("says nothing of errors before the form was sent", () => {
    const html = renderToStaticMarkup(<TextField name="name" label="联合体名称" defaultValue="甲" />);
    expect(html).toContain('value="甲"');
    expect(html).not.toContain("aria-invalid");
    expect(html).not.toContain("field-name-error");
  });

  it("keeps what was typed instead of the first value, also when it was emptied", () => {
    const kept = invalid({ name: "填写名称" }, { name: "", text: "<乙> & 丙" });
    expect(answered(kept, <TextField name="name" label="名称" defaultValue="甲" />)).toContain('value=""');
    expect(answered(kept, <TextArea name="text" label="背景" />)).toContain("&lt;乙&gt; &amp; 丙</textarea>");
  });

  it("keeps choices: one, several and none", () => {
    const kept = invalid({}, { chain: "b", track: "a", kinds: ["a", "b"] });
    expect(answered(kept, <SelectField name="chain" label="产业链" options={options} />)).toMatch(
      /<option value="b" selected=""/,
    );
    expect(answered(kept, <RadioGroup name="track" label="通道" options={options} />)).toMatch(
      /id="field-track"[^>]*checked=""/,
    );
    const group = answered(kept, <CheckboxGroup name="kinds" label="方式" options={options} />);
    expect(group.match(/checked=""/g)).toHaveLength(2);
    expect(answered(kept, <Checkbox name="agree" label="同意" defaultChecked />)).not.toContain("checked");
  });

  it("keeps the values when the act was refused or failed", () => {
    const refused: ActionResult = { status: "refused", code: "x", message: "已提交", values: { name: "乙" } };
    const html = answered(refused, <TextField name="name" label="名称" defaultValue="甲" />);
    expect(html).toContain('value="乙"');
    expect(html).not.toContain("aria-invalid");
  });
});

describe("the answer above a form", () => {
  it("links each error to its field and shows form errors without a link", () => {
    const html = renderToStaticMarkup(<ErrorSummary errors={{ name: "填写名称", "": "成员不足 3 家" }} />);
    expect(html).toContain('role="alert"');
    expect(html).toMatch(/<a href="#field-name"[^>]*>填写名称<\/a>/);
    expect(html).toContain("<li>成员不足 3 家</li>");
  });

  it("names the reference of a failure and the message of a success", () => {
    const failed: ActionResult = { status: "failed", reference: "E-7", message: "请稍后再试", values: {} };
    expect(renderToStaticMarkup(<FormAnswer result={failed} />)).toContain("E-7");
    const done: ActionResult = { status: "done", value: undefined, message: "已保存" };
    expect(renderToStaticMarkup(<FormAnswer result={done} />)).toContain('role="status"');
  });

  it("is absent while the form has not been sent, and hidden values travel along", () => {
    const action = async () => idle;
    const html = renderToStaticMarkup(
      <ActionForm action={action} hidden={{ version: "3" }}>
        <TextField name="name" label="名称" />
      </ActionForm>,
    );
    expect(html).not.toContain('role="alert"');
    expect(html).toContain('<input type="hidden" name="version" value="3"/>');
  });
});
