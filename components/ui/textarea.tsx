import type { ComponentProps } from "react";
import { controlClass } from "./control-class";

/** Several lines of text; grows with what is typed where the browser can. */
export function Textarea({ className, rows = 3, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea
      {...props}
      rows={rows}
      className={controlClass(`field-sizing-content py-1.5 ${className ?? ""}`)}
    />
  );
}
